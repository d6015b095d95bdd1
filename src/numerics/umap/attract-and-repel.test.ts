import { describe, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { TimeSlice } from "../time-slice";
import { attractAndRepel } from "./attract-and-repel";
import type { NeighbourGraph } from "./neighbour-graph";

/** Each tie has the weight 1 and both directions. */
function graphOf(ties: readonly (readonly [number, number])[]): NeighbourGraph {
  return {
    heads: Uint32Array.from(ties.flat()),
    tails: Uint32Array.from(ties.flatMap(([one, other]) => [other, one])),
    weights: new Float64Array(2 * ties.length).fill(1),
  };
}

async function moved(start: Float64Array, graph: NeighbourGraph, seed = 1): Promise<Float64Array> {
  const points = Float64Array.from(start);
  const slice = new TimeSlice(new AbortController().signal);
  for await (const share of attractAndRepel(points, graph, seededRandom(seed), slice)) {
    expect(share).toBeLessThan(1);
  }
  return points;
}

function distance(points: Float64Array, one: number, other: number): number {
  const dx = (points[2 * one] ?? 0) - (points[2 * other] ?? 0);
  return Math.hypot(dx, (points[2 * one + 1] ?? 0) - (points[2 * other + 1] ?? 0));
}

describe("attractAndRepel", () => {
  test("brings near those that are tied, and keeps apart those that are not", async () => {
    // Two pairs, crossed: each point starts beside a stranger.
    const start = Float64Array.of(0, 0, 10, 0, 0, 0.1, 10, 0.1);
    const points = await moved(
      start,
      graphOf([
        [0, 1],
        [2, 3],
      ]),
    );
    expect(distance(points, 0, 1)).toBeLessThan(distance(points, 0, 2));
    expect(distance(points, 2, 3)).toBeLessThan(distance(points, 1, 3));
  });

  test("leaves alone what has no ties", async () => {
    const start = Float64Array.of(1, 2, 3, 4);
    expect(await moved(start, graphOf([]))).toEqual(start);
  });

  test("stays finite where all start in one place", async () => {
    const points = await moved(new Float64Array(6), graphOf([[0, 1]]));
    expect(points.every(Number.isFinite)).toBe(true);
  });

  test("draws strangers from the given numbers alone", async () => {
    const start = Float64Array.from({ length: 40 }, (_, index) => (index * 7) % 13);
    const ties = Array.from({ length: 19 }, (_, point) => [point, point + 1] as const);
    const first = await moved(start, graphOf(ties), 3);
    expect(await moved(start, graphOf(ties), 3)).toEqual(first);
    expect(await moved(start, graphOf(ties), 4)).not.toEqual(first);
  });
});
