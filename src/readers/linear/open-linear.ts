/** Reading with the weights of a linear classifier, on features of any kind. */

import type { Matrices } from "../../engine/matrices/matrices";
import type { FittedOn } from "../fitted-on";
import { inkReader } from "../ink-reader";
import type { Reader, ReaderTools } from "../reader";
import { type FeatureMap, pixelFeatures } from "./features";
import { LinearClassifier } from "./linear-classifier";
import type { LinearModel } from "./linear-model";
import type { LinearWeights } from "./linear-weights";
import { sharpSoftmax } from "./sharpness";

/** Images read at once: some milliseconds' work. */
const BATCH = 64;

export function openLinear(model: LinearModel, { matrices }: ReaderTools): Reader {
  const { weights, sharpness, side, classLabels } = model;
  const squash = (scores: Float32Array) => sharpSoftmax(scores, classLabels.length, sharpness);
  return linearReader(model, pixelFeatures(side), weights, squash, matrices);
}

/** @param squash makes probabilities of scores `[images * classes]`, in place */
export function linearReader(
  fitted: FittedOn,
  map: FeatureMap,
  weights: LinearWeights,
  squash: (scores: Float32Array) => void,
  matrices: Matrices,
): Reader {
  const features = map(matrices, BATCH);
  const classifier = new LinearClassifier(matrices, features, fitted.classLabels.length, BATCH);
  classifier.setWeights(weights);
  const ink = matrices.create(BATCH, fitted.side ** 2);
  return inkReader(fitted, {
    ink,
    read(count) {
      const scores = Float32Array.from(classifier.scoreAtOnce(ink.part(0, count)).values);
      squash(scores);
      return scores;
    },
    dispose() {
      for (const owned of [features, classifier, ink]) owned.dispose();
    },
  });
}
