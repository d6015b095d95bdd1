import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { NetworkNumbers } from "../engine";
import { at } from "./reference-context";
import { forward, softmax } from "./reference-step";

export interface ReferenceReading {
  /** The mean of the members' probabilities, `[count * classes]`. */
  readonly probabilities: Float64Array;
  /** What so many operations of the first member make of the images, from none to all. */
  readonly parts: readonly Float64Array[];
}

export function referenceReading(
  network: ResolvedNetwork,
  numbers: NetworkNumbers,
  inks: Float32Array,
): ReferenceReading {
  const { classCount, members } = network;
  const probabilities = new Float64Array((inks.length / network.side ** 2) * classCount);
  const parts = Array.from({ length: members }, (_, member) =>
    partsBy(network, numbers, inks, member),
  );
  for (const logits of parts.map((ofMember) => ofMember.at(-1) ?? new Float64Array())) {
    for (let start = 0; start < logits.length; start += classCount) {
      const read = softmax(logits.subarray(start, start + classCount));
      for (const [unit, probability] of read.entries()) {
        probabilities[start + unit] = at(probabilities, start + unit) + probability / members;
      }
    }
  }
  return { probabilities, parts: parts[0] ?? [] };
}

function partsBy(
  network: ResolvedNetwork,
  { weights, statistics }: NetworkNumbers,
  inks: Float32Array,
  member: number,
): readonly Float64Array[] {
  const context = {
    images: inks.length / network.side ** 2,
    weights: partOf(weights, member, network.memberWeights),
    statistics: partOf(statistics, member, network.memberStatistics),
    training: null,
  };
  return forward(network, Float64Array.from(inks), context).outputs;
}

function partOf(values: Float32Array, part: number, length: number): Float64Array {
  return Float64Array.from(values.subarray(part * length, (part + 1) * length));
}
