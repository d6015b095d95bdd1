/** What a key selects on the map. */
import type { Readings } from "../../../domain/understand/readings";
import { type Direction, stepTowards } from "./step-towards";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export interface Selectable {
  /** `[count * 2]`: x and y, 0 to 1. */
  readonly points: Float32Array;
  /** In the order of the points. */
  readonly readings: Readings;
  readonly isShown: (index: number) => boolean;
  /** Where an arrow begins when nothing is selected. */
  readonly start: number | null;
}

/**
 * @param selected a point, counted from 0, or none
 * @returns the newly selected point; the old one where there is nothing that way; undefined for a
 *   key that selects nothing
 */
export function selectByKey(
  key: string,
  selected: number | null,
  { points, readings, isShown, start }: Selectable,
): number | null | undefined {
  const direction = ARROWS[key];
  if (direction !== undefined) {
    if (selected === null) return start;
    return stepTowards(points, selected, direction, isShown) ?? selected;
  }
  if (key === "Escape") return null;
  if (key !== "PageDown" && key !== "PageUp") return undefined;
  const { truth, predicted } = readings;
  const mistakes = [...truth.keys()].filter(
    (index) => truth[index] !== predicted[index] && isShown(index),
  );
  return (key === "PageDown" ? after(mistakes, selected) : before(mistakes, selected)) ?? selected;
}

/** The next in the file, and after the last the first again. */
function after(mistakes: readonly number[], selected: number | null): number | undefined {
  return mistakes.find((index) => index > (selected ?? -1)) ?? mistakes[0];
}

function before(mistakes: readonly number[], selected: number | null): number | undefined {
  return mistakes.findLast((index) => index < (selected ?? Infinity)) ?? mistakes.at(-1);
}
