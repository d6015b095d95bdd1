/**
 * The knobs of a training run with their limits, in two tables.
 *
 * The page's form, the URL fragment and the checks of the worker are all made from them, so a new
 * hyperparameter is one new row. `words` asks for its name and what it does, by type.
 */
import { FALLS, type Hyperparameters, OPTIMIZERS } from "./hyperparameters";

/** Hyperparameters that are one of a few words: those of the address. */
export const CHOICE_FIELDS = {
  optimizer: OPTIMIZERS,
  fall: FALLS,
} as const satisfies Record<ChoiceKey, readonly string[]>;

export const CHOICE_KEYS = Object.keys(CHOICE_FIELDS) as readonly ChoiceKey[];

export type ChoiceKey = "optimizer" | "fall";

export type NumberKey = Exclude<keyof Hyperparameters, "network" | ChoiceKey>;

export interface NumberField {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isInteger: boolean;
}

/** In the order in which the page shows them. */
export const NUMBER_FIELDS = {
  epochs: { min: 1, max: 200, step: 1, isInteger: true },
  batchSize: { min: 8, max: 1024, step: 8, isInteger: true },
  learningRate: { min: 0.00001, max: 1, step: 0.001, isInteger: false },
  warmUp: { min: 0, max: 0.9, step: 0.05, isInteger: false },
  weightDecay: { min: 0, max: 1, step: 0.005, isInteger: false },
  labelSmoothing: { min: 0, max: 0.5, step: 0.01, isInteger: false },
  averageDecay: { min: 0, max: 0.9999, step: 0.001, isInteger: false },
  shift: { min: 0, max: 8, step: 0.5, isInteger: false },
  rotation: { min: 0, max: 45, step: 1, isInteger: false },
  scale: { min: 0, max: 0.5, step: 0.01, isInteger: false },
  shear: { min: 0, max: 0.5, step: 0.01, isInteger: false },
  validationShare: { min: 0.02, max: 0.5, step: 0.01, isInteger: false },
  views: { min: 1, max: 9, step: 1, isInteger: true },
  members: { min: 1, max: 16, step: 1, isInteger: true },
  seed: { min: 0, max: 2 ** 31 - 1, step: 1, isInteger: true },
} as const satisfies Record<NumberKey, NumberField>;

export const NUMBER_KEYS = Object.keys(NUMBER_FIELDS) as readonly NumberKey[];

/** The nearest value that the table allows; null where `value` is no number at all. */
export function withinLimits(key: NumberKey, value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const { min, max, isInteger } = NUMBER_FIELDS[key];
  return Math.min(max, Math.max(min, isInteger ? Math.round(value) : value));
}
