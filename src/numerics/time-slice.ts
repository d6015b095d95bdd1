/** Long work in slices, so that messages are handled between them. */
import { pausePoint } from "./pause-point";

/** Somebody who draws meanwhile should not feel it. */
const SLICE_MS = 25;

export class TimeSlice {
  readonly #signal: AbortSignal;
  #startedAt = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  get isOver(): boolean {
    return performance.now() - this.#startedAt >= SLICE_MS;
  }

  /**
   * Lets others work, then starts the next slice.
   *
   * @throws FailureError `cancelled`
   */
  async pause(): Promise<void> {
    await pausePoint(this.#signal);
    this.#startedAt = performance.now();
  }
}
