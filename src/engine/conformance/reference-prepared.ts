/** A network for the reference to compute, whose numbers can be made again in another language. */
import { weightsIn } from "../../domain/network/initial-weights";
import { resolve } from "../../domain/network/resolve";
import { readNetwork } from "../../domain/network/text";
import { crossEntropy, forward } from "./reference-step";

export const IMAGES = 3;
export const CLASSES = 3;
const LABELS = [0, 2, 1];

export interface PreparedCase {
  readonly network: string;
  readonly side: number;
  /** Of each weight tensor, in order. */
  readonly fills: readonly number[];
}

/** As `fill` of `scripts/reference/gradients.py`. */
export function filled(length: number, fill: number): Float64Array {
  return Float64Array.from({ length }, (_, index) => Math.sin(fill + 1.7 * index) / 2);
}

/** Images of `fill` 1, and what `run` makes of them: the mean loss, as PyTorch's, and slopes. */
export function prepared({ network: text, side, fills }: PreparedCase) {
  const network = resolve(readNetwork(text), side, CLASSES, 1);
  const weights = new Float64Array(network.weightCount);
  for (const [index, { start, size }] of weightsIn(network).entries()) {
    weights.set(filled(size, fills[index] ?? Number.NaN), start);
  }
  const images = filled(IMAGES * side * side, 1);
  const run = (smoothing: number) => {
    const gradient = new Float64Array(network.weightCount);
    const training = { gradient, seed: 1, step: 4, member: 0, rows: Uint32Array.of(3, 1, 2) };
    const statistics = new Float64Array(network.statisticsCount);
    const done = forward(network, images, { images: IMAGES, weights, statistics, training });
    const last = crossEntropy(done.output, LABELS, CLASSES, smoothing);
    const dImages = done.backward(last.gradient.map((slope) => slope / IMAGES));
    return { loss: last.loss / IMAGES, gradient, statistics, dImages };
  };
  return { network, weights, images, run };
}
