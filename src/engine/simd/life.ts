import { FailureError } from "../../domain/failure";

/** Whether something is still wanted: what was opened on an engine ends with it, or before. */
export class Life {
  readonly #around: Life | null;
  #isEnded = false;

  /** @param around null for what depends on nothing else */
  constructor(around: Life | null) {
    this.#around = around;
  }

  end(): void {
    this.#isEnded = true;
  }

  /** @throws FailureError `cancelled` */
  throwIfEnded(): void {
    if (this.#isEnded) throw new FailureError({ code: "cancelled" });
    this.#around?.throwIfEnded();
  }
}
