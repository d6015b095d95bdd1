/**
 * One row → its pixels, or what is wrong with it.
 *
 * Twice, because speed and kindness ask for different code. `parsePlainRow` reads the characters
 * of nearly every row there is, `5,0,0,255`, in one pass and makes no string of them. What it does
 * not understand goes to `parseFields`, which forgives spaces, quotes and "7.0", and knows how to
 * say what it cannot forgive.
 */
import type { ClassLabel } from "../../../domain/class-label";
import { FailureError } from "../../../domain/failure";
import { MAX_LABEL, MAX_PIXEL, MIN_LABEL } from "../../../domain/image-limits";
import { numberOf, shown } from "./numbers";
import { byteOf, type Scale } from "./scale";

const ZERO = 48;
const RETURN = 13;
/** The name of a class, not a sentence. */
const MAX_LABEL_CHARACTERS = 40;
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: MAX_PIXEL + 1 }, (_, byte) => [String(byte), byte]),
);

/** The characters of a row between which its pixels stand. */
export interface PixelSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the pixels stand in the text of a row.
 *
 * @param before how many fields stand in front of them
 * @param behind how many stand behind them
 * @returns null where the row has too few fields
 */
export function pixelSpan(
  row: string,
  delimiter: string,
  before: number,
  behind: number,
): PixelSpan | null {
  let start = 0;
  for (let field = 0; field < before; field++) {
    start = row.indexOf(delimiter, start) + 1;
    if (start === 0) return null;
  }
  let end = row.charCodeAt(row.length - 1) === RETURN ? row.length - 1 : row.length;
  for (let field = 0; field < behind; field++) {
    end = row.lastIndexOf(delimiter, end - 1);
    if (end < start) return null;
  }
  return { start, end };
}

/**
 * Reads a row of nothing but digits and delimiters.
 *
 * @param pixels written to; holds rubbish where the row is not plain
 * @returns false where the row needs a closer look
 */
export function parsePlainPixels(
  row: string,
  { start, end }: PixelSpan,
  delimiter: number,
  pixels: Uint8Array,
): boolean {
  let at = 0;
  let value = 0;
  let digits = 0;
  for (let index = start; index < end; index++) {
    const code = row.charCodeAt(index);
    if (code === delimiter) {
      if (digits === 0 || value > MAX_PIXEL) return false;
      // Where the row has too many fields this writes to nowhere, and `at` shows it.
      pixels[at++] = value;
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
  pixels[at++] = value;
  return at === pixels.length;
}

/** The label of a plain row, made of digits; null where it needs a closer look. */
export function plainLabel(field: string): number | null {
  let label = field.length > 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let index = 0; index < field.length; index++) {
    const digit = field.charCodeAt(index) - ZERO;
    label = digit >= 0 && digit <= 9 ? label * 10 + digit : Number.POSITIVE_INFINITY;
  }
  return label <= MAX_LABEL ? label : null;
}

export interface Place {
  readonly file: string;
  readonly row: number;
}

/** A value that the scale does not hold: the row is wrong, or the scale. */
export interface Misfit {
  readonly value: number;
  readonly failure: FailureError;
}

/**
 * Reads a row of the right number of fields.
 *
 * @param fields trimmed
 * @param columns where each pixel stands
 * @param pixels `[columns]`, written to
 * @returns null, or the first value that the scale does not hold
 * @throws FailureError `csv-pixel-not-integer` for what is no number
 */
export function parseFields(
  fields: readonly string[],
  columns: readonly number[],
  scale: Scale,
  names: readonly string[],
  place: Place,
  pixels: Uint8Array,
): Misfit | null {
  const isPlain = scale.kind === "bytes";
  for (let index = 0; index < columns.length; index++) {
    const field = fields[columns[index] ?? 0] ?? "";
    const byte = (isPlain ? BYTES.get(field) : undefined) ?? byteIn(scale, field);
    if (byte === null) return misfit(field, scale, names[columns[index] ?? 0] ?? "", place);
    pixels[index] = byte;
  }
  return null;
}

function byteIn(scale: Scale, field: string): number | null {
  const value = numberOf(field);
  return value === null ? null : byteOf(scale, value);
}

function misfit(field: string, scale: Scale, column: string, place: Place): Misfit {
  const value = numberOf(field);
  const failure = pixelFailure(field, value, scale, column, place);
  if (value === null) throw failure;
  return { value, failure };
}

function pixelFailure(
  field: string,
  value: number | null,
  scale: Scale,
  column: string,
  place: Place,
): FailureError {
  const cell = { ...place, column, value: shown(field) };
  const isFraction = scale.kind === "bytes" && Number.isFinite(value) && !Number.isInteger(value);
  if (value === null || isFraction)
    return new FailureError({ code: "csv-pixel-not-integer", ...cell });
  const range = { from: scale.from, to: scale.to };
  return new FailureError({ code: "csv-pixel-range", ...cell, ...range });
}

/**
 * @param field trimmed, without quotes
 * @returns a whole number or a text
 * @throws FailureError `csv-label-…`
 */
export function parseLabel(field: string, column: string, place: Place): ClassLabel {
  if (field === "") throw new FailureError({ code: "csv-label-missing", ...place });
  const number = numberOf(field);
  const cell = { ...place, column, value: shown(field) };
  if (number === null && field.length <= MAX_LABEL_CHARACTERS) return field;
  if (number === null || !Number.isInteger(number)) {
    throw new FailureError({ code: "csv-label-not-integer", ...cell });
  }
  if (number < MIN_LABEL || number > MAX_LABEL) {
    throw new FailureError({ code: "csv-label-range", ...cell });
  }
  return number;
}
