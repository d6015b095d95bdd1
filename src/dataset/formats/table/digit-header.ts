/** What the first row of a file says: what kind of file it is, and how large its images are. */
import { type DataFailure, FailureError } from "../../../domain/failure";
import { MAX_SIDE, MIN_SIDE } from "../../../domain/image-limits";

/** How the rows of a file of digits are laid out: a label or none, then the pixels. */
export interface DigitLayout {
  readonly isLabelled: boolean;
  readonly side: number;
  /** As written, the label's included. */
  readonly columns: readonly string[];
}

const LABEL = "label";

/** The name of pixel `index` in an image of a given side, in each way that is in use. */
const NAMINGS: readonly ((index: number, side: number) => string)[] = [
  // Kaggle's Digit Recognizer.
  (index) => `pixel${index}`,
  // Fashion-MNIST, Sign Language MNIST.
  (index) => `pixel${index + 1}`,
  // "MNIST in CSV": row by column.
  (index, side) => `${Math.floor(index / side) + 1}x${(index % side) + 1}`,
];

/**
 * @param fields the first row, trimmed
 * @param file the name to give in a failure
 * @throws FailureError `csv-header-missing`, `csv-header-wrong`, `csv-image-size`, `not-csv`
 */
export function readDigitHeader(fields: readonly string[], file: string): DigitLayout {
  const names = fields.map((field) => field.toLowerCase());
  const isLabelled = names[0] === LABEL;
  const pixelNames = isLabelled ? names.slice(1) : names;
  const naming = NAMINGS.find((nameOf) => pixelNames[0] === nameOf(0, 1));
  if (naming === undefined) throw new FailureError(unknownHeader(fields, isLabelled, file));

  const side = Math.sqrt(pixelNames.length);
  const wrong = pixelNames.findIndex((name, index) => name !== naming(index, side));
  if (wrong >= 0) {
    const position = wrong + (isLabelled ? 2 : 1);
    const column = fields[position - 1] ?? "";
    const expected = naming(wrong, side);
    throw new FailureError({ code: "csv-header-wrong", file, position, column, expected });
  }
  if (!Number.isInteger(side) || side < MIN_SIDE || side > MAX_SIDE) {
    throw new FailureError({ code: "csv-image-size", file, pixelColumns: pixelNames.length });
  }
  return { isLabelled, side, columns: fields };
}

/** Why a header is none whose first pixel has no name that we know. */
function unknownHeader(fields: readonly string[], isLabelled: boolean, file: string): DataFailure {
  if (fields.every((field) => field !== "" && Number.isFinite(Number(field)))) {
    return { code: "csv-header-missing", file };
  }
  if (isLabelled && fields.length === 1) return { code: "csv-image-size", file, pixelColumns: 0 };
  // A single word, however long, is no table.
  if (fields.length === 1) return { code: "not-csv", file, looksLike: "text" };
  const position = isLabelled ? 2 : 1;
  const column = fields[position - 1] ?? "";
  const expected = isLabelled ? "pixel0" : LABEL;
  return { code: "csv-header-wrong", file, position, column, expected };
}
