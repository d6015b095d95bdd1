/** Reads the rows of a table of images, one after the other, as its layout says. */
import type { ClassLabel } from "../../../domain/class-label";
import { FailureError } from "../../../domain/failure";
import { dense, unquoted } from "./arff";
import { toGrey } from "./channels";
import { type CsvRow, fieldsOf } from "./dialect";
import type { Layout } from "./layout";
import { type OneHot, placeOfOne } from "./one-hot";
import {
  type Misfit,
  type Place,
  parseFields,
  parseLabel,
  parsePlainPixels,
  pixelSpan,
  plainLabel,
} from "./parse-row";
import type { Scale } from "./scale";

/** What stands beside the pixels of a row. */
export interface Beside {
  /** Null where the table has no labels. */
  readonly label: ClassLabel | null;
  /** Null where the table does not name its images. */
  readonly id: string | null;
}

export class ImageRowReader {
  readonly #layout: Layout;
  readonly #first: number;
  readonly #behind: number;
  /** Whether all pixels stand side by side, so that a row can be read without taking it apart. */
  readonly #isRun: boolean;
  /** `[pixels]`, where each stands among them; null where they are in order. */
  readonly #order: Int32Array | null;
  readonly #asWritten: Uint8Array;
  readonly #values: Uint8Array;
  readonly #needed: number;

  constructor(layout: Layout) {
    const { pixels, width, label, oneHot, id } = layout.columns;
    const first = Math.min(...pixels);
    const last = pixels.reduce((most, column) => Math.max(most, column), 0);
    this.#layout = layout;
    this.#first = first;
    this.#behind = width - 1 - last;
    this.#isRun = last - first + 1 === pixels.length;
    const isOrdered = pixels.every((column, index) => column === first + index);
    this.#order = isOrdered ? null : Int32Array.from(pixels, (column) => column - first);
    this.#asWritten = new Uint8Array(pixels.length);
    this.#values = new Uint8Array(pixels.length);
    this.#needed = Math.max(last, label ?? 0, id?.column ?? 0, oneHot?.columns.at(-1) ?? 0) + 1;
  }

  /**
   * Reads a row of nothing but digits and separators.
   *
   * @param image `[side * side]`, written to
   * @returns null where the row needs a closer look
   */
  readPlain(row: CsvRow, scale: Scale, place: Place, image: Uint8Array): Beside | null {
    if (typeof row !== "string" || !this.#isRun || scale.kind !== "bytes") return null;
    const { delimiter, colours } = this.#layout;
    const span = pixelSpan(row, delimiter, this.#first, this.#behind);
    if (span === null) return null;
    const isDirect = this.#order === null && colours === null;
    const target = isDirect ? image : this.#asWritten;
    if (!parsePlainPixels(row, span, delimiter.charCodeAt(0), target)) return null;
    if (!isDirect) this.#arrange(image);
    const before = this.#first === 0 ? "" : row.slice(0, span.start - 1);
    const behind = this.#behind === 0 ? "" : row.slice(span.end + 1);
    return this.#beside((column) => this.#sideField(column, before, behind), place);
  }

  /**
   * @param fields trimmed
   * @param image `[side * side]`, written to
   * @returns a misfit where the scale does not hold a value of the row
   * @throws FailureError `csv-label-…`, `csv-pixel-…`
   */
  readFields(
    fields: readonly string[],
    scale: Scale,
    place: Place,
    image: Uint8Array,
  ): Beside | Misfit {
    const { columns, colours } = this.#layout;
    const beside = this.#beside((column) => fields[column] ?? "", place);
    const target = colours === null ? image : this.#values;
    const misfit = parseFields(fields, columns.pixels, scale, columns.names, place, target);
    if (misfit !== null) return misfit;
    if (colours !== null) toGrey(this.#values, colours, image);
    return beside;
  }

  /**
   * The fields of a row, as many as the table has columns, empty ones at the end left out or added.
   *
   * @returns how many there are where that is another number
   */
  fieldsOf(row: CsvRow): readonly string[] | number {
    const { width } = this.#layout.columns;
    const fields = dense(fieldsOf(row, this.#layout.delimiter), width);
    const isComplete = fields.length >= this.#needed;
    return isComplete && fields.slice(width).every((field) => field === "")
      ? fields
      : fields.length;
  }

  /** From the pixels as they stand in the row to the image. */
  #arrange(image: Uint8Array): void {
    const { colours } = this.#layout;
    let values = this.#asWritten;
    if (this.#order !== null) {
      values = colours === null ? image : this.#values;
      for (const [index, at] of this.#order.entries()) values[index] = this.#asWritten[at] ?? 0;
    }
    if (colours !== null) toGrey(values, colours, image);
  }

  #beside(fieldAt: (column: number) => string, place: Place): Beside {
    const { label, oneHot, id, names } = this.#layout.columns;
    return {
      label:
        oneHot !== null
          ? labelOfOneHot(oneHot, fieldAt, place)
          : label === null
            ? null
            : labelOf(fieldAt(label), names[label] ?? "", place),
      id: id === null ? null : fieldAt(id.column).trim(),
    };
  }

  #sideField(column: number, before: string, behind: string): string {
    const { delimiter } = this.#layout;
    if (column < this.#first)
      return this.#first === 1 ? before : (before.split(delimiter)[column] ?? "");
    const at = column - this.#first - this.#asWritten.length;
    return this.#behind === 1 ? behind : (behind.split(delimiter)[at] ?? "");
  }
}

function labelOf(field: string, column: string, place: Place): ClassLabel {
  return plainLabel(field) ?? parseLabel(unquoted(field.trim()), column, place);
}

function labelOfOneHot(
  { columns, labels }: OneHot,
  fieldAt: (column: number) => string,
  place: Place,
): ClassLabel {
  const row = columns.map((column) => fieldAt(column).trim());
  const label = labels[placeOfOne(row, [...columns.keys()]) ?? -1];
  if (label === undefined) {
    throw new FailureError({ code: "csv-label-one-hot", ...place, columns: columns.length });
  }
  return label;
}

export function isMisfit(read: Beside | Misfit): read is Misfit {
  return "failure" in read && read.failure instanceof FailureError;
}
