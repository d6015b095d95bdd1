/** What each knob of a training run is called, and what it does. */
import { LAYER_KINDS, LAYERS } from "../../domain/network/layers";
import type { ChoiceKey } from "../../domain/training/hyperparameter-fields";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import { list } from "./formats";

interface HyperparameterWords {
  readonly label: string;
  /** What its number counts. */
  readonly unit?: string;
  readonly hint: string;
}

export const HYPERPARAMETER_TEXT: Readonly<Record<keyof Hyperparameters, HyperparameterWords>> = {
  network: {
    label: "Network",
    hint: `Layers in their order, for instance ${list(
      LAYER_KINDS.map((kind) => LAYERS[kind].example),
    )}; conv3x16 is 16 filters of 3×3.`,
  },
  epochs: { label: "Epochs", hint: "How often the network sees every training image." },
  batchSize: {
    label: "Batch size",
    unit: "images",
    hint: "Images per step. Larger batches are faster a piece, but make fewer steps.",
  },
  learningRate: {
    label: "Peak learning rate",
    hint: "The size of a step at the top of the one-cycle schedule. Too high, and the loss explodes.",
  },
  warmUp: {
    label: "Warm-up share",
    hint: "Share of the steps in which the learning rate rises; then it falls to zero.",
  },
  weightDecay: {
    label: "Weight decay",
    hint: "Pulls weights towards zero at each step, so that none grows without need.",
  },
  labelSmoothing: {
    label: "Label smoothing",
    hint: "Asks the network to be a little less than certain, which makes it more accurate.",
  },
  averageDecay: {
    label: "Weight averaging",
    hint: "Decay of the moving average of the weights that is used to predict; 0 turns it off.",
  },
  shift: {
    label: "Shift",
    unit: "pixels",
    hint: "Training images are moved by up to this many pixels (of 28), anew at each epoch.",
  },
  rotation: {
    label: "Rotation",
    unit: "degrees",
    hint: "Training images are turned by up to this angle.",
  },
  scale: {
    label: "Scale",
    hint: "Training images are made larger or smaller by up to this share.",
  },
  shear: {
    label: "Slant",
    hint: "Training images are slanted by up to this much sideways per unit of height.",
  },
  validationShare: {
    label: "Validation share",
    hint: "Share of the images that the network never trains on, to measure what it has learned.",
  },
  views: {
    label: "Views when predicting",
    hint: "Test-time augmentation: how many slightly moved copies of an image vote.",
  },
  members: {
    label: "Networks that vote",
    hint: "So many networks of these layers learn side by side, and their probabilities are averaged.",
  },
  seed: { label: "Seed", hint: "The same seed on the same backend gives the same curve." },
  optimizer: {
    label: "Optimiser",
    hint: "How weights follow their gradients. Muon makes each kernel's change orthogonal: fewer epochs, a little more work a step.",
  },
  fall: {
    label: "Learning rate falls",
    hint: "How the learning rate goes from its peak to zero.",
  },
};

/** What each word of a choice means. */
export const CHOICE_TEXT: {
  readonly [Key in ChoiceKey]: Readonly<Record<Hyperparameters[Key], string>>;
} = {
  optimizer: { adamw: "AdamW", muon: "Muon" },
  fall: { cosine: "along a cosine", linear: "in a straight line" },
};

/** "Batch size (images)". */
export function settingLabel(name: keyof Hyperparameters): string {
  const { label, unit } = HYPERPARAMETER_TEXT[name];
  return unit === undefined ? label : `${label} (${unit})`;
}
