import { type Failure, FailureError } from "../domain/failure";

/**
 * What was wrong with one file of several, so that the others can go on. Being cancelled concerns
 * them all, and so does a mistake of ours: both are thrown on.
 */
export function failureOfFile(thrown: unknown): Failure {
  if (thrown instanceof FailureError && thrown.failure.code !== "cancelled") return thrown.failure;
  throw thrown;
}
