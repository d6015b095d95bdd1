import { expect, test } from "vitest";
import { weightsIn } from "../../domain/network/initial-weights";
import { resolve } from "../../domain/network/resolve";
import { readNetwork } from "../../domain/network/text";
import { greatestDifference } from "./difference";
import { at } from "./reference-context";
import { CLASSES, filled, IMAGES } from "./reference-prepared";
import { referenceReading } from "./reference-reading";

/** Of "conv2x3v": three means, then three variances, that no batch of ours has. */
const STATISTICS = [0.5, -0.25, 0.125, 0.75, 1.5, 0.25];

/**
 * By PyTorch 2.15.0 in float64: `npm run -s reference:kinds`, batch norm with `training=False`. One
 * network's with the fills 2, 5, 8 …; the mean of that and of one with 3, 6, 9 ….
 */
const PROBABILITIES = [
  [
    0.44649892060991575, 0.3494045930763368, 0.2040964863137474, 0.5163409402016983,
    0.30673080956757864, 0.176928250230723, 0.5027668558875565, 0.3409717821493575,
    0.15626136196308585,
  ],
  [
    0.4651382628429116, 0.29301804396156417, 0.24184369319552423, 0.5107671020786569,
    0.26632605631309914, 0.22290684160824387, 0.5021677136057843, 0.2887459308116535,
    0.20908635558256228,
  ],
];

test.each([1, 2])("reading by %i members with given statistics is PyTorch's", (members) => {
  const network = resolve(readNetwork("conv2x3v"), 4, CLASSES, members);
  const weights = new Float32Array(network.weightCount);
  for (let member = 0; member < members; member++) {
    for (const [index, { start, size }] of weightsIn(network).entries()) {
      const values = filled(size, 2 + 3 * index + member);
      weights.set(values, member * network.memberWeights + start);
    }
  }
  const statistics = Float32Array.from({ length: 6 * members }, (_, i) => at(STATISTICS, i % 6));
  const inks = Float32Array.from(filled(IMAGES * 16, 1));
  const { probabilities } = referenceReading(network, { weights, statistics }, inks);
  // Images and weights are rounded to float32, 3e-8 each.
  const difference = greatestDifference(probabilities, PROBABILITIES[members - 1] ?? []);
  expect(difference).toBeLessThan(2e-7);
});
