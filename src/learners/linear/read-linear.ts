/** Scores of many images by a trained linear classifier. */

import * as tf from "../../model/tf";
import { pausePoint } from "../../numerics/pause-point";
import { type FeatureMap, inputBatch } from "./feature-map";
import { linearScores } from "./linear-weights";

/**
 * All batches have this size, the last one filled up with blank inputs, so that an image's scores
 * do not depend on which images come with it.
 */
const BATCH = 200;

export interface LinearClassifier {
  readonly map: FeatureMap;
  readonly classes: number;
  /** See linear-weights.ts. */
  readonly weights: Float32Array;
}

/**
 * @param write writes what the map writes of the image at a place, 0 to `count`
 * @param onProgress is told the number of images done, now and then
 * @returns `[count * classes]`, row-major, as the weights give them: not yet probabilities
 * @throws FailureError `cancelled`
 */
export async function readLinear(
  { map, classes, weights }: LinearClassifier,
  count: number,
  write: (place: number, into: Float32Array) => void,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Float32Array<ArrayBuffer>> {
  const scores = new Float32Array(count * classes);
  const loaded = map.load();
  const uploaded = tf.tensor1d(weights);
  try {
    for (let start = 0; start < count; start += BATCH) {
      await pausePoint(signal);
      const batch = tf.tidy(() => {
        const inputs = inputBatch(BATCH, map.inputs, (index, into) => {
          if (start + index < count) write(start + index, into);
        });
        return linearScores(loaded.of(inputs), uploaded, classes);
      });
      try {
        const values = await batch.data<"float32">();
        scores.set(values.subarray(0, (count - start) * classes), start * classes);
      } finally {
        batch.dispose();
      }
      onProgress(Math.min(count, start + BATCH));
    }
    return scores;
  } finally {
    uploaded.dispose();
    loaded.dispose();
  }
}
