/** Tables without pixels: labels alone, or an id and a label a row, as submissions are. */
import type { ClassLabel } from "../../../domain/class-label";
import type { Separator } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";
import { MAX_CLASSES, MAX_LABEL } from "../../../domain/image-limits";
import type { AnswersPart, LabelsPart } from "../part";
import { columnRoles, isIdName, isLabelName } from "./column-roles";
import { columnValues } from "./column-values";
import { type CsvRow, fieldsOf } from "./dialect";
import type { Head } from "./head";
import { numberOf } from "./numbers";

/** An index, an id and a label. */
const MAX_COLUMNS = 3;
const MAX_LABEL_CHARACTERS = 40;
/** Words below each other are labels where they come again and again. */
const MIN_WORDS = 10;

type Content = Omit<LabelsPart, keyof Common> | Omit<AnswersPart, keyof Common>;
type Common = Pick<LabelsPart, "fileName" | "path" | "notes">;

interface NarrowColumns {
  readonly width: number;
  readonly label: number;
  readonly id: { readonly column: number; readonly header: string } | null;
  readonly labelName: string;
  /** Rows of the sample in front of the first label. */
  readonly headerRows: 0 | 1;
}

export class NarrowTable {
  readonly #file: string;
  readonly #delimiter: Separator;
  readonly #columns: NarrowColumns;
  readonly #ids: string[] = [];
  readonly #labels: ClassLabel[] = [];

  private constructor(file: string, delimiter: Separator, columns: NarrowColumns) {
    this.#file = file;
    this.#delimiter = delimiter;
    this.#columns = columns;
  }

  /** @returns null where the file is nothing of this kind */
  static of(head: Head, delimiter: Separator, file: string): NarrowTable | null {
    const columns = narrowColumns(head);
    return columns === null ? null : new NarrowTable(file, delimiter, columns);
  }

  /** Rows in front of the first label, of those that are left when the lines above are gone. */
  get headerRows(): number {
    return this.#columns.headerRows;
  }

  get hasImages(): boolean {
    return this.#labels.length > 0;
  }

  reserve(): void {}

  /** @throws FailureError `csv-column-count`, `csv-label-missing` */
  take(row: CsvRow, number: number): void {
    const { width, label, id } = this.#columns;
    const fields = fieldsOf(row, this.#delimiter);
    const place = { file: this.#file, row: number };
    if (fields.length !== width) {
      const actual = fields.length;
      throw new FailureError({
        code: "csv-column-count",
        ...place,
        expected: width,
        beside: width,
        actual,
        isLastRow: false,
      });
    }
    const text = fields[label] ?? "";
    if (id === null && text === "") throw new FailureError({ code: "csv-label-missing", ...place });
    if (id !== null) this.#ids.push(fields[id.column] ?? "");
    const value = numberOf(text);
    this.#labels.push(value !== null && Number.isInteger(value) ? value : text);
  }

  finish(): Content {
    const { id, labelName } = this.#columns;
    const isText = this.#labels.some((label) => typeof label === "string");
    const labels = isText ? this.#labels.map(String) : this.#labels;
    if (id === null) return { kind: "labels", labels };
    return { kind: "answers", idColumn: id.header, labelColumn: labelName, ids: this.#ids, labels };
  }
}

function narrowColumns({ width, sample, pixels }: Head): NarrowColumns | null {
  if (pixels !== null || width > MAX_COLUMNS || width === 0) return null;
  const [first = [], ...others] = sample;
  const isNamed = isHeader(first, others);
  const names = isNamed ? first : first.map(() => "");
  const rows = isNamed ? others : sample;
  const beside = width === 1 ? { label: 0, id: null } : idAndLabel(rows, names);
  if (beside === null) return null;
  const labelName = names[beside.label] ?? "";
  if (!isLabelName(labelName) && !areLabels(rows, beside.label)) return null;
  return { width, ...beside, labelName, headerRows: isNamed ? 1 : 0 };
}

/** A label with names of images beside it, or with the numbers of the rows. */
function idAndLabel(
  rows: readonly (readonly string[])[],
  names: readonly string[],
): Pick<NarrowColumns, "id" | "label"> | null {
  const columns = names.map((_, column) => column);
  const { label, id, isLabelNamed, decisions } = columnRoles(rows, columns, names, null);
  if (label === null) return null;
  // Beside other columns it is a label only where it is called one: `PassengerId,Survived,Name`.
  const hasOthers = decisions.some(({ code }) => code === "columns-left-out");
  if (hasOthers && !isLabelNamed) return null;
  if (id === null)
    return decisions.some(({ code }) => code === "index-column") ? { label, id } : null;
  const isTold = isIdName(id.header) || columnValues(rows, id.column).isCounting;
  return isTold ? { label, id } : null;
}

function isHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const isKnown = first.some((name) => isLabelName(name) || (name !== "" && isIdName(name)));
  const isUnlike = first.some(
    (name, column) =>
      numberOf(name) === null && others.length > 0 && columnValues(others, column).isWhole,
  );
  return isKnown || isUnlike;
}

function areLabels(rows: readonly (readonly string[])[], column: number): boolean {
  const { numbers, isWhole, distinct } = columnValues(rows, column);
  if (rows.length < 2) return false;
  if (isWhole) return numbers.every((value) => value >= 0 && value <= MAX_LABEL);
  const isShort = rows.every((row) => (row[column] ?? "").length <= MAX_LABEL_CHARACTERS);
  return isShort && rows.length >= MIN_WORDS && distinct <= Math.min(MAX_CLASSES, rows.length / 2);
}
