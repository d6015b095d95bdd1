/**
 * The numbers of the two optimisers, for every engine the same.
 *
 * AdamW: Loshchilov & Hutter (2019), arXiv:1711.05101. Muon: Jordan et al. (2024),
 * kellerjordan.github.io/posts/muon; its scale is that of Liu et al. (2025), arXiv:2502.16982,
 * section 2.2, by which AdamW's learning rates and weight decay serve it as well.
 */
import type { ResolvedNetwork } from "../network/resolve";
import type { Hyperparameters } from "./hyperparameters";
import { oneCycleLearningRate } from "./schedule";

export const ADAMW = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8 } as const;

/**
 * Each kernel is a matrix, inputs × outputs. Its momentum (m = momentum·m + (1 − momentum)·g, and
 * Nesterov's (1 − momentum)·g + momentum·m of it) is divided by its Frobenius norm and made nearly
 * orthogonal: X ← a·X + (b·XXᵀ + c·(XXᵀ)²)·X, so many times. The change is that times
 * 0.2·√(longer side), plus weight decay as in AdamW.
 */
export const MUON = {
  momentum: 0.95,
  iterations: 5,
  a: 3.4445,
  b: -4.775,
  c: 2.0315,
  scale: 0.2,
  /** Added to the norm. */
  epsilon: 1e-7,
} as const;

/** What an update needs besides the gradient. */
export interface UpdateNumbers {
  readonly learningRate: number;
  /** Of the kernels; nothing else decays. */
  readonly weightDecay: number;
  /** AdamW's moments are divided by these, since they begin at zero. */
  readonly correction1: number;
  readonly correction2: number;
  /** average ← decay · average + (1 − decay) · new */
  readonly averageDecay: number;
  readonly statisticsDecay: number;
}

/**
 * The decays of the averages grow with the steps, so that the first random weights are forgotten:
 * min(decay, (1 + t) / (10 + t)), as in TensorFlow's ExponentialMovingAverage.
 *
 * @param step updates made before this one, of `steps`
 */
export function updateNumbers(
  hyperparameters: Hyperparameters,
  step: number,
  steps: number,
): UpdateNumbers {
  const { learningRate, warmUp, fall, weightDecay, averageDecay } = hyperparameters;
  const grown = (1 + step) / (10 + step);
  return {
    learningRate: oneCycleLearningRate(step, steps, learningRate, warmUp, fall),
    weightDecay,
    correction1: 1 - ADAMW.beta1 ** (step + 1),
    correction2: 1 - ADAMW.beta2 ** (step + 1),
    averageDecay: Math.min(averageDecay, grown),
    // The statistics of a single batch are noisy even where weights are not averaged.
    statisticsDecay: Math.min(Math.max(averageDecay, 0.9), grown),
  };
}

/**
 * What each kernel is as a matrix, and whether Muon may change it: the classes' own kernel and what
 * is no kernel is AdamW's.
 */
export interface KernelMatrix {
  /** Where it begins in one member's weights. */
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
}

export function muonKernels(network: ResolvedNetwork): readonly KernelMatrix[] {
  const kernels = network.operations.flatMap(({ weights }) =>
    weights.filter(({ role }) => role === "kernel"),
  );
  return kernels.slice(0, -1).map(({ start, size, fanIn }) => ({
    start,
    rows: fanIn,
    columns: size / fanIn,
  }));
}
