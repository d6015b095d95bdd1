/** The optimiser's tensors as plain numbers, so that a run survives the loss of its device. */
import type { OptimizerState } from "./adamw";
import * as tf from "./tf";

export interface OptimizerVectors {
  readonly weights: Float32Array;
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  readonly averageWeights: Float32Array;
  readonly averageMoments: Float32Array;
}

/** What a run begins with: nothing learned, nothing averaged. */
export function freshVectors(weights: Float32Array, momentCount: number): OptimizerVectors {
  return {
    weights,
    firstMoment: new Float32Array(weights.length),
    secondMoment: new Float32Array(weights.length),
    averageWeights: weights,
    averageMoments: new Float32Array(momentCount),
  };
}

/** The caller disposes the tensors. */
export function upload(vectors: OptimizerVectors): OptimizerState {
  return {
    weights: tf.tensor1d(vectors.weights),
    firstMoment: tf.tensor1d(vectors.firstMoment),
    secondMoment: tf.tensor1d(vectors.secondMoment),
    averageWeights: tf.tensor1d(vectors.averageWeights),
    averageMoments: tf.tensor1d(vectors.averageMoments),
  };
}

export async function download(state: OptimizerState): Promise<OptimizerVectors> {
  const [weights, firstMoment, secondMoment, averageWeights, averageMoments] = await Promise.all([
    state.weights.data<"float32">(),
    state.firstMoment.data<"float32">(),
    state.secondMoment.data<"float32">(),
    state.averageWeights.data<"float32">(),
    state.averageMoments.data<"float32">(),
  ]);
  return { weights, firstMoment, secondMoment, averageWeights, averageMoments };
}
