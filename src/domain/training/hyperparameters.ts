/**
 * Every knob of a training run, with its limits, in one table.
 *
 * The page's form, the URL fragment and the checks of the worker are all made from this table, so
 * a new hyperparameter is one new row.
 */

export interface Hyperparameters {
  /** The layers, in the words of `network.ts`: `conv5x8 pool conv3x32 pool`. */
  readonly network: string;
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

export type NumberKey = Exclude<keyof Hyperparameters, "network">;

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
