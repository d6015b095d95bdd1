/** Random Fourier features of images that are summed up by their places on a few axes. */
import * as tf from "../../model/tf";
import type { FeatureMap } from "../linear/feature-map";
import { type Axes, project } from "../nearest-neighbours/principal-axes";
import { waves } from "./waves";

/** Frequencies whose cosines and sines are made at a time; their matrices stay in the caches. */
const BLOCK = 1024;

/**
 * The products of two images' features are on average `frequencies` times the kernel.
 *
 * @param frequencies `[axes.count * count]`, row-major, in turns; for ink from 0 to 1
 */
export function randomFeatures(
  axes: Axes,
  pixelMax: number,
  frequencies: Float32Array,
): FeatureMap {
  const count = frequencies.length / axes.count;
  const starts = Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) => block * BLOCK);
  const sizes = starts.map((start) => Math.min(BLOCK, count - start));
  const coordinates = new Float64Array(axes.count);
  return {
    inputs: axes.count,
    blocks: sizes.flatMap((size) => [size, size]),
    sizeBytes: axes.values.byteLength + frequencies.byteLength,
    write(image, into) {
      project(image, axes, coordinates);
      for (const [axis, coordinate] of coordinates.entries()) into[axis] = coordinate / pixelMax;
    },
    load() {
      const blocks = tf.tidy(() => {
        const all = tf.tensor2d(frequencies, [axes.count, count]);
        return starts.map((start, block) =>
          tf.slice(all, [0, start], [axes.count, sizes[block] ?? 0]),
        );
      });
      return {
        of: (inputs) => blocks.flatMap((block) => waves(tf.matMul(inputs, block))),
        dispose: () => tf.dispose(blocks),
      };
    },
  };
}
