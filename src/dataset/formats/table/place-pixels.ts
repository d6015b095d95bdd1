/**
 * Which columns are pixels where no name tells it: all but a few at the beginning or at the end,
 * so that a square image is left. Which of them is told by their values.
 */
import { MAX_CLASSES } from "../../../domain/image-limits";
import { columnValues, likeness } from "./column-values";
import { imageSize } from "./image-size";
import { isOneHot } from "./one-hot";

export interface PixelPlace {
  /** Of all columns that may be pixels, how many stand in front of the first. */
  readonly before: number;
  readonly pixels: number;
  /** Whether the columns at the other end are much less likely to be the others. */
  readonly isSure: boolean;
}

/** Label, id and index. */
const MAX_OTHERS = 3;
/** Scores of how unlike a pixel a column at an edge is; made for the order they bring about. */
const TEXT = 10;
const COUNTING = 8;
const CHANGING = 4;
/** A file sorted by class begins with one label; nearly always that stands in front. */
const STILL_IN_FRONT = 1;
const STILL_BEHIND = 0.5;
const NO_LABEL = -5;
const SURE = 0.4;

/**
 * @param columns that may be pixels, as positions in the rows
 * @param isLabelAt where somebody said that the label stands
 * @returns null where no number of others leaves a square image
 */
export function placePixels(
  sample: readonly (readonly string[])[],
  columns: readonly number[],
  isLabelAt: "first" | "last" | null,
): PixelPlace | null {
  for (let others = 0; others <= MAX_OTHERS; others++) {
    const pixels = columns.length - others;
    if (imageSize(pixels) === null) continue;
    if (others === 0) return { before: 0, pixels, isSure: true };
    const places = Array.from({ length: others + 1 }, (_, before) => ({
      before,
      score: scoreOf(sample, columns, before, others - before),
    }));
    if (isLabelAt === "first") return { before: others, pixels, isSure: true };
    if (isLabelAt === "last") return { before: others - 1, pixels, isSure: true };
    const [best, second] = places.sort((a, b) => b.score - a.score || b.before - a.before);
    const isSure = (best?.score ?? 0) - (second?.score ?? 0) >= SURE;
    return { before: best?.before ?? others, pixels, isSure };
  }
  return null;
}

/** @returns null where no columns in front of or behind a square image hold one 1 in each row */
export function placeBesideOneHot(
  sample: readonly (readonly string[])[],
  columns: readonly number[],
): PixelPlace | null {
  for (let classes = MAX_OTHERS + 1; classes <= MAX_CLASSES; classes++) {
    const pixels = columns.length - classes;
    if (imageSize(pixels) === null) continue;
    if (isOneHot(sample, columns.slice(pixels))) return { before: 0, pixels, isSure: true };
    if (isOneHot(sample, columns.slice(0, classes)))
      return { before: classes, pixels, isSure: true };
  }
  return null;
}

function scoreOf(
  sample: readonly (readonly string[])[],
  columns: readonly number[],
  before: number,
  behind: number,
): number {
  const first = columns
    .slice(0, before)
    .map((column) => edgeScore(sample, column, columns[before], true));
  const neighbour = columns[columns.length - behind - 1];
  const last = columns
    .slice(columns.length - behind)
    .map((column) => edgeScore(sample, column, neighbour, false));
  return [...first, ...last].reduce((sum, score) => sum + score, 0);
}

function edgeScore(
  sample: readonly (readonly string[])[],
  column: number,
  neighbour = column,
  isInFront: boolean,
): number {
  const values = columnValues(sample, column);
  if (values.isText) return TEXT;
  if (values.isCounting && values.rows > 2) return COUNTING;
  if (values.distinct <= 1) return isInFront ? STILL_IN_FRONT : STILL_BEHIND;
  if (!values.isWhole || values.distinct > MAX_CLASSES) return NO_LABEL;
  const { numbers } = columnValues(sample, neighbour);
  const repeats = 1 - (values.distinct - 1) / values.rows;
  return CHANGING * repeats * (1 - likeness(values.numbers, numbers) ** 2);
}
