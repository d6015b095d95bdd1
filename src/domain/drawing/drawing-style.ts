/**
 * How images of handwriting are made: what a drawing has to be made like for a network that learned
 * from them to know it. Lengths are shares of an image's side.
 */

import type { Turn } from "../turn";

export interface DrawingStyle {
  /** Values of paper and of full ink, 0 to 1 of the greatest value: white on black is 0 and 1. */
  readonly paper: number;
  readonly ink: number;
  /** From upright to how the images lie. */
  readonly turn: Turn;
  /** What the ink fills, in the images as they lie. */
  readonly boxWidth: number;
  readonly boxHeight: number;
  /** Whether digits fill that box on both sides, whatever their own proportions. */
  readonly isStretched: boolean;
  /** The slant that all digits were given, rightward for each step down; null: as written. */
  readonly slant: number | null;
  /** What of the ink lies at the centre: its mass, or the middle of its box. */
  readonly centering: "mass" | "box";
  readonly centerX: number;
  readonly centerY: number;
  readonly penShare: number;
  /** How far the pen's edge takes from full ink to paper, in pixels, whatever the side. */
  readonly edge: number;
}

/**
 * MNIST's, and that of Kaggle's files.
 *
 * The box: LeCun & Cortes, "The MNIST database of handwritten digits": images are "size normalized
 * to fit in a 20x20 pixel box while preserving their aspect ratio".
 *
 * The centre: the middle of pixel 14 of 28, counted from 0. Measured on the first 10,000 rows of
 * Kaggle's train.csv: there the centre of mass always lies in that pixel, evenly spread.
 *
 * The pen: 2 of 28 pixels, although the median stroke of the images is 2.5 wide. Measured with 200
 * pen digits of 30 people (UCI pendigits), read by a network trained on Kaggle's train.csv: 97.0 %
 * from 2.0 to 2.6 pixels, 96.5 % at 1.6 and 1.8; also 97.0 % after the strokes were rounded to a
 * third of their size. The thinnest of the best was also the surest.
 *
 * The edge: black-and-white scans were shrunk with averaging, which smears a little more than one
 * pixel.
 */
export const MNIST_STYLE: DrawingStyle = {
  paper: 0,
  ink: 1,
  turn: "none",
  boxWidth: 20 / 28,
  boxHeight: 20 / 28,
  isStretched: false,
  slant: null,
  centering: "mass",
  centerX: 14.5 / 28,
  centerY: 14.5 / 28,
  penShare: 2 / 28,
  edge: 1.3,
};
