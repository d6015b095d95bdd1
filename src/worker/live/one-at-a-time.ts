/** Work of which a new piece ends the one before. */
export class OneAtATime {
  #current: AbortController | null = null;

  async run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    this.#current?.abort();
    const mine = new AbortController();
    this.#current = mine;
    try {
      return await work(mine.signal);
    } finally {
      if (this.#current === mine) this.#current = null;
    }
  }

  cancel(): void {
    this.#current?.abort();
  }
}
