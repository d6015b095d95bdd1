/**
 * The principal axes of images, whose many products are the matrices' work. The images' mean is not
 * taken off: it turns one axis and leaves distances alone.
 */
import type { Random } from "../../domain/random";
import type { Matrices, Matrix } from "../../engine/matrices/matrices";
import type { Axes } from "../../numerics/axes";
import { principalAxes, randomAxes } from "../../numerics/principal-axes";
import { TimeSlice } from "../../numerics/time-slice";

/** Rows of one product: some milliseconds' work. */
const CHUNK = 256;

/**
 * @param images `[n, size]`, an image a row
 * @param count how many are wanted; there are never more than pixels
 * @throws FailureError `cancelled`
 */
export async function leadingAxes(
  matrices: Matrices,
  images: Matrix,
  count: number,
  iterations: number,
  random: Random,
  signal: AbortSignal,
): Promise<Axes> {
  const size = images.columns;
  const slice = new TimeSlice(signal);
  const leading = randomAxes(size, count, random);
  const { count: kept, values } = leading;
  const axes = matrices.create(size, kept);
  const turned = matrices.create(size, kept);
  const coordinates = matrices.create(CHUNK, kept);

  async function multiply(): Promise<void> {
    axes.values.set(values);
    turned.values.fill(0);
    for (let start = 0; start < images.rows; start += CHUNK) {
      const some = images.part(start, Math.min(CHUNK, images.rows - start));
      const own = coordinates.part(0, some.rows);
      own.values.fill(0);
      matrices.addProduct(some, axes, own);
      matrices.addTransposedProduct(some, own, turned);
      if (slice.isOver) await slice.pause();
    }
    values.set(turned.values);
    await slice.pause();
  }

  try {
    await principalAxes(leading, iterations, multiply, slice);
    return leading;
  } finally {
    for (const owned of [axes, turned, coordinates]) owned.dispose();
  }
}
