/** Random Fourier features of images that are summed up by their places on a few axes. */
import * as tf from "../../model/tf";
import type { Axes } from "../../numerics/axes";
import { type FeatureMap, pixelFeatures } from "../linear/feature-map";
import { waves } from "./waves";

/** Frequencies whose cosines and sines are made at a time; their matrices stay in the caches. */
const BLOCK = 1024;

/**
 * The products of two images' features are on average as many times the kernel as there are
 * frequencies.
 *
 * @param frequencies `[axes.count * count]`, row-major, in turns; for ink from 0 to 1
 */
export function randomFeatures(
  side: number,
  pixelMax: number,
  axes: Axes,
  frequencies: Float32Array,
): FeatureMap {
  const pixels = pixelFeatures(side, pixelMax);
  const axisValues = Float32Array.from(axes.values);
  const count = frequencies.length / axes.count;
  const starts = Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) => block * BLOCK);
  const sizes = starts.map((start) => Math.min(BLOCK, count - start));
  return {
    ...pixels,
    blocks: sizes.flatMap((size) => [size, size]),
    sizeBytes: axisValues.byteLength + frequencies.byteLength,
    load() {
      const axisMatrix = tf.tensor2d(axisValues, [pixels.inputs, axes.count]);
      const blocks = tf.tidy(() => {
        const all = tf.tensor2d(frequencies, [axes.count, count]);
        return starts.map((start, block) =>
          tf.slice(all, [0, start], [axes.count, sizes[block] ?? 0]),
        );
      });
      return {
        of(inputs) {
          const places = tf.matMul(inputs, axisMatrix);
          return blocks.flatMap((block) => waves(tf.matMul(places, block)));
        },
        dispose: () => tf.dispose([axisMatrix, ...blocks]),
      };
    },
  };
}
