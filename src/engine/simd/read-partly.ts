/** What the first operations of a network make of images, by a network of these operations alone. */
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { NetworkNumbers } from "../engine";
import { readOutput } from "./read-output";
import { readingPass } from "./reading-pass";
import { SimdMemory } from "./simd-memory";
import { SimdNetwork } from "./simd-network";
import { placedVector, writeVector } from "./training-vectors";
import { layOutWeights } from "./weight-layout";

/**
 * Of the first member; see `OpenNetwork.readPartly`.
 *
 * @returns `[count * side * side * channels]` of the last of these operations
 */
export function readPartly(
  module: WebAssembly.Module,
  resolved: ResolvedNetwork,
  numbers: NetworkNumbers,
  inks: Float32Array<ArrayBuffer>,
  count: number,
  operationCount: number,
): Float32Array<ArrayBuffer> {
  if (operationCount === 0) return inks.slice();
  const memory = new SimdMemory(module);
  const layout = layOutWeights(resolved);
  const options = { operationCount, images: count, trains: false };
  const network = new SimdNetwork(memory, resolved.side, layout, options);
  const weights = placedVector(memory.placeFloats(layout.size), layout, 1, false);
  const statistics = placedVector(memory.placeFloats(layout.statisticsSize), layout, 1, true);
  writeVector(memory, weights, numbers.weights);
  writeVector(memory, statistics, numbers.statistics);
  memory.floats(network.input.data, inks.length).set(inks);
  const pass = {
    ...readingPass(),
    images: count,
    weights: weights.address,
    prepared: memory.placeFloats(network.preparedSize),
    statistics: statistics.address,
  };
  network.prepare(pass);
  network.forward(pass);
  return readOutput(memory, network.output, count, lastBias(resolved, numbers, operationCount));
}

/** Where all operations are asked for: no kernel adds the classes' own. */
function lastBias(
  { operations }: ResolvedNetwork,
  { weights }: NetworkNumbers,
  operationCount: number,
): Float32Array | null {
  const bias = operations.at(-1)?.weights[0];
  if (operationCount < operations.length || !bias) return null;
  return weights.subarray(bias.start, bias.start + bias.size);
}
