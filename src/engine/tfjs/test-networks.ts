/** For tests: small networks with all kinds of operations, and images to learn. */
import type { LabelledImageSet } from "../../dataset/image-set";
import { networkFor } from "../../domain/network/fit-to-side";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { seededRandom } from "../../domain/random";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import { RECIPES } from "../../domain/training/recipes";
import type { RunPlan } from "../engine";

export const SIDE = 8;
export const CLASSES = 3;

/** Every kind of layer but `gap`, and both ways to shift a convolution's output. */
export const MOST_LAYERS = "crop1 conv3x4 pool conv3x3+bias conv2x5/2 dense7 drop0.3";

export function network(text: string, members = 1): ResolvedNetwork {
  return networkFor(text, SIDE, CLASSES, members);
}

/** Noise, with bright rows at a place that tells the class. */
export function images(count: number): LabelledImageSet {
  const random = seededRandom(count);
  const classIndices = Uint8Array.from({ length: count }, (_, image) => image % CLASSES);
  const pixels = Uint8Array.from({ length: count * SIDE * SIDE }, (_, place) => {
    const row = Math.floor(place / SIDE) % SIDE;
    const isBright = row === 1 + 2 * (classIndices[Math.floor(place / (SIDE * SIDE))] ?? 0);
    return Math.floor((isBright ? 200 : 120) * random());
  });
  const common = { fileName: "train.csv", origin: "file", side: SIDE, pixelMax: 200 } as const;
  return { ...common, count, pixels, classLabels: [2, 4, 6], classIndices };
}

export function rowsOf(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

export function planOf(
  text: string,
  count: number,
  changes: Partial<Hyperparameters> = {},
): RunPlan {
  const hyperparameters = {
    ...RECIPES.quick,
    network: text,
    epochs: 4,
    ...changes,
  };
  return {
    network: network(text, hyperparameters.members),
    data: images(count),
    rows: rowsOf(count),
    hyperparameters,
  };
}

/** Means and variances alike: any number well above zero is a fair variance. */
export function someNumbers(count: number, low: number, high: number): Float32Array<ArrayBuffer> {
  const random = seededRandom(count);
  return Float32Array.from({ length: count }, () => low + (high - low) * random());
}
