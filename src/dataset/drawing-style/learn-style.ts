/**
 * How the images of a set are made, learned from a few hundred of them.
 *
 * What is as in MNIST within the noise of a few hundred images comes out as in MNIST exactly.
 */
import { type DrawingStyle, MNIST_STYLE } from "../../domain/drawing/drawing-style";
import type { Stroke } from "../../domain/drawing/strokes";
import { sampleStrokes } from "../../domain/handwriting/sample-digit";
import { seededRandom } from "../../domain/random";
import { inverseTurn, slantBefore, type Turn } from "../../domain/turn";
import { inkShape } from "../../numerics/drawing/ink-shape";
import { median, quantile } from "../../numerics/drawing/quantile";
import type { LabelledImageSet } from "../image-set";
import { inkLayout } from "./ink-layout";
import { inksOf } from "./ink-of";
import { inkPen } from "./ink-pen";

/** Fewer tell nothing of how others are made. */
const LEAST_IMAGES = 20;
/**
 * The middle half of slants spreads over 0.36 in MNIST, 0.25 in pen strokes of 30 people; over 0.17
 * where digits were straightened (scikit-learn's 8×8).
 */
const STRAIGHTENED_BELOW = 0.2;

/**
 * @param uprightBy the turn that makes the images stand, as `likeness/upright.ts` finds it; null where
 *   that cannot be told: drawings are not turned then
 */
export function learnStyle(images: LabelledImageSet, uprightBy: Turn | null): DrawingStyle {
  const found = inksOf(images);
  if (found === null) return MNIST_STYLE;
  const { paper, ink, side, inks } = found;
  const shapes = inks.map((picture) => inkShape(picture, side)).filter((shape) => shape !== null);
  if (shapes.length < LEAST_IMAGES) return { ...MNIST_STYLE, paper, ink };

  const classCount = images.classLabels.length;
  const laid = { ...MNIST_STYLE, paper, ink, ...inkLayout(shapes, side, classCount) };
  const turn = inverseTurn(uprightBy ?? "none");

  const pen = inkPen(shapes, side, { ...laid, turn }, writtenDigits());
  if (pen === null) return { ...MNIST_STYLE, paper, ink, turn };

  const slants = shapes.map(({ slant, rise }) => slantBefore(turn, slant, rise));
  const isStraight =
    laid.isStretched && quantile(slants, 0.75) - quantile(slants, 0.25) < STRAIGHTENED_BELOW;
  return { ...laid, ...pen, turn, slant: isStraight ? median(slants) : null };
}

/** One of each digit. */
function writtenDigits(): (readonly Stroke[])[] {
  const random = seededRandom(1);
  return Array.from({ length: 10 }, (_, digit) => sampleStrokes(digit, random));
}
