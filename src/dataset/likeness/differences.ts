/**
 * What differs between the looks of two sets, where it is both sure and large.
 *
 * Sure: a difference that chance would make once in 16,000 pairs of sets (four sigmas); random halves
 * of real files stay below two. Large: at least half of how much the images of one class differ
 * among themselves, and not below what a network does not notice.
 */
import type { Difference } from "../../domain/likeness";
import type { InkMeasure } from "../../numerics/likeness/ink-measures";
import { type Outside, outsideClasses } from "../../numerics/likeness/outside-classes";
import type { Look } from "./look";
import { compareShapes, type Shapes, type TurnFit } from "./shapes";

const SURE_SIGMAS = 4;
const LARGE_SPREADS = 0.5;
/** No turn brings the images of alike sets nearer on average, so that less has to be sure. */
const TURN_SIGMAS = 2.5;
/** Of the training images' distance from the nearest class: by less, a turn helps too little. */
const TURN_GAIN = 0.05;

/** Below these, in the units of the measures, nothing is said: a pixel of 28, a tenth of an ink. */
const LEAST: Readonly<Record<InkMeasure, number>> = {
  border: 0.08,
  ink: 0.03,
  right: 0.036,
  down: 0.036,
  size: 0.06,
  stroke: 0.02,
};

export function differencesOf(known: Look, look: Look): readonly Difference[] {
  const border = measured(known, look, "border");
  const ink = measured(known, look, "ink");
  const right = measured(known, look, "right");
  const down = measured(known, look, "down");
  const size = measured(known, look, "size");
  const stroke = measured(known, look, "stroke");
  const isAway = isRemarkable(right, LEAST.right) || isRemarkable(down, LEAST.down);
  const found: (Difference | null)[] = [
    remark("background", border, LEAST.border),
    remark("ink", ink, LEAST.ink),
    isAway ? { code: "place", right: right.excess, down: down.excess } : null,
    remark("size", size, LEAST.size),
    remark("stroke", stroke, LEAST.stroke),
  ];
  return [...found.filter((one) => one !== null), ...shapeDifferences(compareShapes(known, look))];
}

function shapeDifferences(shapes: Shapes | null): readonly Difference[] {
  if (shapes === null) return [];
  const turn = bestTurn(shapes);
  if (turn !== null) return [{ code: "orientation", turn: turn.turn }];
  const { distance } = shapes;
  const isFar = distance.excess > 0 && isRemarkable(distance, 0.1 * distance.known);
  return isFar ? [{ code: "shapes", times: distance.mean / distance.known }] : [];
}

/** The turn after which they are nearest, where it brings them clearly nearer than they are. */
function bestTurn({ turns, distance }: Shapes): TurnFit | null {
  const [best] = turns
    .filter(({ gain }) => gain.mean > TURN_GAIN * distance.known && isSureGain(gain))
    .sort((one, other) => one.distance.mean - other.distance.mean);
  return best ?? null;
}

/** Beyond any class's, and above nothing at all. */
function isSureGain({ mean, excess, sigmas }: Outside): boolean {
  if (excess <= 0) return false;
  const error = excess / sigmas;
  return sigmas > TURN_SIGMAS && mean > TURN_SIGMAS * error;
}

function measured(known: Look, look: Look, measure: InkMeasure): Outside {
  const values = Float64Array.from(known.measures.map((image) => image[measure]));
  const others = Float64Array.from(look.measures.map((image) => image[measure]));
  return outsideClasses({ values, classes: known.classes }, others, LEAST[measure] / 4);
}

function isRemarkable({ excess, sigmas, spread }: Outside, least: number): boolean {
  const size = Math.abs(excess);
  return sigmas > SURE_SIGMAS && size > least && size > LARGE_SPREADS * spread;
}

function remark(
  code: "background" | "ink" | "size" | "stroke",
  outside: Outside,
  least: number,
): Difference | null {
  if (!isRemarkable(outside, least)) return null;
  return { code, training: outside.known, test: outside.mean };
}
