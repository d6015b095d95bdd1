/**
 * What the engines of this machine do with which network, as far as it was tried on this visit.
 *
 * An engine on the processor can be tried everywhere. A graphics card is tried where one answers,
 * and only then is anything of TF.js fetched.
 */
import type { BackendName, BackendTrial } from "../../domain/backend";
import { toFailure } from "../../domain/failure";
import { TRAINING_PASSES } from "../../domain/training/cost-estimate";
import type { Crew } from "../../engine/crew";
import { whyNoGraphicsCard } from "../../engine/graphics-card";
import type { HelpersPace } from "../../engine/how-many-help";
import { type TrialSubject, trialKey } from "../../engine/trial-plan";
import { startEngine } from "./start-engine";

/** Of one engine with one network. */
export interface Trial {
  readonly helpers: number;
  readonly imagesPerSecond: number;
  readonly flopsPerSecond: number;
}

interface Tried {
  readonly engine: Crew;
  readonly trial: Trial;
}

export interface Fastest extends Tried {
  readonly trials: readonly BackendTrial[];
}

const CANDIDATES = ["wasm", "webgl"] as const satisfies readonly BackendName[];

export class EngineTrials {
  /** Networks with which all candidates were tried. */
  readonly #known = new Set<string>();
  #tried: Crew | null = null;

  /** Ends what is being tried, whatever it is at. */
  abandon(): void {
    this.#tried?.dispose();
  }

  areKnown(subject: TrialSubject): boolean {
    return this.#known.has(trialKey(subject));
  }

  /** Whether there is another engine to try beside this one. */
  hasRival(name: BackendName): boolean {
    return name === "webgl" || whyNoGraphicsCard() === null;
  }

  /** Of the engine that trains, just before it does. */
  async measure(engine: Crew, subject: TrialSubject): Promise<Trial> {
    return trialOf(subject, await engine.measure(subject));
  }

  /** One after the other, so that none slows the other down. @returns null where none starts */
  async fastest(subject: TrialSubject, mostMembers: number): Promise<Fastest | null> {
    const trials: BackendTrial[] = [];
    let best: Tried | null = null;
    for (const name of CANDIDATES) {
      const { report, tried } = await this.#try(name, subject, mostMembers);
      trials.push(report);
      if (!tried) continue;
      const isBetter = !best || tried.trial.imagesPerSecond > best.trial.imagesPerSecond;
      (isBetter ? best?.engine : tried.engine)?.dispose();
      if (isBetter) best = tried;
    }
    this.#known.add(trialKey(subject));
    return best && { ...best, trials };
  }

  async #try(
    name: BackendName,
    subject: TrialSubject,
    mostMembers: number,
  ): Promise<{ report: BackendTrial; tried: Tried | null }> {
    const reason = name === "webgl" ? whyNoGraphicsCard() : null;
    if (reason) return { report: { name, started: false, detail: reason }, tried: null };
    let engine: Crew | null = null;
    try {
      engine = await startEngine(name, mostMembers);
      this.#tried = engine;
      const trial = trialOf(subject, await engine.tryOut(subject));
      const { imagesPerSecond, flopsPerSecond } = trial;
      const report = { name, started: true, imagesPerSecond, flopsPerSecond } as const;
      return { report, tried: { engine, trial } };
    } catch (thrown) {
      // Whatever a browser's graphics or WASM engine throws, another engine may still do.
      engine?.dispose();
      const failure = toFailure(thrown);
      const detail = "detail" in failure ? failure.detail : failure.code;
      return { report: { name, started: false, detail }, tried: null };
    } finally {
      this.#tried = null;
    }
  }
}

function trialOf({ network }: TrialSubject, { helpers, pace }: HelpersPace): Trial {
  const { imagesPerSecond } = pace;
  const flopsPerSecond = TRAINING_PASSES * network.flops * imagesPerSecond;
  return { helpers, imagesPerSecond, flopsPerSecond };
}
