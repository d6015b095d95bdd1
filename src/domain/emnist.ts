/**
 * EMNIST's letters, which every form of its files holds transposed, rows for columns.
 *
 * Its digits tell by themselves how they lie; of letters there are none here to compare with, so that
 * only the file's name and its classes say what it is.
 *
 * Source: Cohen, Afshar, Tapson & van Schaik (2017), arXiv:1702.05373; its letters are classes 1 to 26.
 */
import type { TrainingSummary } from "./dataset-summary";

const NAME = /(?<![a-z])emnist/i;
const LETTERS = Array.from({ length: 26 }, (_, index) => index + 1).join();
const SIDE = 28;

type Known = Pick<TrainingSummary, "fileName" | "side" | "classLabels" | "mends" | "uprightBy">;

/** Whether images that nobody has turned are probably EMNIST's, where they do not tell how they lie. */
export function isProbablyEmnist({
  fileName,
  side,
  classLabels,
  mends,
  uprightBy,
}: Known): boolean {
  if (uprightBy !== null || mends.some(({ kind }) => kind === "turn")) return false;
  return NAME.test(fileName) || (side === SIDE && classLabels.join() === LETTERS);
}
