/** The averaged weights of a run, as they were read last. */
import type { EngineRun, NetworkNumbers } from "../engine/engine";
import type { RunState } from "./run-state";

/** Whoever watches a network learn sees no more. */
const LEAST_MS = 250;
/** Reading them may take this share of the time between two. */
const MOST_SHARE = 0.025;

export class NewestAverage {
  readonly #run: EngineRun;
  #numbers: NetworkNumbers;
  #step: number;
  #oldAt = Number.NEGATIVE_INFINITY;

  /** @param state what the run goes on from */
  constructor(run: EngineRun, { step, vectors }: RunState) {
    this.#run = run;
    this.#step = step;
    this.#numbers = { weights: vectors.averageWeights, statistics: vectors.averageStatistics };
  }

  get numbers(): NetworkNumbers {
    return this.#numbers;
  }

  get isOld(): boolean {
    return performance.now() >= this.#oldAt;
  }

  /** @param step updates made so far */
  async readBehind(step: number): Promise<NetworkNumbers> {
    if (this.#step === step) return this.#numbers;
    const startedAt = performance.now();
    this.#numbers = await this.#run.readAverage();
    const now = performance.now();
    this.#step = step;
    this.#oldAt = now + Math.max(LEAST_MS, (now - startedAt) / MOST_SHARE);
    return this.#numbers;
  }
}
