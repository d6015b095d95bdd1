import type { DataFailure } from "../domain/failure";
import type { ImageSet } from "./image-set";

/** A network reads images of one size: why these test images are none for that training data. */
export function sideMismatch(training: ImageSet | null, test: ImageSet | null): DataFailure | null {
  if (training === null || test === null || training.side === test.side) return null;
  return {
    code: "side-mismatch",
    file: test.fileName,
    side: test.side,
    expectedSide: training.side,
  };
}
