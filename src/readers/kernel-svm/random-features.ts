/** Random Fourier features of images that are summed up by their places on a few axes. */
import { type Matrices, type Matrix, matrixOf } from "../../engine/matrices/matrices";
import type { FeatureMap } from "../linear/features";
import type { RandomFeatures } from "./kernel-svm-model";

/**
 * The products of two images' features are on average as many times the kernel as there are
 * frequencies.
 */
export function randomFeatureMap({ axisCount, axes, frequencies }: RandomFeatures): FeatureMap {
  return (matrices, batch) => {
    const axisMatrix = matrixOf(matrices, axes.length / axisCount, axisCount, axes);
    const places = matrices.create(batch, axisCount);
    const blocks = frequencies.map((own) => blockOf(matrices, own, axisCount, batch));
    return {
      blocks: blocks.map(({ features }) => features.columns),
      *of(ink) {
        const own = places.part(0, ink.rows);
        own.values.fill(0);
        matrices.addProduct(ink, axisMatrix, own);
        for (const block of blocks) yield block.of(own);
      },
      dispose() {
        for (const owned of [axisMatrix, places, ...blocks]) owned.dispose();
      },
    };
  };
}

function blockOf(matrices: Matrices, values: Float32Array, axisCount: number, batch: number) {
  const count = values.length / axisCount;
  const frequencies = matrixOf(matrices, axisCount, count, values);
  const turns = matrices.create(batch, count);
  const features = matrices.create(batch, 2 * count);
  return {
    features,
    /** @param places `[n, axisCount]` @returns `[n, 2 * count]` */
    of(places: Matrix): Matrix {
      const own = turns.part(0, places.rows);
      own.values.fill(0);
      matrices.addProduct(places, frequencies, own);
      const made = features.part(0, places.rows);
      matrices.writeWaves(own, made);
      return made;
    },
    dispose() {
      for (const owned of [frequencies, turns, features]) owned.dispose();
    },
  };
}
