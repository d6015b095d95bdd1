import { expect, test } from "vitest";
import { adamw, freshAdamw } from "./adamw";

test("a first step is of the learning rate, against the gradient's sign, and decays kernels only", () => {
  const weights = Float32Array.of(2, 2, 2);
  const state = freshAdamw(3);
  const numbers = { step: 0, learningRate: 0.1, weightDecay: 0.5, averageDecay: 0.9, decaying: 1 };
  adamw(weights, Float32Array.of(0.5, -3, 0), state, numbers);

  // Both moments are corrected to the gradient and its square: a direction of ±1, or of none. The
  // first weight decays by 0.1 · 0.5 · 2.
  const expected = [2 - 0.1 - 0.1, 2 + 0.1, 2];
  for (const [place, weight] of expected.entries()) {
    // One rounding to 32 bits.
    expect(weights[place]).toBeCloseTo(weight, 6);
    // The average begins at zero, of which a tenth is kept at first.
    expect(state.averageWeights[place]).toBeCloseTo(0.9 * weight, 6);
  }
});

test("without averaging the last weights are kept", () => {
  const weights = Float32Array.of(1);
  const state = freshAdamw(1);
  const numbers = { learningRate: 0.1, weightDecay: 0, averageDecay: 0, decaying: 1 };
  for (const step of [0, 1, 2]) adamw(weights, Float32Array.of(1), state, { ...numbers, step });

  expect(state.averageWeights).toEqual(weights);
});
