/**
 * One sample digit: a style, written by a hand that never writes the same way twice.
 */

import { strokesToImage } from "../drawing/draw-digit-image";
import { MNIST_STYLE } from "../drawing/drawing-style";
import type { Stroke } from "../drawing/strokes";
import { type Random, standardNormal } from "../random";
import { randomHand } from "./hand";
import { smoothPath } from "./smooth-path";
import type { Knot, Style } from "./style";
import { STYLES } from "./styles";

/**
 * How far a hand misses a knot that is far from the one before: a standard deviation;
 * a digit is 100 high. The closer the knots, the surer the hand, else dense knots
 * would make a curve lumpy.
 */
const FAR_MISS = 4.6;
const FAR = 38;

/**
 * The pen of the samples, as a multiple of the drawing canvas's pen: log-normal, so
 * that the ink of each class spreads about as far as in Kaggle's train.csv.
 */
const PEN = { median: 1.22, logDeviation: 0.31 };

/** How much the pressure comes and goes along a stroke: at most this much of the width. */
const PRESSURE_SWING = 0.25;

/** At most this share of a stroke is missing at its start and at its end. */
const LOSS_AT_ENDS = 0.08;

/**
 * A picture of a handwritten digit.
 *
 * @param digit 0 to 9
 * @returns `[side * side]` row-major, 0 (paper) to 1 (full ink)
 * @throws RangeError if there is no such digit
 */
export function sampleDigit(
  digit: number,
  random: Random,
  side: number,
): Float32Array<ArrayBuffer> {
  const pen = PEN.median * Math.exp(PEN.logDeviation * standardNormal(random));
  const style = { ...MNIST_STYLE, penShare: MNIST_STYLE.penShare * pen };
  return strokesToImage(sampleStrokes(digit, random), side, style);
}

/**
 * The strokes of a handwritten digit, about 100 high.
 *
 * @throws RangeError if there is no such digit
 */
export function sampleStrokes(digit: number, random: Random): Stroke[] {
  const hand = randomHand(random);
  return pickStyle(digit, random).strokes.map((knots) => {
    const path = smoothPath(missed(knots, random)).map(hand);
    return pressed(shortened(path, random), random);
  });
}

function pickStyle(digit: number, random: Random): Style {
  const styles = STYLES[digit] ?? [];
  const total = styles.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * total;
  for (const style of styles) {
    left -= style.weight;
    if (left < 0) return style;
  }
  throw new RangeError(`a digit is 0 to 9, not ${digit}`);
}

function missed(knots: readonly Knot[], random: Random): Knot[] {
  return knots.map(({ x, y, isCorner }, index) => {
    const before = knots[index - 1] ?? knots[index + 1];
    const way = before === undefined ? 0 : Math.hypot(x - before.x, y - before.y);
    const miss = FAR_MISS * Math.min(1, way / FAR) ** 2;
    return {
      x: x + miss * standardNormal(random),
      y: y + miss * standardNormal(random),
      isCorner,
    };
  });
}

/** The pen comes down a little late and leaves a little early. */
function shortened(stroke: Stroke, random: Random): Stroke {
  const start = Math.floor(stroke.length * LOSS_AT_ENDS * random());
  const end = stroke.length - Math.floor(stroke.length * LOSS_AT_ENDS * random());
  return stroke.slice(start, end);
}

function pressed(stroke: Stroke, random: Random): Stroke {
  const swing = PRESSURE_SWING * random();
  const phase = 2 * Math.PI * random();
  const turns = 2 * Math.PI * (0.5 + random());
  return stroke.map(({ x, y }, index) => ({
    x,
    y,
    pressure: 1 + swing * Math.sin(phase + (turns * index) / stroke.length),
  }));
}
