import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { NetworkNumbers } from "../engine";
import { at } from "./reference-context";
import { forward, softmax } from "./reference-step";

/** The mean of the members' probabilities, `[count * classes]`. */
export function referenceProbabilities(
  network: ResolvedNetwork,
  numbers: NetworkNumbers,
  inks: Float32Array,
): Float64Array {
  const { classCount, members } = network;
  const probabilities = new Float64Array((inks.length / network.side ** 2) * classCount);
  for (let member = 0; member < members; member++) {
    const logits = referencePart(network, numbers, inks, network.operations.length, member);
    for (let start = 0; start < logits.length; start += classCount) {
      const read = softmax(logits.subarray(start, start + classCount));
      for (const [unit, probability] of read.entries()) {
        probabilities[start + unit] = at(probabilities, start + unit) + probability / members;
      }
    }
  }
  return probabilities;
}

/** What the first operations of a member make of images. */
export function referencePart(
  network: ResolvedNetwork,
  { weights, statistics }: NetworkNumbers,
  inks: Float32Array,
  operationCount: number,
  member = 0,
): Float64Array {
  const context = {
    images: inks.length / network.side ** 2,
    weights: partOf(weights, member, network.memberWeights),
    statistics: partOf(statistics, member, network.memberStatistics),
    training: null,
  };
  return forward(network, Float64Array.from(inks), context, operationCount).output;
}

function partOf(values: Float32Array, part: number, length: number): Float64Array {
  return Float64Array.from(values.subarray(part * length, (part + 1) * length));
}
