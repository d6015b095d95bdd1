/** What was wrong with a row of a file, in words. */
import type { DataFailure } from "../../domain/failure";
import { MAX_LABEL, MIN_LABEL } from "../../domain/image-limits";
import { type FailureWords, notLoaded } from "./failure-words";
import { count } from "./formats";

const MEND_ROW = "Mend that row, or download the file again.";

export type RowFailure = Extract<DataFailure, { row: number }>;

export function rowFailureWords(failure: RowFailure): FailureWords {
  const isCutOff = failure.code === "csv-column-count" && failure.isLastRow;
  const remedy = isCutOff ? "The file seems cut off; download it again." : MEND_ROW;
  return [notLoaded(failure.file), `${rowText(failure)} ${remedy}`];
}

function rowText(failure: RowFailure): string {
  const place = `In row ${count(failure.row)}`;
  switch (failure.code) {
    case "csv-column-count": {
      const { expected, actual, beside } = failure;
      const columns = expected > beside ? "pixel columns" : "columns";
      const [has, needs] = [actual, expected].map((all) =>
        count(expected > beside ? Math.max(0, all - beside) : all),
      );
      return `${place}: ${has} ${columns} instead of ${needs}.`;
    }
    case "csv-pixel-not-integer":
      return `${place}, ${failure.column}: "${failure.value}" is not a whole number.`;
    case "csv-pixel-range":
      return `${place}, ${failure.column}: ${failure.value} is not between ${failure.from} and ${failure.to}.`;
    case "csv-label-missing":
      return `${place} the label is missing.`;
    case "csv-label-one-hot":
      return `${place} of the file, not one alone of the ${count(failure.columns)} label columns is 1.`;
    case "csv-label-not-integer":
      return `${place} the label "${failure.value}" is not a whole number.`;
    case "csv-label-range":
      return `${place} the label ${failure.value} is not between ${MIN_LABEL} and ${count(MAX_LABEL)}.`;
    case "csv-quotes":
      return `${place} a quotation mark is opened and never closed.`;
    default:
      return failure satisfies never;
  }
}
