/**
 * Every knob of a training run, with its limits, in one table.
 *
 * The page's form, the URL fragment and the checks of the worker are all made from this table, so
 * a new hyperparameter is one new row.
 */

export interface Hyperparameters {
  /** The layers, in the words of `network/text.ts`: `conv5x8 pool conv3x32 pool`. */
  readonly network: string;
  /** How a step follows from its gradient: see `optimizer.ts`. */
  readonly optimizer: OptimizerName;
  /** How the learning rate falls behind its peak. */
  readonly fall: Fall;
  /**
   * Networks that learn side by side, each with weights of its own, and whose probabilities are
   * averaged; 1 is a network alone.
   *
   * Source: Hansen & Salamon (1990), doi:10.1109/34.58871; on MNIST Cireşan et al. (2012),
   * arXiv:1202.2745.
   */
  readonly members: number;
  readonly epochs: number;
  readonly batchSize: number;
  /** The peak of the one-cycle schedule. */
  readonly learningRate: number;
  /** Share of all steps in which the learning rate rises. */
  readonly warmUp: number;
  /** Decoupled from the gradient (AdamW); kernels only. */
  readonly weightDecay: number;
  /** Probability moved from the true class to all classes alike. */
  readonly labelSmoothing: number;
  /** Decay of the moving average of the weights, per step; 0 turns it off. */
  readonly averageDecay: number;
  /** Augmentation: greatest shift in pixels of a 28-pixel side, each axis. */
  readonly shift: number;
  /** Augmentation: greatest rotation in degrees, both ways. */
  readonly rotation: number;
  /** Augmentation: greatest change of size, as a share. */
  readonly scale: number;
  /** Augmentation: greatest slant, as horizontal shift per unit of height. */
  readonly shear: number;
  /** Share of the training file that is only validated on. */
  readonly validationShare: number;
  /** Views of an image whose probabilities are averaged when predicting; 1 is the image alone. */
  readonly views: number;
  readonly seed: number;
}

export const OPTIMIZERS = ["adamw", "muon"] as const;
export type OptimizerName = (typeof OPTIMIZERS)[number];

export const FALLS = ["cosine", "linear"] as const;
export type Fall = (typeof FALLS)[number];

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
