/** Where long work stops to listen. */
import { FailureError } from "../domain/failure";
import { macrotask } from "./macrotask";

/**
 * Lets waiting messages be handled, `cancel` among them.
 *
 * @throws FailureError `cancelled`
 */
export async function pausePoint(signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  await macrotask();
  throwIfCancelled(signal);
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new FailureError({ code: "cancelled" });
}
