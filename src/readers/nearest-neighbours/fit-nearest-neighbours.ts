/**
 * k nearest neighbours: an image is read as the training images that look most like it are
 * labelled. Likeness is the Euclidean distance of the pixels, as they are or made upright first.
 *
 * Nothing is learned but where to look: the training images are kept, one byte a pixel, with an
 * index that makes the exact search quick. They are the same for every k.
 */
import type { ContestantOf } from "../../domain/arena/contestants";
import type { Fit } from "../fit";
import { fittedOn } from "../fitted-on";
import { indexedImages } from "./indexed-images";
import { indexBytes } from "./neighbour-index";
import type { NeighboursModel } from "./neighbours-model";

export function fitNearestNeighbours({
  k,
  isDeskewed,
}: Pick<ContestantOf<"knn">, "k" | "isDeskewed">): Fit<NeighboursModel> {
  return async function* (task, { matrices }) {
    const { index, classes } = yield* indexedImages(task, isDeskewed, matrices);
    const bytes = indexBytes(index) + classes.byteLength;
    return { kind: "neighbours", ...fittedOn(task.data, bytes), k, isDeskewed, index, classes };
  };
}
