/**
 * What a linear classifier sees of an image: a few numbers that are written out on the processor,
 * and features made of them on the backend, a batch at a time.
 */
import * as tf from "../../model/tf";

export interface FeatureMap {
  /** Numbers that an image is written out as. */
  readonly inputs: number;
  /** How many features each block has; made apart, so that no matrix becomes large. */
  readonly blocks: readonly number[];
  /** Of what has to be kept to make features. */
  readonly sizeBytes: number;
  /** @param into `[inputs]`, overwritten */
  write(image: Uint8Array, into: Float32Array): void;
  /** Puts what is needed on the backend; the caller disposes it. */
  load(): LoadedFeatures;
}

export interface LoadedFeatures {
  /**
   * @param inputs `[batch, inputs]`
   * @returns for each block `[batch, features]`, inside the caller's `tf.tidy`
   */
  of(inputs: tf.Tensor2D): readonly tf.Tensor2D[];
  dispose(): void;
}

/** The pixels themselves, 0 to 1; more than full ink counts as full ink. */
export function pixelFeatures(side: number, pixelMax: number): FeatureMap {
  const size = side * side;
  return {
    inputs: size,
    blocks: [size],
    sizeBytes: 0,
    write(image, into) {
      for (let pixel = 0; pixel < size; pixel++) {
        into[pixel] = Math.min(1, (image[pixel] ?? 0) / pixelMax);
      }
    },
    load: () => ({ of: (inputs) => [inputs], dispose: () => {} }),
  };
}

/** Uploads what `write` writes for each of `[0, count)`; the caller disposes it. */
export function inputBatch(
  count: number,
  width: number,
  write: (index: number, into: Float32Array) => void,
): tf.Tensor2D {
  const values = new Float32Array(count * width);
  for (let index = 0; index < count; index++) {
    write(index, values.subarray(index * width, (index + 1) * width));
  }
  return tf.tensor2d(values, [count, width]);
}
