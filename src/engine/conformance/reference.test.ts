import { expect, test } from "vitest";
import { weightsIn } from "../../domain/network/initial-weights";
import { at } from "./reference-context";
import { type PreparedCase, prepared } from "./reference-prepared";

/** One number that no two gradients in one place or another have in common. */
function weighted(values: Float64Array): number {
  return values.reduce((sum, value, index) => sum + value * ((index % 7) - 3), 0);
}

interface Case extends PreparedCase {
  readonly smoothing: number;
  readonly loss: number;
  readonly gradients: readonly number[];
}

/** By PyTorch 2.15.0 in float64, Python 3.11.7: images `fill` 1, as `reference:gradients` has it. */
const CASES: readonly Case[] = [
  {
    network: "conv3x4 pool",
    side: 8,
    smoothing: 0,
    fills: [2, 3, 4, 5, 7],
    loss: 1.0940687922317756,
    gradients: [
      -0.5377278225282778, -0.25737811212691436, 0.1582715043753946, -2.946991102228046,
      -0.042335539268186256,
    ],
  },
  {
    network: "conv3x4/2+bias conv2x3v",
    side: 9,
    smoothing: 0.1,
    fills: [2, 4, 5, 6, 7, 8, 10],
    loss: 1.3783326101210627,
    gradients: [
      -4.06734172387605, -0.5744223001470228, 0.2736374137722146, -0.40462659166650805,
      -0.605414811054837, 1.6764250892326853, 0.32480150070288394,
    ],
  },
  {
    network: "pool conv3x5 gap dense4",
    side: 12,
    smoothing: 0.2,
    fills: [4, 5, 6, 11, 12, 13, 8, 10],
    loss: 1.1067075329855096,
    gradients: [
      -0.08294672598542242, -0.11858209199368784, 0.2768950256655034, -0.22289250395822607,
      -0.14974746644578923, 0.16403247358975412, 0.13724867068655605, 0.0679109431697423,
    ],
  },
  {
    network: "conv5x4v+bias pool conv3x9v+bias",
    side: 12,
    smoothing: 0,
    fills: [2, 4, 5, 7, 8, 10],
    loss: 1.1542240924173233,
    gradients: [
      0.0872633029124367, 0.007765373619553678, -0.2289573701225131, 0.1484350808919059,
      0.24608493048963695, 0.21932273472924746,
    ],
  },
];

test.each(CASES)("$network has PyTorch's loss and gradients", (expected) => {
  const { network, run } = prepared(expected);
  const { loss, gradient } = run(expected.smoothing);
  expect(loss).toBeCloseTo(expected.loss, 10);
  for (const [index, { start, size }] of weightsIn(network).entries()) {
    const found = weighted(gradient.subarray(start, start + size));
    // Float64 sums of a few hundred numbers.
    expect(found).toBeCloseTo(expected.gradients[index] ?? Number.NaN, 9);
  }
});

/** Central differences of a loss of about one: 1e-16 / 1e-6 of rounding, and 1e-12 of curvature. */
const NUDGE = 1e-6;

test.each([
  "crop1 conv3x3 drop0.3 gap dense4",
  "pool conv2x3/2+bias conv3x2",
  "conv4x2 pool drop0.5 conv1x5v dense3",
])("%s has the gradients that its loss has in truth", (text) => {
  const fills = Array.from({ length: 12 }, (_, index) => 3 * index + 1);
  const { network, weights, run } = prepared({ network: text, side: 10, fills });
  const { gradient } = run(0.1);
  for (let place = 0; place < network.weightCount; place += 3) {
    const old = at(weights, place);
    weights[place] = old + NUDGE;
    const above = run(0.1).loss;
    weights[place] = old - NUDGE;
    const below = run(0.1).loss;
    weights[place] = old;
    expect(at(gradient, place)).toBeCloseTo((above - below) / (2 * NUDGE), 7);
  }
});
