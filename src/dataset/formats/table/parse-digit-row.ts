/**
 * One row → its label and its pixels, or what is wrong with it.
 *
 * Twice, because speed and kindness ask for different code. `parsePlainRow` reads the characters
 * of nearly every row there is, `5,0,0,255`, in one pass and makes no string. What it does not
 * understand goes to `parseFields`, which forgives spaces, quotes and "7.0", and knows how to say
 * what it cannot forgive.
 */
import { FailureError } from "../../../domain/failure";
import { MAX_LABEL, MAX_PIXEL, MIN_LABEL } from "../../../domain/image-limits";
import type { DigitLayout } from "./digit-header";

const ZERO = 48;
const RETURN = 13;
/** Stands for the label of an image that has none. */
const NO_LABEL = -1;
/** "7" and "7.0", as pandas writes whole numbers of columns that once had gaps. */
const INTEGER = /^-?\d+(\.0*)?$/;
/** Enough of a wrong value to recognise it. */
const SHOWN_CHARACTERS = 40;
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: MAX_PIXEL + 1 }, (_, byte) => [String(byte), byte]),
);

/**
 * Reads a row of nothing but digits and delimiters.
 *
 * @param image `[side * side]`, written to; holds rubbish where the row is not plain
 * @returns the label or {@link NO_LABEL}; null where the row needs a closer look
 */
export function parsePlainRow(
  row: string,
  delimiter: number,
  isLabelled: boolean,
  image: Uint8Array,
): number | null {
  let pixelsStart = 0;
  let label = NO_LABEL;
  if (isLabelled) {
    pixelsStart = row.indexOf(String.fromCharCode(delimiter)) + 1;
    label = plainLabel(row, pixelsStart - 1);
    if (label > MAX_LABEL) return null;
  }
  return parsePlainPixels(row, pixelsStart, delimiter, image) ? label : null;
}

/** The label in front of `end`; too large a one where there is something else. */
function plainLabel(row: string, end: number): number {
  let label = end > 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let index = 0; index < end; index++) {
    const digit = row.charCodeAt(index) - ZERO;
    label = digit >= 0 && digit <= 9 ? label * 10 + digit : Number.POSITIVE_INFINITY;
  }
  return label;
}

function parsePlainPixels(
  row: string,
  start: number,
  delimiter: number,
  image: Uint8Array,
): boolean {
  const end = row.charCodeAt(row.length - 1) === RETURN ? row.length - 1 : row.length;
  let at = 0;
  let value = 0;
  let digits = 0;
  for (let index = start; index < end; index++) {
    const code = row.charCodeAt(index);
    if (code === delimiter) {
      if (digits === 0 || value > MAX_PIXEL) return false;
      // Where the row has too many fields this writes to nowhere, and `at` shows it.
      image[at++] = value;
      value = 0;
      digits = 0;
    } else {
      const digit = code - ZERO;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
      digits++;
    }
  }
  if (digits === 0 || value > MAX_PIXEL) return false;
  image[at++] = value;
  return at === image.length;
}

/**
 * Reads a row of the right number of fields.
 *
 * @param fields trimmed
 * @param place where the row is, to be named in a failure
 * @param image `[side * side]`, written to
 * @returns the label, or {@link NO_LABEL}
 * @throws FailureError `csv-label-…`, `csv-pixel-…`
 */
export function parseFields(
  fields: readonly string[],
  layout: DigitLayout,
  place: { readonly file: string; readonly row: number },
  image: Uint8Array,
): number {
  const first = layout.isLabelled ? 1 : 0;
  const label = layout.isLabelled ? parseLabel(fields[0] ?? "", layout, place) : NO_LABEL;
  for (let index = first; index < fields.length; index++) {
    const field = fields[index] ?? "";
    const value = BYTES.get(field) ?? parseInteger(field);
    if (value === null || value < 0 || value > MAX_PIXEL) {
      const code = value === null ? "csv-pixel-not-integer" : "csv-pixel-range";
      const column = layout.columns[index] ?? "";
      throw new FailureError({ code, ...place, column, value: shown(field) });
    }
    image[index - first] = value;
  }
  return label;
}

function parseLabel(
  field: string,
  layout: DigitLayout,
  place: { readonly file: string; readonly row: number },
): number {
  if (field === "") throw new FailureError({ code: "csv-label-missing", ...place });
  const label = parseInteger(field);
  if (label === null || label < MIN_LABEL || label > MAX_LABEL) {
    const code = label === null ? "csv-label-not-integer" : "csv-label-range";
    const column = layout.columns[0] ?? "";
    throw new FailureError({ code, ...place, column, value: shown(field) });
  }
  return label;
}

function parseInteger(field: string): number | null {
  return INTEGER.test(field) ? Number(field) : null;
}

function shown(value: string): string {
  return value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
}
