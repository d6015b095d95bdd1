/**
 * One run of several members that keep step with each other.
 *
 * Each member computes its shares of every batch, all add up what they have, and each applies the
 * same update itself: only gradients travel, and all hold the same weights.
 */
import type { TrainingImages } from "../dataset/packed-images";
import { allOrNone } from "./all-or-none";
import type { CrewMember } from "./crew-member";
import type { EngineRun, RunPlan, TrainingVectors } from "./engine";
import { linksBetween } from "./links";

/** The first and others beside it. */
export type Members = readonly [CrewMember, ...CrewMember[]];

/** @param members all take part: a power of two */
export async function startCrewRun(
  members: Members,
  plan: RunPlan<TrainingImages>,
  vectors: TrainingVectors,
  step: number,
): Promise<EngineRun> {
  const links = linksBetween(members.length);
  const start = (engine: CrewMember, member: number) => {
    const share = { member, members: members.length, links: links[member] ?? [] };
    return engine.startLinkedRun(plan, vectors, step, share);
  };
  const [first, ...others] = members;
  const starting = others.map((engine, position) => start(engine, position + 1));
  return new CrewRun(await allOrNone([start(first, 0), ...starting]));
}

class CrewRun implements EngineRun {
  readonly #first: EngineRun;
  readonly #others: readonly EngineRun[];
  #broken: { readonly by: unknown } | null = null;
  #isDisposed = false;

  constructor([first, ...others]: readonly [EngineRun, ...EngineRun[]]) {
    this.#first = first;
    this.#others = others;
  }

  /** All members have the metrics of whole batches; the first one's are taken. */
  advance(count: number) {
    return this.#unlessBroken(async () => {
      const others = this.#others.map((run) => run.advance(count));
      const [metrics] = await Promise.all([this.#first.advance(count), ...others]);
      return metrics;
    });
  }

  readAverage() {
    return this.#unlessBroken(() => this.#first.readAverage());
  }

  readVectors() {
    return this.#unlessBroken(() => this.#first.readVectors());
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    for (const run of [this.#first, ...this.#others]) run.dispose();
  }

  /** Without the one that failed the others would wait for ever: their runs end as well. */
  async #unlessBroken<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#broken) throw this.#broken.by;
    try {
      return await work();
    } catch (thrown) {
      this.#broken ??= { by: thrown };
      this.dispose();
      throw this.#broken.by;
    }
  }
}
