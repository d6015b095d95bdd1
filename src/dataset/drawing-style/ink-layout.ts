/** Where ink lies in images: the box that it fills, and what of it is centred. */
import type { DrawingStyle } from "../../domain/drawing/drawing-style";
import { MNIST_STYLE } from "../../domain/drawing/drawing-style";
import type { InkShape } from "../../numerics/drawing/ink-shape";
import { median, quantile } from "../../numerics/drawing/quantile";

export type InkLayout = Pick<
  DrawingStyle,
  "boxWidth" | "boxHeight" | "isStretched" | "centering" | "centerX" | "centerY"
>;

/**
 * Digits of all classes differ in width over height: the ninth tenth is 2.2 times the first in
 * MNIST, 2.1 in pen strokes; 1.3 where all were stretched to one size (scikit-learn's 8×8).
 */
const STRETCHED_BELOW = 1.5;
/** Fewer classes may be alike in their proportions. */
const LEAST_CLASSES = 5;
/** A box within this of MNIST's, as a share of the side, is MNIST's: random halves differ by less. */
const BOX_TOLERANCE = 0.03;
const CENTER_TOLERANCE = 0.02;
/** Sides this much alike are those of a square. */
const SQUARE_BELOW = 1.1;

export function inkLayout(
  shapes: readonly InkShape[],
  side: number,
  classCount: number,
): InkLayout {
  const widths = shapes.map(({ left, right }) => right - left);
  const heights = shapes.map(({ top, bottom }) => bottom - top);
  const aspects = shapes.map((_, at) => (widths[at] ?? 0) / (heights[at] ?? 1));
  const spread = quantile(aspects, 0.9) / quantile(aspects, 0.1);
  const isStretched = classCount >= LEAST_CLASSES && spread < STRETCHED_BELOW;
  const [boxWidth, boxHeight] = isStretched
    ? [median(widths) / side, median(heights) / side]
    : keptBox(widths, heights, side);
  return { boxWidth, boxHeight, isStretched, ...center(shapes, side) };
}

/** The box of images whose digits keep their proportions: one side touches it. */
function keptBox(
  widths: readonly number[],
  heights: readonly number[],
  side: number,
): [number, number] {
  const [most, tall] = [quantile(widths, 0.95), quantile(heights, 0.95)];
  const isSquare = Math.max(most / tall, tall / most) < SQUARE_BELOW;
  const [width, height] = isSquare ? [1, 1] : [most, tall];
  const filled = median(widths.map((w, at) => Math.max(w / width, (heights[at] ?? 0) / height)));
  const box: [number, number] = [(filled * width) / side, (filled * height) / side];
  const { boxWidth } = MNIST_STYLE;
  const isMnists = box.every((share) => Math.abs(share - boxWidth) < BOX_TOLERANCE);
  return isMnists ? [boxWidth, boxWidth] : box;
}

/** Of the two middles that which moves less from image to image. */
function center(
  shapes: readonly InkShape[],
  side: number,
): Pick<InkLayout, "centering" | "centerX" | "centerY"> {
  const mass = place(shapes.map(({ massX, massY }) => [massX / side, massY / side]));
  const box = place(
    shapes.map(({ left, right, top, bottom }) => [
      (left + right) / 2 / side,
      (top + bottom) / 2 / side,
    ]),
  );
  if (box.spread < mass.spread) return { centering: "box", centerX: box.x, centerY: box.y };
  const { centerX, centerY } = MNIST_STYLE;
  const isMnists =
    Math.abs(mass.x - centerX) < CENTER_TOLERANCE && Math.abs(mass.y - centerY) < CENTER_TOLERANCE;
  return isMnists
    ? { centering: "mass", centerX, centerY }
    : { centering: "mass", centerX: mass.x, centerY: mass.y };
}

function place(points: readonly (readonly [number, number])[]) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const spread = (values: readonly number[]) => quantile(values, 0.9) - quantile(values, 0.1);
  return { x: median(xs), y: median(ys), spread: spread(xs) + spread(ys) };
}
