/**
 * How the images of a set are made, learned from a few hundred of them.
 *
 * What is as in MNIST within the noise of a few hundred images comes out as in MNIST exactly.
 */
import { type DrawingStyle, MNIST_STYLE } from "../../domain/drawing/drawing-style";
import { sampleStrokes } from "../../domain/handwriting/sample-digit";
import { seededRandom } from "../../domain/random";
import { inverseTurn, slantBefore, type Turn } from "../../domain/turn";
import { inkShape } from "../../numerics/drawing/ink-shape";
import { median, quantile } from "../../numerics/drawing/quantile";
import type { LabelledImageSet } from "../image-set";
import { classMeans, findTurn, type WrittenDigit } from "./find-turn";
import { inkLayout } from "./ink-layout";
import { inksOf } from "./ink-of";
import { inkPen } from "./ink-pen";

/** Fewer tell nothing of how others are made. */
const LEAST_IMAGES = 20;
/** Of each digit: enough to tell ways up apart, and written in some milliseconds. */
const SAMPLES_OF_EACH = 4;
const PEN_SAMPLES = 10;
/**
 * The middle half of slants spreads over 0.36 in MNIST, 0.25 in pen strokes of 30 people; over 0.17
 * where digits were straightened (scikit-learn's 8×8).
 */
const STRAIGHTENED_BELOW = 0.2;

/**
 * @param uprightBy the turn that makes the digits stand, where that was found out image by image;
 *   null or `none` where nothing was found: their means are asked then
 */
export function learnStyle(images: LabelledImageSet, uprightBy: Turn | null = null): DrawingStyle {
  const found = inksOf(images);
  if (found === null) return MNIST_STYLE;
  const { paper, ink, side, chosen, inks } = found;
  const shapes = inks.map((picture) => inkShape(picture, side)).filter((shape) => shape !== null);
  if (shapes.length < LEAST_IMAGES) return { ...MNIST_STYLE, paper, ink };

  const { classLabels, classIndices } = images;
  const samples = writtenDigits();
  const classes = chosen.map((image) => classIndices[image] ?? 0);
  const means = classMeans(inks, classes, classLabels.length, side * side);
  const laid = { ...MNIST_STYLE, paper, ink, ...inkLayout(shapes, side, classLabels.length) };
  const turn =
    uprightBy === null || uprightBy === "none"
      ? findTurn(means, classLabels, side, laid, samples)
      : inverseTurn(uprightBy);

  const penSample = samples.slice(0, PEN_SAMPLES).map(({ strokes }) => strokes);
  const pen = inkPen(shapes, side, { ...laid, turn }, penSample);
  if (pen === null) return { ...MNIST_STYLE, paper, ink, turn };

  const slants = shapes.map(({ slant, rise }) => slantBefore(turn, slant, rise));
  const isStraight =
    laid.isStretched && quantile(slants, 0.75) - quantile(slants, 0.25) < STRAIGHTENED_BELOW;
  return { ...laid, ...pen, turn, slant: isStraight ? median(slants) : null };
}

/** The digits in turns, so that the first of them are some of each. */
function writtenDigits(): WrittenDigit[] {
  const random = seededRandom(1);
  return Array.from({ length: 10 * SAMPLES_OF_EACH }, (_, at) => ({
    digit: at % 10,
    strokes: sampleStrokes(at % 10, random),
  }));
}
