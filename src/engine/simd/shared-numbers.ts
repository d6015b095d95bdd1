/**
 * The vector that members of a crew add up, and that shares of a batch are added in: the gradient
 * and the statistics of all members of an ensemble, mean loss, share of right answers.
 */
import type { SimdMemory } from "./simd-memory";
import type { WeightLayout } from "./weight-layout";

const METRICS = 4;

export interface SharedNumbers {
  readonly address: number;
  readonly length: number;
  readonly statistics: number;
  readonly metrics: number;
}

export function placeSharedNumbers(
  memory: SimdMemory,
  layout: WeightLayout,
  members: number,
): SharedNumbers {
  const gradients = members * layout.size;
  const statistics = members * layout.statisticsSize;
  const length = gradients + statistics + METRICS;
  const address = memory.placeFloats(length);
  return {
    address,
    length,
    statistics: address + 4 * gradients,
    metrics: address + 4 * (gradients + statistics),
  };
}
