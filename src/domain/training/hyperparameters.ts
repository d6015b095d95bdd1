/** Every knob of a training run. Their limits are in `hyperparameter-fields.ts`. */
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
