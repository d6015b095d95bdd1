/** The averaged weights of a run, as they were read last. */
import type { EngineRun, NetworkNumbers } from "../engine/engine";
import type { RunState } from "./run-state";

/** More often would be more garbage, the whole weights each time. */
const OLD_MS = 1000;

export class NewestAverage {
  readonly #run: EngineRun;
  #numbers: NetworkNumbers;
  #step: number;
  #readAt = Number.NEGATIVE_INFINITY;

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
    return performance.now() - this.#readAt >= OLD_MS;
  }

  /** @param step updates made so far */
  async readBehind(step: number): Promise<NetworkNumbers> {
    if (this.#step === step) return this.#numbers;
    this.#numbers = await this.#run.readAverage();
    this.#step = step;
    this.#readAt = performance.now();
    return this.#numbers;
  }
}
