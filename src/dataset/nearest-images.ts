/**
 * The training images that look most like a given one: every one is compared, pixel by pixel,
 * as far as it takes to know that it is not among the nearest.
 */
import type { Neighbour } from "../domain/understand/inspection";
import { NearestList } from "../numerics/nearest-list";
import { squaredDistance } from "../numerics/squared-distance";
import type { LabelledImageSet } from "./image-set";

/**
 * @param image `[side * side]`, 0 (paper) to 1 (full ink), row-major
 * @param count how many are wanted, at least one; there are fewer where the data has fewer
 * @param exclude position of an image that is passed over, the given one itself; or null
 * @returns nearest first; of equally near ones, the earlier in the data first
 * @throws RangeError if the image is not of the data's side
 */
export function nearestImages(
  data: LabelledImageSet,
  image: Float32Array,
  count: number,
  exclude: number | null,
): Neighbour[] {
  const { side, pixelMax, pixels, classIndices, classLabels } = data;
  const size = side * side;
  if (image.length !== size) throw new RangeError(`expected ${size} pixels, got ${image.length}`);
  const wanted = image.map((ink) => ink * pixelMax);
  const nearest = new NearestList(count);
  for (let position = 0; position < data.count; position++) {
    if (position === exclude) continue;
    nearest.offer(position, squaredDistance(pixels, position * size, wanted, nearest.limit));
  }
  return nearest.positions.map((position, place) => ({
    image: position,
    label: classLabels[classIndices[position] ?? 0] ?? 0,
    distance: Math.sqrt(nearest.distances[place] ?? 0) / pixelMax,
  }));
}
