import type { Place } from "../../domain/placing-note";
import type { ShownFailure } from "../../session/session-state";

/** What was chosen last by one slot's own button. */
interface Chosen {
  readonly slot: Place;
  readonly names: readonly string[];
}

/**
 * Which slot a file that could not be used was meant for: the one it was chosen for, else the one
 * that its name speaks of. Null where neither tells, or where no file failed.
 */
export function refusedPlace({ area, failure }: ShownFailure, chosen: Chosen): Place | null {
  if (area !== "data" || !("file" in failure)) return null;
  const { file } = failure;
  if (chosen.names.includes(file)) return chosen.slot;
  if (/test/i.test(file)) return "test";
  return /train/i.test(file) ? "training" : null;
}
