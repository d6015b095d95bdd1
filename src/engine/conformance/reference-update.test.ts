import { expect, test } from "vitest";
import {
  type KernelMatrix,
  muonKernels,
  type UpdateNumbers,
} from "../../domain/training/optimizer";
import { planOf } from "./conformance-cases";
import { greatestDifference } from "./difference";
import { referenceUpdate } from "./reference-update";

const NUMBERS: UpdateNumbers = {
  learningRate: 0.02,
  weightDecay: 0.1,
  // For AdamW alone, which has nothing to do here.
  correction1: 1,
  correction2: 1,
  averageDecay: 0,
  statisticsDecay: 0,
};
const STEPS = 3;

/**
 * By torch.optim.Muon of PyTorch 2.15.0, `match_rms_adamw`, let iterate in float64 in place of its
 * bfloat16: `npm run -s reference:muon`, which tells why gradients are large. As it ships, its
 * weights lie up to 4e-4 from these.
 */
const WEIGHTS = [
  [
    0.8232987513073987, 0.9132472446734852, -0.9568005882742167, -0.53108525243819,
    -0.9584868671866078, 0.7525962264317692, -0.6521824200802119, -0.2685103258653208,
    0.8290722223345269, 0.30302669902440865, 0.44232214621281435, 0.5106914381678366,
    0.4575382954528564, 0.3369335421456468, 0.7954114018205579, -0.20124252101244974,
    -0.5867293455775429, 0.811175323678947, -0.9814152140653759, -0.6433002056863077,
    -0.9021123152719905, 0.8257313687453541, 0.9119614017350592, 0.8024143788276498,
  ],
  [
    0.8243139454633079, 0.9145369151844533, -0.9579515253264885, -0.5320756458410627,
    -0.9609691643289172, 0.7489214124254292, -0.6446800437598347, -0.2691263538927467,
    0.8247919173060592, 0.3073979475964969, 0.44667095876687374, 0.5068061553305233,
    0.46235034987516066, 0.3396869086565967, 0.7976063397047803, -0.20587927103560197,
    -0.5803612817335644, 0.8018761101773717,
  ],
];

test("Muon's three steps with weight decay are PyTorch's, for a wide and for a tall kernel", () => {
  // Kernels 4×6 and 6×3; the third one, the classes', is AdamW's.
  const plan = planOf({
    name: "Muon",
    network: "conv2x6v conv1x3v gap",
    side: 8,
    classes: 3,
    images: 1,
    hyperparameters: { optimizer: "muon" },
  });
  const { weightCount, statisticsCount } = plan.network;
  const kernels = muonKernels(plan.network);
  const filled = (fill: number, size: number) => withKernels(weightCount, kernels, fill, size);
  const vectors = {
    weights: filled(1, 1),
    firstMoment: new Float64Array(weightCount),
    secondMoment: new Float64Array(weightCount),
    averageWeights: new Float64Array(weightCount),
    averageStatistics: new Float64Array(statisticsCount),
  };
  const statistics = new Float64Array(statisticsCount);
  for (let step = 0; step < STEPS; step++) {
    const sums = { gradient: filled(step + 2, 1e6), statistics, loss: 0, accuracy: 0 };
    referenceUpdate(plan, vectors, sums, NUMBERS);
  }
  expect(kernels.map(({ rows, columns }) => [rows, columns])).toEqual([
    [4, 6],
    [6, 3],
  ]);
  for (const [which, { start, rows, columns }] of kernels.entries()) {
    const found = vectors.weights.subarray(start, start + rows * columns);
    // Float64 roundings, which five iterations make up to 3.4⁵ = 485 times as large.
    expect(greatestDifference(found, WEIGHTS[which] ?? [])).toBeLessThan(1e-13);
  }
});

/** Zeros, and in the kernels the numbers of `scripts/reference/muon.py`. */
function withKernels(
  length: number,
  kernels: readonly KernelMatrix[],
  fill: number,
  size: number,
): Float64Array {
  const vector = new Float64Array(length);
  for (const { start, rows, columns } of kernels) {
    for (let index = 0; index < rows * columns; index++) {
      vector[start + index] = size * Math.sin(fill + index ** 2);
    }
  }
  return vector;
}
