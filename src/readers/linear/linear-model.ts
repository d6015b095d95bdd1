import type { FittedOn } from "../fitted-on";
import type { LinearWeights } from "./linear-weights";

/** A weighted sum of the pixels for each class. */
export interface LinearModel extends FittedOn {
  readonly kind: "linear";
  readonly weights: LinearWeights;
  /** Of the softmax that makes probabilities of scores; see `sharpness.ts`. */
  readonly sharpness: number;
}
