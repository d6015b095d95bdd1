import { initialWeights } from "../domain/network/initial-weights";
import type { ResolvedNetwork } from "../domain/network/resolve";
import type { TrainingVectors } from "./engine";

/** What a run begins with: nothing learned, nothing averaged. */
export function freshVectors(network: ResolvedNetwork, seed: number): TrainingVectors {
  const weights = initialWeights(network, seed);
  return {
    weights,
    firstMoment: new Float32Array(network.weightCount),
    secondMoment: new Float32Array(network.weightCount),
    averageWeights: weights.slice(),
    averageStatistics: new Float32Array(network.statisticsCount),
  };
}
