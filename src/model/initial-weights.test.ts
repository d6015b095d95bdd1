import { describe, expect, test } from "vitest";
import { buildNetwork, decayMask, initialWeights } from "./network";

/** Kernels of 25·32 = 800 inputs (51,200 weights) and of 64 inputs, with all that stands between. */
const NETWORK = buildNetwork("conv5x32 conv5x64 gap dense256", 8, 10);

/** The weights of each slot, in order. */
function bySlot(vector: Float32Array) {
  let offset = 0;
  return NETWORK.operations
    .flatMap(({ slots }) => slots)
    .map((slot) => {
      const size = slot.shape.reduce((product, length) => product * length, 1);
      offset += size;
      return { ...slot, values: vector.subarray(offset - size, offset) };
    });
}

describe("weights before training", () => {
  const kernels = bySlot(initialWeights(NETWORK, 1)).filter(({ role }) => role === "kernel");

  test.each(kernels)(
    "have the spread of He et al. (2015) with $fanIn inputs",
    ({ fanIn, values }) => {
      const mean = values.reduce((sum, weight) => sum + weight, 0) / values.length;
      const variance =
        values.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) / values.length;
      const expected = 2 / fanIn;
      // Four standard errors: of the mean σ/√n, of the variance σ²·√(2/n).
      expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(expected / values.length));
      expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / values.length));
    },
  );

  test("scale by one and shift by nothing", () => {
    for (const { role, values } of bySlot(initialWeights(NETWORK, 1))) {
      if (role === "scale") expect(new Set(values)).toEqual(new Set([1]));
      if (role === "offset") expect(new Set(values)).toEqual(new Set([0]));
    }
  });

  test("are the same for the same seed, and others for another", () => {
    const network = buildNetwork("conv3x4 dense8", 8, 3);
    expect(initialWeights(network, 7)).toEqual(initialWeights(network, 7));
    expect(initialWeights(network, 8)).not.toEqual(initialWeights(network, 7));
  });

  test("decay where they are kernels, and nowhere else", () => {
    for (const { role, values } of bySlot(decayMask(NETWORK))) {
      expect(new Set(values)).toEqual(new Set([role === "kernel" ? 1 : 0]));
    }
  });
});
