/** The labels read so far: one byte an image, and the texts or numbers that they stand for. */
import { type ClassLabel, compareLabels } from "../../../domain/class-label";
import { FailureError } from "../../../domain/failure";
import { MAX_CLASSES, MAX_LABEL, MIN_CLASSES } from "../../../domain/image-limits";

const NO_CLASS = 255;

export interface Classes {
  readonly classLabels: readonly ClassLabel[];
  /** `[count]`, positions in `classLabels`. */
  readonly classIndices: Uint8Array<ArrayBuffer>;
}

interface Entry {
  readonly label: ClassLabel;
  readonly firstRow: number;
  count: number;
}

export class LabelStore {
  readonly #file: string;
  readonly #column: string;
  /** In the order in which they appeared. */
  readonly #entries: Entry[] = [];
  readonly #indexOfNumber = new Uint8Array(MAX_LABEL + 1).fill(NO_CLASS);
  readonly #indexOfText = new Map<string, number>();

  /** @param column its name, for failures */
  constructor(file: string, column: string) {
    this.#file = file;
    this.#column = column;
  }

  get distinct(): number {
    return this.#entries.length;
  }

  /** As written, in the order in which they appeared. */
  get labels(): ClassLabel[] {
    return this.#entries.map(({ label }) => label);
  }

  /**
   * @param label a number from 0 to MAX_LABEL, or a text
   * @returns its class, in the order in which they appeared
   * @throws FailureError `csv-too-many-classes`
   */
  add(label: ClassLabel, row: number): number {
    const known =
      typeof label === "number" ? this.#indexOfNumber[label] : this.#indexOfText.get(label);
    const index = known === undefined || known === NO_CLASS ? this.#begin(label, row) : known;
    const entry = this.#entries[index];
    if (entry !== undefined) entry.count++;
    return index;
  }

  has(text: string): boolean {
    return this.#indexOfText.has(text);
  }

  /**
   * @param appeared `[count]`, as `add` gave them
   * @throws FailureError `csv-single-class`; `csv-label-not-integer` for a lone text among numbers
   */
  finish(appeared: Uint8Array): Classes {
    const labels = this.#ofOneKind();
    const classLabels = labels.toSorted(compareLabels);
    const [label = 0] = classLabels;
    if (classLabels.length < MIN_CLASSES) {
      throw new FailureError({ code: "csv-single-class", file: this.#file, label });
    }
    const sorted = labels.map((one) => classLabels.indexOf(one));
    return { classLabels, classIndices: Uint8Array.from(appeared, (index) => sorted[index] ?? 0) };
  }

  #begin(label: ClassLabel, firstRow: number): number {
    const index = this.#entries.push({ label, firstRow, count: 0 }) - 1;
    if (typeof label === "number") this.#indexOfNumber[label] = index;
    else this.#indexOfText.set(label, index);
    if (this.#entries.length > MAX_CLASSES) {
      const classes = this.#entries.length;
      throw new FailureError({ code: "csv-too-many-classes", file: this.#file, classes });
    }
    return index;
  }

  /** All of one kind: where some are texts, the numbers are too. */
  #ofOneKind(): ClassLabel[] {
    const texts = this.#entries.filter(({ label }) => typeof label === "string");
    if (texts.length === 0) return this.labels;
    const slip = texts.find(({ count }) => count === 1);
    if (texts.length < this.#entries.length && slip !== undefined) {
      const { firstRow: row, label } = slip;
      const place = { file: this.#file, row, column: this.#column, value: String(label) };
      throw new FailureError({ code: "csv-label-not-integer", ...place });
    }
    return this.#entries.map(({ label }) => String(label));
  }
}
