import { describe, expect, test } from "vitest";
import { TimeSlice } from "../time-slice";
import { type NeighbourGraph, neighbourGraph } from "./neighbour-graph";

const slice = () => new TimeSlice(new AbortController().signal);

/** Both directions of each tie as "from-to" → weight. */
function tiesOf({ heads, tails, weights }: NeighbourGraph): Record<string, number> {
  return Object.fromEntries(
    Array.from(weights, (weight, edge) => [`${heads[edge]}-${tails[edge]}`, weight]),
  );
}

describe("neighbourGraph", () => {
  test("agrees with umap-learn", async () => {
    // (0, 0), (1, 0), (0, 2), (3, 1), (4, 4) and (6, 5), three neighbours each.
    const [two, five, ten] = [2, Math.sqrt(5), Math.sqrt(10)];
    const neighbours = {
      each: 3,
      positions: Uint32Array.of(1, 2, 3, 0, 2, 3, 0, 1, 3, 1, 0, 2, 5, 3, 2, 4, 3, 2),
      distances: Float64Array.of(
        ...[1, two, ten],
        ...[1, five, five],
        ...[two, five, ten],
        ...[five, ten, ten],
        ...[five, ten, Math.sqrt(20)],
        ...[five, 5, Math.sqrt(45)],
      ),
    };
    // umap-learn 0.5.12: smooth_knn_dist and compute_membership_strengths on the same neighbours
    // behind each point itself, k = 3; then A + Aᵀ - A∘Aᵀ.
    const expected: readonly (readonly [number, number, number])[] = [
      [0, 1, 1],
      [0, 2, 1],
      [0, 3, 0.40458],
      [1, 2, 0.672982],
      [1, 3, 1],
      [2, 3, 0.32586],
      [2, 4, 0.140892],
      [2, 5, 0.207081],
      [3, 4, 0.444076],
      [3, 5, 0.377877],
      [4, 5, 1],
    ];
    const ties = tiesOf(await neighbourGraph(neighbours, slice()));
    expect(Object.keys(ties)).toHaveLength(2 * expected.length);
    for (const [one, other, weight] of expected) {
      // Its own search ends at 10⁻⁵ of the sum of strengths.
      expect(ties[`${one}-${other}`]).toBeCloseTo(weight, 4);
      expect(ties[`${other}-${one}`]).toBe(ties[`${one}-${other}`]);
    }
  });

  test("ties fully what lies in the same place", async () => {
    const neighbours = {
      each: 2,
      positions: Uint32Array.of(1, 2, 0, 2, 0, 1),
      distances: new Float64Array(6),
    };
    const { weights } = await neighbourGraph(neighbours, slice());
    expect([...weights]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
