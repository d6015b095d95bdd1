/** What every engine is held to: networks of every kind of layer, and ways to train them. */
import type { LabelledImageSet } from "../../dataset/image-set";
import { fitToSide } from "../../domain/network/fit-to-side";
import { resolve } from "../../domain/network/resolve";
import { readNetwork } from "../../domain/network/text";
import { keyedRandom } from "../../domain/random";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import type { RunPlan } from "../engine";

export interface ConformanceCase {
  /** What it is about. */
  readonly name: string;
  readonly network: string;
  readonly side: number;
  readonly classes: number;
  readonly images: number;
  /** Where they differ from {@link PLAIN}. */
  readonly hyperparameters: Partial<Hyperparameters>;
}

const PLAIN: Hyperparameters = {
  network: "",
  optimizer: "adamw",
  fall: "cosine",
  members: 1,
  epochs: 3,
  batchSize: 8,
  learningRate: 0.01,
  warmUp: 0.25,
  weightDecay: 0.05,
  labelSmoothing: 0,
  averageDecay: 0.5,
  shift: 0,
  rotation: 0,
  scale: 0,
  shear: 0,
  validationShare: 0.1,
  views: 1,
  seed: 7,
};

type Row = readonly [
  name: string,
  network: string,
  side: number,
  classes: number,
  images: number,
  hyperparameters?: Partial<Hyperparameters>,
];

const ROWS: readonly Row[] = [
  ["no layer at all", "", 8, 3, 8],
  ["one convolution, zeros around the image", "conv3x8", 8, 3, 8],
  ["one convolution, without zeros", "conv5x8v", 9, 10, 8],
  ["a bias in place of batch norm", "conv3x8+bias conv3x5+bias", 8, 2, 8],
  ["channels that are no multiple of anything", "conv3x3 conv2x5 conv3x11v", 9, 7, 9],
  ["one channel inside", "conv3x1 conv3x1+bias", 8, 2, 8],
  ["many channels", "conv3x20v conv3x40", 8, 4, 8],
  ["a convolution with the maximum it takes over", "conv3x8 pool", 8, 3, 8],
  ["the same without zeros, twice", "conv5x8v pool conv3x9v pool", 20, 10, 8],
  ["the same with zeros and a bias, twice", "conv5x4+bias pool conv3x9+bias pool", 13, 10, 8],
  ["an odd row and column left out", "conv3x6v pool conv2x5 pool", 13, 5, 8],
  ["even kernels", "conv4x5 conv2x6v conv4x4 pool", 10, 3, 8],
  ["the largest kernels", "conv9x3 conv9x4v pool conv7x4", 20, 3, 4],
  ["single pixels as kernels", "conv1x6 conv1x4 pool conv1x3", 8, 3, 8],
  ["a stride, with zeros", "conv3x6/2 conv5x5/2", 11, 4, 8],
  ["a stride, without zeros", "conv3x6v/2 conv4x5v/3", 28, 4, 8],
  ["a stride and zeros on one side only", "conv3x6/2 conv2x5/2 conv3x4/4", 16, 4, 8],
  ["a stride behind which there is a maximum", "conv5x6/2 pool conv3x5/2 pool", 27, 4, 8],
  ["maxima alone, odd sides", "pool conv3x5 pool pool", 31, 4, 8],
  ["a maximum behind a mean's place", "conv3x6 pool pool conv3x7", 22, 4, 8],
  ["a mean", "conv3x6 conv3x9 gap", 8, 10, 8],
  ["a mean of the image", "gap", 8, 3, 8],
  ["dense layers", "conv3x4 pool dense13 dense9", 10, 4, 8],
  ["dense layers alone", "dense20 dense6", 9, 4, 8],
  ["a mean, then dense", "conv3x12 gap dense10", 9, 4, 8],
  ["crops", "crop2 conv3x5 crop1 conv3x6 pool", 14, 3, 8],
  ["a crop behind a maximum", "conv3x5 pool crop2 conv3x4", 18, 3, 8],
  ["dropout", "conv3x6 drop0.25 conv3x5 pool drop0.5 dense9 drop0.1", 12, 4, 8],
  [
    "dropout of the image, and behind a crop and a mean",
    "drop0.2 crop1 conv3x5 gap drop0.3",
    10,
    3,
    8,
  ],
  ["dropout behind a maximum alone", "pool drop0.3 conv3x5+bias drop0.4 pool", 18, 3, 8],
  ["the smallest images", "conv3x8v conv3x8 pool", 8, 5, 8],
  ["large images", "conv5x4v pool conv3x4/2", 40, 4, 4],
  ["the largest images", "conv3x3/2 pool conv5x4v pool", 64, 3, 3],
  ["two classes", "conv3x8 pool", 8, 2, 16],
  ["62 classes", "conv3x8v pool conv3x16", 12, 62, 16],
  ["a single image", "conv3x8 pool conv3x8", 8, 3, 1],
  ["five images", "conv3x8 pool conv3x8", 8, 3, 5],
  ["seven images", "conv3x8 pool conv3x8", 8, 3, 7],
  ["two shares of a batch", "conv3x8 pool conv3x9", 8, 4, 66, { batchSize: 66 }],
  ["uneven shares of a batch", "conv3x5v conv3x6 gap", 8, 4, 75, { batchSize: 75 }],
  ["four shares of a batch", "conv3x4 pool dense7", 8, 4, 150, { batchSize: 129 }],
  ["members", "conv3x6 pool drop0.3 dense7", 10, 4, 9, { members: 3 }],
  ["members whose image is dropped out", "drop0.4 conv3x5", 8, 3, 8, { members: 2 }],
  ["smoothed labels", "conv3x6 pool", 9, 10, 12, { labelSmoothing: 0.1 }],
  ["images moved", "conv3x6 pool", 28, 4, 8, { shift: 2, rotation: 10, scale: 0.1, shear: 0.1 }],
  ["images shifted by much", "conv3x6 pool", 9, 4, 8, { shift: 8 }],
  ["Muon", "conv5x8v pool conv3x12 pool dense16", 16, 4, 12, { optimizer: "muon" }],
  [
    "Muon with more filters than inputs",
    "conv3x20 conv1x30 gap dense40",
    9,
    4,
    12,
    { optimizer: "muon" },
  ],
  ["Muon of members", "conv3x9v pool conv3x12+bias", 12, 4, 12, { optimizer: "muon", members: 2 }],
  ["Quick's network", "conv5x8v pool conv3x24v pool conv3x48v", 28, 10, 3],
  ["Standard's network", "conv5x16v pool conv3x32v conv3x32v pool conv3x64v", 28, 10, 2],
];

export const CONFORMANCE_CASES: readonly ConformanceCase[] = ROWS.map(
  ([name, network, side, classes, images, hyperparameters = {}]) => ({
    name,
    network,
    side,
    classes,
    images,
    hyperparameters: { batchSize: images, ...hyperparameters },
  }),
);

export function planOf(conformanceCase: ConformanceCase): RunPlan {
  const { network, side, classes, images } = conformanceCase;
  const hyperparameters = { ...PLAIN, ...conformanceCase.hyperparameters };
  const layers = fitToSide(readNetwork(network), side);
  return {
    network: resolve(layers, side, classes, hyperparameters.members),
    data: noise(side, classes, images),
    rows: Uint32Array.from({ length: images }, (_, row) => row),
    hyperparameters,
  };
}

/** Noise of any brightness; a pixel is as likely paper as not. */
function noise(side: number, classes: number, count: number): LabelledImageSet {
  const random = keyedRandom({ seed: 5, purpose: "order", step: side, image: count });
  const pixelMax = 200;
  return {
    fileName: "noise.csv",
    origin: "sample",
    side,
    pixelMax,
    count,
    pixels: Uint8Array.from({ length: count * side * side }, () =>
      Math.max(0, Math.floor((2 * random() - 1) * (pixelMax + 1))),
    ),
    classLabels: Array.from({ length: classes }, (_, label) => label),
    classIndices: Uint8Array.from({ length: count }, () => Math.floor(random() * classes)),
  };
}
