/**
 * Who should lie beside whom, and how much: the weighted graph of UMAP.
 *
 * Source: McInnes, Healy & Melville (2018), arXiv:1802.03426, section 3.1. Each point measures
 * distance by its own neighbourhood, so that crowded and lonely regions count alike.
 */

import type { TimeSlice } from "../time-slice";
import type { Neighbours } from "./neighbours";

/** Both directions of a tie are edges of their own. */
export interface NeighbourGraph {
  /** `[edges]`: points. */
  readonly heads: Uint32Array;
  readonly tails: Uint32Array;
  /** `[edges]`, 0 to 1. */
  readonly weights: Float64Array;
}

/** Halvings in the search for a neighbourhood's width: nine digits of it. */
const HALVINGS = 32;

/** Of the mean distance to the neighbours: no neighbourhood is narrower (umap-learn's bound). */
const LEAST_WIDTH = 1e-3;

export async function neighbourGraph(
  neighbours: Neighbours,
  slice: TimeSlice,
): Promise<NeighbourGraph> {
  const { each, positions } = neighbours;
  const strengths = await strengthsOf(neighbours, slice);
  const heads: number[] = [];
  const tails: number[] = [];
  const weights: number[] = [];
  for (const [index, other] of positions.entries()) {
    const point = Math.floor(index / each);
    const back = placeAmong(neighbours, other, point);
    // A mutual tie is met twice.
    if (back >= 0 && other < point) continue;
    const there = strengths[index];
    const here = back < 0 ? 0 : strengths[back];
    // That at least one of the two holds: a probabilistic "or".
    const weight = there + here - there * here;
    heads.push(point, other);
    tails.push(other, point);
    weights.push(weight, weight);
  }
  return {
    heads: Uint32Array.from(heads),
    tails: Uint32Array.from(tails),
    weights: Float64Array.from(weights),
  };
}

/** Where `wanted` stands among the neighbours of `point`, or -1. */
function placeAmong({ each, positions }: Neighbours, point: number, wanted: number): number {
  const place = positions.subarray(point * each, (point + 1) * each).indexOf(wanted);
  return place < 0 ? -1 : point * each + place;
}

/** How strongly each point holds on to each of its neighbours, 0 to 1: `[count * each]`. */
async function strengthsOf(
  { each, distances }: Neighbours,
  slice: TimeSlice,
): Promise<Float64Array> {
  const strengths = new Float64Array(distances.length);
  for (let start = 0; start < distances.length; start += each) {
    strengths.set(strengthsAt(distances.subarray(start, start + each)), start);
    if (slice.isOver) await slice.pause();
  }
  return strengths;
}

/** Of one point to each of its neighbours, whose distances are given. */
function strengthsAt(distances: Float64Array): Float64Array {
  const nearest = distances.find((distance) => distance > 0) ?? 0;
  const beyond = distances.map((distance) => Math.max(0, distance - nearest));
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const width = Math.max(widthOf(beyond), LEAST_WIDTH * mean);
  return beyond.map((distance) => (distance > 0 ? Math.exp(-distance / width) : 1));
}

/** The width at which a point's strengths add up to log₂ of the number of its neighbours. */
function widthOf(beyond: Float64Array): number {
  const wanted = Math.log2(beyond.length);
  const sumAt = (width: number) => {
    let sum = 0;
    for (const distance of beyond) sum += Math.exp(-distance / width);
    return sum;
  };
  let low = 0;
  let high = beyond.reduce((most, distance) => Math.max(most, distance), 0);
  if (high === 0) return 0;
  while (sumAt(high) < wanted) high *= 2;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) > wanted) high = middle;
    else low = middle;
  }
  return high;
}
