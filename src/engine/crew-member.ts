/** An engine that can compute its share of a batch beside others. */
import type { TrainingImages } from "../dataset/packed-images";
import type { BatchShare } from "./batch-share";
import type { Engine, EngineRun, RunPlan, TrainingVectors } from "./engine";
import { type Exchange, openExchange } from "./exchange";
import { type InOrder, inOrder } from "./in-order";

/** A share as it travels: the member adds up over the links itself. */
export interface LinkedShare extends Omit<BatchShare, "addUp"> {
  /** `links[k]` leads to member XOR 2^k; none for one that works alone. They are given away. */
  readonly links: readonly MessagePort[];
}

export interface CrewMember extends Engine {
  /** As `startRun`. Disposing the run ends an `advance` that waits for other members. */
  startLinkedRun(
    plan: RunPlan<TrainingImages>,
    vectors: TrainingVectors,
    step: number,
    share: LinkedShare,
  ): Promise<EngineRun>;
}

/** An engine in this very worker as a member. */
export function crewMember(engine: Engine): CrewMember {
  return {
    backend: engine.backend,
    startRun: (plan, vectors, step, share) => engine.startRun(plan, vectors, step, share),
    openNetwork: (network, numbers) => engine.openNetwork(network, numbers),
    dispose: () => engine.dispose(),
    async startLinkedRun(plan, vectors, step, { member, members, links }) {
      const exchange = openExchange(links);
      const addUp = members > 1 ? exchange.addUp : null;
      try {
        const run = await engine.startRun(plan, vectors, step, { member, members, addUp });
        return new LinkedRun(run, exchange);
      } catch (thrown) {
        exchange.close();
        throw thrown;
      }
    },
  };
}

/** Keeps the order of what it is asked, also while a step waits for other members. */
class LinkedRun implements EngineRun {
  readonly #run: EngineRun;
  readonly #exchange: Exchange;
  readonly #inOrder: InOrder = inOrder();

  constructor(run: EngineRun, exchange: Exchange) {
    this.#run = run;
    this.#exchange = exchange;
  }

  advance(count: number) {
    return this.#inOrder(() => this.#run.advance(count));
  }

  readAverage() {
    return this.#inOrder(() => this.#run.readAverage());
  }

  readVectors() {
    return this.#inOrder(() => this.#run.readVectors());
  }

  dispose(): void {
    this.#exchange.close();
    void this.#inOrder(() => this.#run.dispose());
  }
}
