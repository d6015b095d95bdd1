/**
 * Labels that are spread over columns, one a class, as `pandas.get_dummies` and Keras'
 * `to_categorical` write them: in each row one of them is 1 and all others are 0.
 */
import type { ClassLabel } from "../../../domain/class-label";
import { MAX_CLASSES, MAX_LABEL, MIN_CLASSES } from "../../../domain/image-limits";
import { numberOf } from "./numbers";

export interface OneHot {
  /** Side by side, one a class. */
  readonly columns: readonly number[];
  /** `[columns]`: what a 1 in each of them says. */
  readonly labels: readonly ClassLabel[];
}

type Rows = readonly (readonly string[])[];

const NUMBERED = /^(.*?)(\d+)$/;
const SEPARATOR = /[_ .:=-]/g;
/** Two columns that are 1 by turns may be anything: they are labels where their names say so. */
const SURE_WITHOUT_NAME = 3;

/**
 * @param sides the columns that are no pixels, in their order
 * @param names as written, empty where a column has none
 * @param isLabelName whether a word is what label columns are called
 * @returns null where there is no such set of columns
 */
export function oneHotOf(
  sample: Rows,
  sides: readonly number[],
  names: readonly string[],
  isLabelName: (name: string) => boolean,
): OneHot | null {
  for (const run of runsOfFlags(sample, sides)) {
    const columns = oneHotWithin(sample, run);
    if (columns === null) continue;
    const written = columns.map((column) => names[column] ?? "");
    const { word, labels } = labelsOfNames(written);
    if (columns.length >= SURE_WITHOUT_NAME || isLabelName(word)) return { columns, labels };
  }
  return null;
}

/** Whether of these columns one is 1 and all others are 0, in each row. */
export function isOneHot(sample: Rows, columns: readonly number[]): boolean {
  const isMany = columns.length >= MIN_CLASSES && columns.length <= MAX_CLASSES;
  return isMany && sample.length > 0 && sample.every((row) => placeOfOne(row, columns) !== null);
}

/** @returns which of the columns is 1; null where not exactly one is, and all others 0 */
export function placeOfOne(row: readonly string[], columns: readonly number[]): number | null {
  let place: number | null = null;
  for (const [at, column] of columns.entries()) {
    const value = numberOf(row[column] ?? "");
    if (value === 0) continue;
    if (value !== 1 || place !== null) return null;
    place = at;
  }
  return place;
}

/** Columns of zeros and ones that stand side by side. */
function runsOfFlags(sample: Rows, sides: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of sides) {
    if (!sample.every((row) => /^[01]$/.test(String(numberOf(row[column] ?? ""))))) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** A column of zeros and ones beside them may be something else. */
function oneHotWithin(sample: Rows, run: readonly number[]): readonly number[] | null {
  const parts = [run, run.slice(1), run.slice(0, -1)];
  return parts.find((columns) => isOneHot(sample, columns)) ?? null;
}

/** `label_0` is 0, `class_cat` is cat, without names the first is 0. */
function labelsOfNames(names: readonly string[]): { word: string; labels: readonly ClassLabel[] } {
  if (names.every((name) => name === "")) return { word: "", labels: [...names.keys()] };
  const numbered = names.map((name) => NUMBERED.exec(name));
  const word = numbered[0]?.[1] ?? "";
  const numbers = numbered.map((match) =>
    match !== null && match[1] === word ? Number(match[2]) : Number.POSITIVE_INFINITY,
  );
  const isNumbered = numbers.every((number) => number <= MAX_LABEL);
  if (isNumbered && areDistinct(numbers)) return { word: withoutEnd(word), labels: numbers };
  const start = commonStart(names);
  const rests = names.map((name) => name.slice(start.length));
  const areLabels = rests.every((rest) => rest !== "") && areDistinct(rests);
  return { word: withoutEnd(start), labels: areLabels ? rests : distinctNames(names) };
}

/** Up to the last mark that separates words. */
function commonStart([first = "", ...others]: readonly string[]): string {
  let length = 0;
  for (const { index } of first.matchAll(SEPARATOR)) {
    const start = first.slice(0, index + 1);
    if (others.every((name) => name.startsWith(start))) length = index + 1;
  }
  return first.slice(0, length);
}

function withoutEnd(word: string): string {
  return word.replace(/[_ .:=-]+$/, "");
}

function distinctNames(names: readonly string[]): readonly ClassLabel[] {
  return areDistinct(names) && names.every((name) => name !== "") ? names : [...names.keys()];
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
