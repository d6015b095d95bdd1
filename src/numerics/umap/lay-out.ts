/**
 * A map of many images: those whose features are alike lie side by side.
 *
 * UMAP (McInnes, Healy & Melville, 2018, arXiv:1802.03426) on the features' principal components,
 * started from the first two of them, which keeps the large picture true (Kobak & Linderman, 2021,
 * Nature Biotechnology 39). Written here because umap-js makes its graph in one piece of work,
 * seconds long for 4,200 images, in which no message would be heard.
 */
import { seededRandom } from "../../domain/random";
import type { ValidationMap } from "../../domain/understand/inspection";
import { type SparseRows, sparseRows } from "../sparse-rows";
import { TimeSlice } from "../time-slice";
import { attractAndRepel } from "./attract-and-repel";
import { fitSquare } from "./fit-square";
import { neighbourGraph } from "./neighbour-graph";
import { nearestOthers } from "./neighbours";
import { principalComponents } from "./principal-components";

/** `points`: `[count * 2]`, x and y, 0 to 1, both by one scale. */
export type Layout = Pick<ValidationMap, "method" | "points">;

/** umap-learn's default. Of fewer points a map shows the two principal components. */
const NEIGHBOURS = 15;

/** Neighbours are sought in these: in all 1,200 features of Quick it would take forty times as long. */
const COMPONENTS = 30;

/** Side of the square that the points start in: umap-learn's. */
const START_SIDE = 20;

/** Of the whole time, measured with 4,200 images of 1,200 features. */
const COMPONENTS_SHARE = 0.4;
const NEIGHBOURS_SHARE = 0.3;

/**
 * Yields the share that is done, 0 to 1, and gives way to other tasks every 25 ms.
 *
 * @param features `[count * n]`, row-major; what is not finite counts as zero
 * @param seed the same one makes the same map
 * @param signal ends it with `FailureError` `cancelled`
 */
export async function* layOut(
  features: Float32Array,
  count: number,
  seed: number,
  signal: AbortSignal,
): AsyncGenerator<number, Layout> {
  const slice = new TimeSlice(signal);
  await slice.pause();
  const rows = await sparseRows(features, count, slice);
  const isFew = count <= NEIGHBOURS + 1;
  const wanted = isFew ? 2 : COMPONENTS;
  const components = yield* scaled(
    principalComponents(rows, wanted, seed, slice),
    0,
    COMPONENTS_SHARE,
  );
  const start = firstTwo(components, rows);
  if (isFew) return { method: "pca", points: fitSquare(start) };
  const neighbours = yield* scaled(
    nearestOthers(components, count, NEIGHBOURS, slice),
    COMPONENTS_SHARE,
    NEIGHBOURS_SHARE,
  );
  const graph = await neighbourGraph(neighbours, slice);
  const random = seededRandom(seed);
  const points = Float64Array.from(
    fitSquare(start),
    (place) => START_SIDE * place + 1e-3 * random(),
  );
  const done = COMPONENTS_SHARE + NEIGHBOURS_SHARE;
  yield* scaled(attractAndRepel(points, graph, random, slice), done, 1 - done);
  return { method: "umap", points: fitSquare(points) };
}

/** Part of the work as part of the whole. */
async function* scaled<T>(
  shares: AsyncGenerator<number, T>,
  from: number,
  width: number,
): AsyncGenerator<number, T> {
  for (;;) {
    const { done, value } = await shares.next();
    if (done) return value;
    yield from + width * value;
  }
}

/** `[count * 2]`; where there is but one component, all lie on a line. */
function firstTwo(components: Float64Array, { count }: SparseRows): Float64Array {
  const each = count > 0 ? components.length / count : 0;
  return Float64Array.from({ length: 2 * count }, (_, index) => {
    const axis = index % 2;
    return axis < each ? components[Math.floor(index / 2) * each + axis] : 0;
  });
}
