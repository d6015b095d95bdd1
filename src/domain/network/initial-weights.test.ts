import { describe, expect, test } from "vitest";
import { networkFor } from "./fit-to-side";
import { initialWeights } from "./initial-weights";

const NETWORK = networkFor("conv5x32 conv5x64 gap dense256", 8, 10, 2);

function part(layerOperation: number, weight: number, seed = 1): Float32Array {
  const place = NETWORK.operations[layerOperation]?.weights[weight];
  if (!place) throw new RangeError("no such weight");
  return initialWeights(NETWORK, seed).subarray(place.start, place.start + place.size);
}

describe("initialWeights", () => {
  test("draws kernels with mean 0 and variance 2 / fan-in", () => {
    // The second convolution: 5·5·32·64 = 51,200 numbers of fan-in 800.
    const kernel = part(2, 0);
    const mean = kernel.reduce((sum, value) => sum + value, 0) / kernel.length;
    const variance = kernel.reduce((sum, value) => sum + value * value, 0) / kernel.length;
    // Standard errors: 0.05 / √51,200 = 0.00022 of the mean, 0.6 % of the variance; four of them.
    expect(Math.abs(mean)).toBeLessThan(0.0009);
    expect(Math.abs(variance / (2 / 800) - 1)).toBeLessThan(0.025);
  });

  test("starts scales at one and offsets at zero", () => {
    expect(part(1, 0).every((value) => value === 1)).toBe(true);
    expect(part(1, 1).every((value) => value === 0)).toBe(true);
  });

  test("gives the same weights for the same seed, and each member its own", () => {
    const weights = initialWeights(NETWORK, 1);
    expect(initialWeights(NETWORK, 1)).toEqual(weights);
    expect(initialWeights(NETWORK, 2)).not.toEqual(weights);
    expect(weights.subarray(0, 800)).not.toEqual(
      weights.subarray(NETWORK.memberWeights, NETWORK.memberWeights + 800),
    );
  });

  test("gives all the same first weights to a member that has fewer beside it", () => {
    const alone = networkFor("conv5x32 conv5x64 gap dense256", 8, 10, 1);
    expect(initialWeights(alone, 1)).toEqual(
      initialWeights(NETWORK, 1).subarray(0, alone.weightCount),
    );
  });
});
