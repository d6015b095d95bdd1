import { type Failure, FailureError } from "./failure";

/** For tests: what an action fails with. Null where it does not; anything unforeseen is thrown. */
export function failureOf(action: () => unknown): Failure | null {
  try {
    action();
    return null;
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure;
    throw thrown;
  }
}
