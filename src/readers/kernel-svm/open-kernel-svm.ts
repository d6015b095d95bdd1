import { linearReader } from "../linear/open-linear";
import { sharpSoftmax } from "../linear/sharpness";
import type { Reader, ReaderTools } from "../reader";
import type { KernelSvmModel } from "./kernel-svm-model";
import { randomFeatureMap } from "./random-features";

export function openKernelSvm(model: KernelSvmModel, { matrices }: ReaderTools): Reader {
  const { features, weights, sharpness, classLabels } = model;
  const squash = (scores: Float32Array) => sharpSoftmax(scores, classLabels.length, sharpness);
  return linearReader(model, randomFeatureMap(features), weights, squash, matrices);
}
