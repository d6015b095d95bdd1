/** Where an arrow key leads among points that lie anyhow. */

export type Direction = "left" | "right" | "up" | "down";

/** A point beside the way counts as so much farther off than one on it. */
const SIDEWAYS_WEIGHT = 2;

/**
 * The nearest point in the quarter of the plane that an arrow points into.
 *
 * @param points `[count * 2]`: x and y, y downwards
 * @param from a point, counted from 0
 * @param canReach whether a point counts
 * @returns null where there is none that way
 */
export function stepTowards(
  points: Float32Array,
  from: number,
  direction: Direction,
  canReach: (index: number) => boolean,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let index = 0; index < points.length / 2; index++) {
    const [along, across] = relative(points, from, index, direction);
    if (along <= 0 || across > along) continue;
    const cost = along ** 2 + (SIDEWAYS_WEIGHT * across) ** 2;
    if (cost < least && canReach(index)) {
      best = index;
      least = cost;
    }
  }
  return best;
}

/** How far a point lies along the direction, and how far beside it. */
function relative(
  points: Float32Array,
  from: number,
  to: number,
  direction: Direction,
): readonly [along: number, across: number] {
  const dx = (points[2 * to] ?? 0) - (points[2 * from] ?? 0);
  const dy = (points[2 * to + 1] ?? 0) - (points[2 * from + 1] ?? 0);
  switch (direction) {
    case "left":
      return [-dx, Math.abs(dy)];
    case "right":
      return [dx, Math.abs(dy)];
    case "up":
      return [-dy, Math.abs(dx)];
    case "down":
      return [dy, Math.abs(dx)];
    default:
      return direction satisfies never;
  }
}
