/** How fast a run trains, and how long it will still take. Pauses and validation do not count. */
import type { TrainingPace } from "../domain/training/progress";

/** Speed is measured over about this long, so that it neither jumps nor lags. */
const MEASURED_MS = 3000;

/** Clocks that tick in milliseconds, or in sixteen of them, say little of less. */
const TIMED_MS = 50;

export class PaceMeter {
  readonly #batchSize: number;
  readonly #stepsPerEpoch: number;
  readonly #epochs: number;
  /** When steps were counted, on a clock that stands still in pauses. */
  #marks: { readonly ms: number; readonly steps: number }[] = [{ ms: 0, steps: 0 }];
  #steps = 0;
  /** The first window is forgotten. */
  #isWarm = false;
  #ranMs = 0;
  #runningSince: number | null = performance.now();
  #pausedAt = 0;
  #msPerStep: number | null = null;
  /** Of the last validation; each epoch's end will cost as much. */
  #validationMs = 0;

  constructor(batchSize: number, stepsPerEpoch: number, epochs: number) {
    this.#batchSize = batchSize;
    this.#stepsPerEpoch = stepsPerEpoch;
    this.#epochs = epochs;
  }

  countSteps(steps: number): void {
    this.#steps += steps;
  }

  /** Of the last measurement; null before the first. */
  get msPerStep(): number | null {
    return this.#msPerStep;
  }

  pause(): void {
    this.#ranMs = this.#clockMs();
    this.#runningSince = null;
    this.#pausedAt = performance.now();
  }

  resumeAfterValidation(): void {
    this.#validationMs = performance.now() - this.#pausedAt;
    this.resume();
  }

  resume(): void {
    this.#runningSince = performance.now();
  }

  /**
   * @param epoch that is being trained, from 1
   * @param step steps done in the whole run, also before this meter began
   */
  measure(epoch: number, step: number): TrainingPace {
    const now = { ms: this.#clockMs(), steps: this.#steps };
    this.#marks.push(now);
    // The first window is a step that compiles: what came since says more, once it can be timed.
    if (!this.#isWarm && this.#marks.length > 2 && now.ms - (this.#marks[1]?.ms ?? 0) >= TIMED_MS) {
      this.#marks.shift();
      this.#isWarm = true;
    }
    while (this.#marks.length > 2 && now.ms - (this.#marks[1]?.ms ?? 0) > MEASURED_MS) {
      this.#marks.shift();
    }
    const first = this.#marks[0] ?? now;
    const stepsPerMs = (now.steps - first.steps) / Math.max(1, now.ms - first.ms);
    this.#msPerStep = 1 / stepsPerMs;
    const steps = this.#stepsPerEpoch * this.#epochs;
    const leftMs = (steps - step) / stepsPerMs + (this.#epochs - epoch + 1) * this.#validationMs;
    return {
      epoch,
      epochs: this.#epochs,
      step,
      steps,
      imagesPerSecond: stepsPerMs * this.#batchSize * 1000,
      secondsLeft: leftMs / 1000,
    };
  }

  #clockMs(): number {
    if (this.#runningSince === null) return this.#ranMs;
    return this.#ranMs + performance.now() - this.#runningSince;
  }
}
