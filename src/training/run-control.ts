/** Whoever presses Stop is answered within two seconds, whatever the engine is at. */
const STOP_WITHIN_MS = 1200;

/** Pause, resume and stop for one training run, heard between two steps. */
export class RunControl {
  #isStopped = false;
  #isCancelled = false;
  #tellOverdue = () => {};
  readonly #overdue = new Promise<void>((resolve) => {
    this.#tellOverdue = resolve;
  });
  #running: Promise<void> = Promise.resolve();
  #resume: (() => void) | null = null;
  #pausedAt = 0;
  #pausedMs = 0;

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Whether nobody waits for what it has learned. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  get isPaused(): boolean {
    return this.#resume !== null;
  }

  pause(): void {
    if (this.#resume || this.#isStopped) return;
    this.#pausedAt = performance.now();
    this.#running = new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  /** How long it was paused altogether, pauses that have ended counted. */
  get pausedMs(): number {
    return this.#pausedMs;
  }

  resume(): void {
    if (this.#resume) this.#pausedMs += performance.now() - this.#pausedAt;
    this.#resume?.();
    this.#resume = null;
  }

  /** Ends a pause as well. */
  stop(): void {
    this.#isStopped = true;
    setTimeout(this.#tellOverdue, STOP_WITHIN_MS);
    this.resume();
  }

  /** Stops without a last look at what was learned. */
  cancel(): void {
    this.#isCancelled = true;
    this.stop();
  }

  /** Resolves when the run was told to stop so long ago that nobody should wait any more. */
  whenOverdue(): Promise<void> {
    return this.#overdue;
  }

  whenRunning(): Promise<void> {
    return this.#running;
  }
}
