/**
 * What the columns beside the pixels are: a label, names of images, numbers of rows, or nothing of
 * use. Their values say it; their names only where values leave it open.
 */
import type { LayoutChoice, LayoutDecision } from "../../../domain/data-layout";
import { MAX_CLASSES } from "../../../domain/image-limits";
import { type ColumnValues, columnValues } from "./column-values";
import { type OneHot, oneHotOf } from "./one-hot";

export interface ColumnRoles {
  readonly label: number | null;
  /** Where the label is spread over several columns, of which `label` is the first. */
  readonly oneHot: OneHot | null;
  /** Whether a name says that it is the label, so that nothing it holds speaks against it. */
  readonly isLabelNamed: boolean;
  readonly id: { readonly column: number; readonly header: string } | null;
  readonly decisions: readonly LayoutDecision[];
}

const LABEL =
  /^(class(es)?|labels?|targets?|y|digits?|char(acter)?s?|letters?|categor(y|ies)|(class|true|target)[ _-]?(label|name|id)?|label[ _-]?(id|name)?|symbol|answer|emotion)$/i;
const ID =
  /^((image|img|row|sample|picture|file|pic)?[ _-]?(id|name|file|path)s?|image|key|guid|uuid|images?|filename)$/i;
const INDEX = /^(|unnamed[: _]*\d+|row[._ ]?names?|index|level_\d+|\.{3}1|x)$/i;
/** The header of a submission whose ids stand under a name that means something else. */
const PLAIN_ID = "id";
/** Fewer rows can count up by chance: three of three classes, sorted. */
const MIN_COUNTING = 3;
const MIN_COUNTING_LABEL = 11;
/** As many texts, none of them twice, are names and no classes. */
const MIN_NAMES = 20;

type Role = "empty" | "index" | "id" | "label" | "other";

interface Column {
  readonly column: number;
  readonly name: string;
  readonly values: ColumnValues;
  readonly role: Role;
}

/** The name that a label column has in so many files that nothing else is meant. */
export function isLabelName(name: string): boolean {
  return LABEL.test(name);
}

export function isIdName(name: string): boolean {
  return ID.test(name);
}

function isIndexName(name: string): boolean {
  return INDEX.test(name);
}

/**
 * @param sides the columns that are no pixels
 * @param names as written, empty where a column has none
 */
export function columnRoles(
  sample: readonly (readonly string[])[],
  sides: readonly number[],
  names: readonly string[],
  choice: LayoutChoice | null,
): ColumnRoles {
  const columns = sides.map((column) => {
    const name = names[column] ?? "";
    const values = columnValues(sample, column);
    return { column, name, values, role: roleOf(name, values) };
  });
  const oneHot = choice === null ? oneHotBeside(sample, columns, names) : null;
  if (oneHot !== null) return spreadRoles(columns, oneHot);
  const { label, isSure } = choice === null ? likeliestLabel(columns) : chosen(columns, choice);
  const id = columns.find((one) => one.role === "id" && one !== label) ?? null;
  return {
    label: label?.column ?? null,
    oneHot: null,
    isLabelNamed: label !== null && (choice !== null || isLabelName(label.name)),
    id: id && headedId(id),
    decisions: decisionsOn(columns, label, isSure, id),
  };
}

/** A column that is called the label is the label, whatever stands beside it. */
function oneHotBeside(
  sample: readonly (readonly string[])[],
  columns: readonly Column[],
  names: readonly string[],
): OneHot | null {
  if (columns.some(({ name, role }) => role === "label" && isLabelName(name))) return null;
  const sides = columns.map(({ column }) => column);
  return oneHotOf(sample, sides, names, isLabelName);
}

function spreadRoles(columns: readonly Column[], oneHot: OneHot): ColumnRoles {
  const spread = columns.filter(({ column }) => oneHot.columns.includes(column));
  const others = columns.filter((column) => !spread.includes(column));
  const id = others.find(({ role }) => role === "id") ?? null;
  const [first] = spread;
  const last = spread.at(-1);
  const labels: LayoutDecision[] =
    first === undefined || last === undefined
      ? []
      : [{ code: "label-columns", first: placeOf(first), last: placeOf(last) }];
  return {
    label: first?.column ?? null,
    oneHot,
    isLabelNamed: true,
    id: id && headedId(id),
    decisions: [...labels, ...decisionsOn(others, null, true, id)],
  };
}

function headedId({ column, name }: Column): ColumnRoles["id"] {
  return { column, header: isLabelName(name) || name === "" ? PLAIN_ID : name };
}

function roleOf(name: string, values: ColumnValues): Role {
  if (values.isEmpty && values.rows > 0) return "empty";
  if (!values.isUnique || values.rows === 0) return repeatedRole(name, values);
  return isNumbering(name, values) ? numberingRole(name) : uniqueRole(name, values);
}

/** As many rows as there are digits may be one of each, where the name says so. */
function isNumbering(name: string, { isCounting, rows }: ColumnValues): boolean {
  return isCounting && rows >= (isLabelName(name) ? MIN_COUNTING_LABEL : MIN_COUNTING);
}

function numberingRole(name: string): Role {
  return isIndexName(name) ? "index" : "id";
}

function uniqueRole(name: string, { isText, isWhole, isPaths, rows }: ColumnValues): Role {
  if (isLabelName(name) && rows <= MAX_CLASSES) return isText || isWhole ? "label" : "other";
  if (isIdName(name) || isPaths) return "id";
  if (isIndexName(name) && rows > 1) return "index";
  if (isText) return rows < MIN_NAMES ? "label" : "id";
  if (!isWhole) return "other";
  return rows > MAX_CLASSES ? "id" : "label";
}

function repeatedRole(name: string, values: ColumnValues): Role {
  if (isLabelName(name)) return "label";
  return values.isText || values.isWhole ? "label" : "other";
}

interface Label {
  readonly label: Column | null;
  readonly isSure: boolean;
}

function likeliestLabel(columns: readonly Column[]): Label {
  const ranked = columns
    .filter(({ role }) => role === "label")
    .map((column) => ({ column, rank: rankOf(column) }))
    .sort((a, b) => b.rank - a.rank || a.column.column - b.column.column);
  const [first, second] = ranked;
  const label = first?.column ?? null;
  // What counts up may number the rows, whatever its name.
  const { isCounting = false, rows = 0 } = label?.values ?? {};
  const isNumbering = isCounting && rows >= MIN_COUNTING;
  return { label, isSure: first?.rank !== second?.rank && !isNumbering };
}

/** A name counts most, then that there is something to tell apart. */
function rankOf({ name, values }: Column): number {
  if (isLabelName(name)) return /^label$/i.test(name) ? 5 : 4;
  if (values.distinct < 2) return 1;
  return values.distinct > MAX_CLASSES || isIdName(name) ? 2 : 3;
}

function chosen(columns: readonly Column[], { label }: LayoutChoice): Label {
  const used = columns.filter(({ role }) => role !== "empty" && role !== "index");
  const column = label === "none" ? null : used.at(label === "first" ? 0 : -1);
  return { label: column ?? null, isSure: true };
}

function decisionsOn(
  columns: readonly Column[],
  label: Column | null,
  isSure: boolean,
  id: Column | null,
): LayoutDecision[] {
  const decisions: LayoutDecision[] = [];
  if (label !== null && !(isSure && label.column === 0 && /^label$/i.test(label.name))) {
    decisions.push({ code: "label-column", ...placeOf(label), isSure });
  }
  if (id !== null) decisions.push({ code: "id-column", ...placeOf(id) });
  const others = columns.filter((column) => column !== label && column !== id);
  for (const index of others.filter(({ role }) => role === "index")) {
    decisions.push({ code: "index-column", ...placeOf(index) });
  }
  const leftOut = others.filter(({ role }) => role !== "index" && role !== "empty").map(placeOf);
  if (leftOut.length > 0) decisions.push({ code: "columns-left-out", columns: leftOut });
  const count = others.filter(({ role }) => role === "empty").length;
  if (count > 0) decisions.push({ code: "empty-columns", count });
  return decisions;
}

function placeOf({ name, column }: Column): { name: string; position: number } {
  return { name, position: column + 1 };
}
