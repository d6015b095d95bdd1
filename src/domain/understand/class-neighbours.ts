/** The map's picture in numbers: which classes lie among each other. */
import { PointIndex } from "./point-index";

/** How many nearest points are asked of each. */
export const NEIGHBOURS = 10;

/** Points that are asked; more would say the same and take longer than a frame. */
const MAX_ASKED = 5000;

export interface ClassNeighbours {
  /** Position in the class labels. */
  readonly classIndex: number;
  readonly images: number;
  /** Of the neighbours of its points, the share that is of another class, 0 to 1. */
  readonly otherShare: number;
  /** The other class that most of them are of, and its share; null where there is none. */
  readonly closest: { readonly classIndex: number; readonly share: number } | null;
}

/**
 * @param points `[count * 2]`: x and y, 0 to 1
 * @param classes `[count]`: the class of each point, below `classCount`
 * @returns of each class that has points; ascending. Of more than 5,000 points, an even choice is
 *   asked; all of them can be neighbours.
 */
export function classNeighbours(
  points: Float32Array,
  classes: Uint8Array,
  classCount: number,
): readonly ClassNeighbours[] {
  const counts = countNeighbours(points, classes, classCount);
  const images = new Uint32Array(classCount);
  for (const classIndex of classes) images[classIndex] = (images[classIndex] ?? 0) + 1;
  return [...images.entries()]
    .filter(([, count]) => count > 0)
    .map(([classIndex, count]) => {
      const row = counts.subarray(classIndex * classCount, (classIndex + 1) * classCount);
      return { classIndex, images: count, ...sharesOf(row, classIndex) };
    });
}

/** `[classes * classes]`: how many neighbours of the row's points are of the column's class. */
function countNeighbours(
  points: Float32Array,
  classes: Uint8Array,
  classCount: number,
): Uint32Array {
  const index = new PointIndex(points);
  const counts = new Uint32Array(classCount ** 2);
  const step = Math.max(1, Math.ceil(classes.length / MAX_ASKED));
  for (let point = 0; point < classes.length; point += step) {
    const row = (classes[point] ?? 0) * classCount;
    const [x, y] = [points[2 * point] ?? 0, points[2 * point + 1] ?? 0];
    for (const near of index.nearest(x, y, NEIGHBOURS, point)) {
      const cell = row + (classes[near.index] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}

function sharesOf(
  row: Uint32Array,
  classIndex: number,
): Pick<ClassNeighbours, "otherShare" | "closest"> {
  const all = row.reduce((sum, count) => sum + count, 0);
  const others = [...row.entries()].filter(([other, count]) => other !== classIndex && count > 0);
  const most = others.reduce((best, other) => (other[1] > best[1] ? other : best), [-1, 0]);
  return {
    otherShare: all === 0 ? 0 : 1 - (row[classIndex] ?? 0) / all,
    closest: most[0] < 0 ? null : { classIndex: most[0], share: most[1] / all },
  };
}
