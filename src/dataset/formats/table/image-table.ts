/** A table of images, while it is being read: each row becomes bytes as it comes. */
import type { LayoutDecision } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";
import type { ImageSet, LabelledImageSet } from "../../image-set";
import { greatestPixel } from "../pixels/scale";
import { colourDecision } from "./channels";
import { type CsvRow, fieldsOf } from "./dialect";
import { type Beside, ImageRowReader, isMisfit } from "./image-row";
import { ImageRows } from "./image-rows";
import { labelsBehind } from "./label-behind";
import { LabelStore } from "./label-store";
import type { Layout } from "./layout";
import { OddRows } from "./odd-rows";
import { PlainBytes } from "./plain-bytes";
import { extended, rescaling, type Scale, scaleDecisions } from "./scale";

export class ImageTable {
  readonly #file: string;
  readonly #layout: Layout;
  readonly #reader: ImageRowReader;
  readonly #plain: PlainBytes | null;
  readonly #images: ImageRows;
  readonly #ids: string[] = [];
  readonly #odd: OddRows;
  readonly #labels: LabelStore;
  #scale: Scale;
  #firstRow: number | null = null;

  constructor(file: string, layout: Layout) {
    const { columns, side, scale } = layout;
    this.#file = file;
    this.#layout = layout;
    this.#scale = scale;
    this.#reader = new ImageRowReader(layout);
    this.#plain = PlainBytes.of(layout);
    this.#images = new ImageRows(file, side * side);
    this.#labels = new LabelStore(file, columns.names[columns.label ?? 0] ?? "");
    this.#odd = new OddRows(file, columns.width, columns.width - columns.pixels.length);
  }

  reserve(images: number, fractionRead: number): void {
    this.#images.reserve(images, fractionRead);
  }

  get hasImages(): boolean {
    return this.#firstRow !== null;
  }

  /** Whether rows may come as bytes. */
  get takesBytes(): boolean {
    return this.#plain !== null && this.#scale.kind === "bytes";
  }

  /**
   * Room is to be made before.
   *
   * @returns where the next row begins; `start` where this one has to come as text
   * @throws FailureError what is wrong with the row before
   */
  takeBytes(bytes: Uint8Array, start: number, number: number): number {
    if (this.#plain === null || this.#scale.kind !== "bytes") return start;
    const next = this.#plain.parse(bytes, start, this.#images.next);
    if (next > start) this.#keep({ label: this.#plain.label, id: null }, number);
    return next;
  }

  /** @throws FailureError what is wrong with this row, or with the one before */
  take(row: CsvRow, number: number): void {
    const place = { file: this.#file, row: number };
    const image = this.#images.next;
    const plain = this.#reader.readPlain(row, this.#scale, place, image);
    if (plain !== null) this.#keep(plain, number);
    else this.#takeApart(row, number);
  }

  #takeApart(row: CsvRow, number: number): void {
    const fields = this.#reader.fieldsOf(row);
    if (typeof fields === "number") {
      this.#setAside(row, number, fields);
      return;
    }
    let read = this.#readClosely(fields, number);
    while (read !== null && isMisfit(read)) {
      const { value, failure } = read;
      const scale = extended(this.#scale, value, greatestPixel(this.#images.pixels));
      if (scale === null) throw failure;
      this.#rescale(scale);
      read = this.#readClosely(fields, number);
    }
    if (read !== null) this.#keep(read, number);
  }

  /** @throws FailureError `csv-no-rows`, `csv-single-class`, what is wrong with the last rows */
  finish(): ImageSet | LabelledImageSet {
    const leftOut = this.#odd.finish();
    const file = this.#file;
    if (this.#images.count === 0) throw new FailureError({ code: "csv-no-rows", file });
    const labels = this.#finishLabels();
    const { columns, side, colours, decisions } = this.#layout;
    const pixels = this.#images.takePixels();
    const layout: readonly LayoutDecision[] = [
      ...decisions.flatMap((decision) => labels.changed(decision)),
      ...(colours === null ? [] : [colourDecision(colours)]),
      ...scaleDecisions(this.#scale),
      ...leftOut,
    ];
    const firstRow = this.#firstRow ?? 0;
    const set: ImageSet = {
      fileName: file,
      origin: "file",
      side,
      pixelMax: greatestPixel(pixels),
      count: this.#images.count,
      pixels,
      ...(columns.id === null ? {} : { ids: { column: columns.id.header, values: this.#ids } }),
      ...(layout.length === 0 ? {} : { layout }),
      ...(firstRow === 2 ? {} : { firstRow }),
    };
    return labels.classes === null ? set : { ...set, ...labels.classes };
  }

  #keep({ label, id }: Beside, number: number): void {
    this.#odd.goOn();
    if (id !== null) this.#ids.push(id);
    this.#images.add(label === null ? 0 : this.#labels.add(label, number));
    this.#firstRow ??= number;
  }

  #readClosely(fields: readonly string[], number: number) {
    try {
      const place = { file: this.#file, row: number };
      return this.#reader.readFields(fields, this.#scale, place, this.#images.next);
    } catch (thrown) {
      if (!this.#isNoImage(fields)) throw thrown;
      this.#odd.add({ row: number, fields: fields.length, isOutside: true });
      return null;
    }
  }

  #setAside(row: CsvRow, number: number, fields: number): void {
    const isOutside = this.#isNoImage(fieldsOf(row, this.#layout.delimiter));
    this.#odd.add({ row: number, fields, isOutside });
  }

  /** A title, a total, or the names of the columns once more. */
  #isNoImage(fields: readonly string[]): boolean {
    const { columns } = this.#layout;
    const words = fields.filter((field) => /[a-z]/i.test(field) && !Number.isFinite(Number(field)));
    const isWord = words.some((word) => !this.#labels.has(word));
    const written = fields.filter((field) => field !== "").length;
    const isHeader =
      fields.length > 1 && fields.every((field, index) => field === columns.names[index]);
    return isHeader || (isWord && 2 * written < columns.width);
  }

  #rescale(scale: Scale): void {
    const bytes = rescaling(this.#scale, scale);
    const { pixels } = this.#images;
    for (let index = 0; index < pixels.length; index++)
      pixels[index] = bytes[pixels[index] ?? 0] ?? 0;
    this.#scale = scale;
  }

  #finishLabels() {
    const { columns, colours, scale } = this.#layout;
    const same = (decision: LayoutDecision): LayoutDecision[] => [decision];
    if (columns.label === null) return { classes: null, changed: same };
    const isAlone = this.#labels.distinct === 1;
    const name = columns.names[columns.label] ?? "";
    if (isAlone && columns.isPlaceGuessed && colours === null && scale.kind === "bytes") {
      const found = labelsBehind(this.#file, this.#layout, this.#images, this.#labels);
      if (found !== null) return found;
    } else if (isAlone && !columns.isLabelNamed && name !== "") {
      // Of one value in the whole file, and nothing says that it is a label.
      const position = columns.label + 1;
      const leftOut: LayoutDecision = { code: "columns-left-out", columns: [{ name, position }] };
      const changed = (decision: LayoutDecision) => [
        decision.code === "label-column" ? leftOut : decision,
      ];
      return { classes: null, changed };
    }
    return { classes: this.#labels.finish(this.#images.classes), changed: same };
  }
}
