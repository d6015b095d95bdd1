/**
 * One lock for everything that takes long: training, studies, predictions, another engine. Whatever
 * is short, such as reading a drawing, does not ask: engines hear it between two steps.
 */
import { FailureError } from "../domain/failure";

export type LongWorkKind = "training" | "study" | "prediction" | "engine";

export class LongWork {
  #current: { readonly kind: LongWorkKind; readonly abort: AbortController } | null = null;

  get kind(): LongWorkKind | null {
    return this.#current?.kind ?? null;
  }

  /**
   * @param work is told by its signal that somebody wants it to end
   * @throws FailureError `busy` while other long work goes on; the work's own errors
   */
  async run<Result>(
    kind: LongWorkKind,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    if (this.#current) throw new FailureError({ code: "busy" });
    const abort = new AbortController();
    this.#current = { kind, abort };
    try {
      return await work(abort.signal);
    } finally {
      this.#current = null;
    }
  }

  /** Asks work of this kind to end, where there is any. */
  end(kind: LongWorkKind): void {
    if (this.#current?.kind === kind) this.#current.abort.abort();
  }
}
