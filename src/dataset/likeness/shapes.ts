/**
 * Whether images have the shapes of others: how far each is from the nearest class of the others,
 * as it stands and turned.
 */
import type { Turn } from "../../domain/turn";
import { ClassDistances } from "../../numerics/likeness/class-distances";
import { type Outside, outsideClasses } from "../../numerics/likeness/outside-classes";
import { type Look, OTHER_TURNS, turnedPoints } from "./look";

/** Of fewer nothing is known about how their shapes spread. */
const LEAST_IMAGES = 100;

export interface Shapes {
  /** How much farther the new images are than those held out of the known ones. */
  readonly distance: Outside;
  readonly turns: readonly TurnFit[];
}

/** What a turn of the new images would change. */
export interface TurnFit {
  readonly turn: Exclude<Turn, "none">;
  /** How much nearer they come by it, against how much the known images come. */
  readonly gain: Outside;
  /** How much farther than the known ones they still are then. */
  readonly distance: Outside;
}

/** @returns null where there are too few known images to tell */
export function compareShapes(known: Look, look: Look): Shapes | null {
  if (known.count < LEAST_IMAGES || look.count === 0) return null;
  const size = known.points[0]?.length ?? 0;
  const isFirst = (_: unknown, index: number) => index % 2 === 0;
  const isSecond = (_: unknown, index: number) => index % 2 === 1;
  const learned = known.points.filter(isFirst);
  const distances = new ClassDistances(learned, known.classes.filter(isFirst), size);
  const heldOut = known.points.filter(isSecond);
  const classes = known.classes.filter(isSecond);
  const measure = (points: readonly Float64Array[]) =>
    Float64Array.from(points.map((point) => distances.nearest(point)));
  const knownNow = measure(heldOut);
  const now = measure(look.points);
  const turns = OTHER_TURNS.map((turn): TurnFit => {
    const then = measure(turnedPoints(look.points, turn));
    const knownThen = measure(turnedPoints(heldOut, turn));
    const knownGain = { values: knownNow.map((d, index) => d - (knownThen[index] ?? 0)), classes };
    const gain = now.map((d, index) => d - (then[index] ?? 0));
    return {
      turn,
      gain: outsideClasses(knownGain, gain, 0.01),
      distance: outsideClasses({ values: knownNow, classes }, then, 0.01),
    };
  });
  return { distance: outsideClasses({ values: knownNow, classes }, now, 0.01), turns };
}
