/** Pause, resume and stop for one training run, heard between two steps. */
export class RunControl {
  #isStopped = false;
  #running: Promise<void> = Promise.resolve();
  #resume: (() => void) | null = null;
  #pausedAt = 0;
  #pausedMs = 0;

  get isStopped(): boolean {
    return this.#isStopped;
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
    this.resume();
  }

  whenRunning(): Promise<void> {
    return this.#running;
  }
}
