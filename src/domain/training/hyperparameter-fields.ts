/**
 * The knobs of a training run with their limits, in two tables.
 *
 * The page's form, the URL fragment and the checks of the worker are all made from them, so a new
 * hyperparameter is one new row.
 */
import type { Hyperparameters } from "./hyperparameters";

/** Hyperparameters that are one of a few words, with what they can be. */
export const CHOICE_FIELDS = {
  optimizer: {
    label: "Optimiser",
    options: { adamw: "AdamW", muon: "Muon" },
    help: "How weights follow their gradients. Muon makes each kernel's change orthogonal: fewer epochs, a little more work a step.",
  },
  fall: {
    label: "Learning rate falls",
    options: { cosine: "along a cosine", linear: "in a straight line" },
    help: "How the learning rate goes from its peak to zero.",
  },
} as const satisfies Record<ChoiceKey, ChoiceField>;

export const CHOICE_KEYS = Object.keys(CHOICE_FIELDS) as readonly ChoiceKey[];

export type ChoiceKey = "optimizer" | "fall";

interface ChoiceField {
  readonly label: string;
  /** Word in the address → what people read. */
  readonly options: Readonly<Record<string, string>>;
  readonly help: string;
}

export type NumberKey = Exclude<keyof Hyperparameters, "network" | ChoiceKey>;

export interface NumberField {
  readonly label: string;
  /** Shown behind the number; empty where there is none. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isInteger: boolean;
  readonly help: string;
}

/** In the order in which the page shows them. */
export const NUMBER_FIELDS = {
  epochs: {
    label: "Epochs",
    unit: "",
    min: 1,
    max: 200,
    step: 1,
    isInteger: true,
    help: "How often the network sees every training image.",
  },
  batchSize: {
    label: "Batch size",
    unit: "images",
    min: 8,
    max: 1024,
    step: 8,
    isInteger: true,
    help: "Images per step. Larger batches are faster a piece, but make fewer steps.",
  },
  learningRate: {
    label: "Peak learning rate",
    unit: "",
    min: 0.00001,
    max: 1,
    step: 0.001,
    isInteger: false,
    help: "The size of a step at the top of the one-cycle schedule. Too high, and the loss explodes.",
  },
  warmUp: {
    label: "Warm-up share",
    unit: "",
    min: 0,
    max: 0.9,
    step: 0.05,
    isInteger: false,
    help: "Share of the steps in which the learning rate rises; then it falls to zero.",
  },
  weightDecay: {
    label: "Weight decay",
    unit: "",
    min: 0,
    max: 1,
    step: 0.005,
    isInteger: false,
    help: "Pulls weights towards zero at each step, so that none grows without need.",
  },
  labelSmoothing: {
    label: "Label smoothing",
    unit: "",
    min: 0,
    max: 0.5,
    step: 0.01,
    isInteger: false,
    help: "Asks the network to be a little less than certain, which makes it more accurate.",
  },
  averageDecay: {
    label: "Weight averaging",
    unit: "",
    min: 0,
    max: 0.9999,
    step: 0.001,
    isInteger: false,
    help: "Decay of the moving average of the weights that is used to predict; 0 turns it off.",
  },
  shift: {
    label: "Shift",
    unit: "pixels",
    min: 0,
    max: 8,
    step: 0.5,
    isInteger: false,
    help: "Training images are moved by up to this many pixels (of 28), anew at each epoch.",
  },
  rotation: {
    label: "Rotation",
    unit: "degrees",
    min: 0,
    max: 45,
    step: 1,
    isInteger: false,
    help: "Training images are turned by up to this angle.",
  },
  scale: {
    label: "Scale",
    unit: "",
    min: 0,
    max: 0.5,
    step: 0.01,
    isInteger: false,
    help: "Training images are made larger or smaller by up to this share.",
  },
  shear: {
    label: "Slant",
    unit: "",
    min: 0,
    max: 0.5,
    step: 0.01,
    isInteger: false,
    help: "Training images are slanted by up to this much sideways per unit of height.",
  },
  validationShare: {
    label: "Validation share",
    unit: "",
    min: 0.02,
    max: 0.5,
    step: 0.01,
    isInteger: false,
    help: "Share of the images that the network never trains on, to measure what it has learned.",
  },
  views: {
    label: "Views when predicting",
    unit: "",
    min: 1,
    max: 9,
    step: 1,
    isInteger: true,
    help: "Test-time augmentation: how many slightly moved copies of an image vote.",
  },
  members: {
    label: "Networks that vote",
    unit: "",
    min: 1,
    max: 16,
    step: 1,
    isInteger: true,
    help: "So many networks of these layers learn side by side, and their probabilities are averaged.",
  },
  seed: {
    label: "Seed",
    unit: "",
    min: 0,
    max: 2 ** 31 - 1,
    step: 1,
    isInteger: true,
    help: "The same seed on the same backend gives the same curve.",
  },
} as const satisfies Record<NumberKey, NumberField>;

export const NUMBER_KEYS = Object.keys(NUMBER_FIELDS) as readonly NumberKey[];

/** The nearest value that the table allows; null where `value` is no number at all. */
export function withinLimits(key: NumberKey, value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const { min, max, isInteger } = NUMBER_FIELDS[key];
  return Math.min(max, Math.max(min, isInteger ? Math.round(value) : value));
}
