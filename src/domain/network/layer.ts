/**
 * The layers that a network can be made of, as plain data. What each kind means, its words, limits
 * and shapes, stands in a file of its own in `kinds/`; `layers.ts` is the table of them.
 */
export interface ConvolutionLayer {
  readonly kind: "conv";
  /** Rows and columns of a kernel. */
  readonly kernel: number;
  readonly filters: number;
  readonly stride: number;
  /** `same`: zeros around the image keep its size, the stride apart; `valid`: its border goes. */
  readonly padding: "same" | "valid";
  /** What shifts the product before ReLU: batch norm, or a plain bias. */
  readonly shift: "norm" | "bias";
}

/** 2×2 maximum; an odd last row or column is left out. */
export interface PoolLayer {
  readonly kind: "pool";
}

/** Leaves out so many rows and columns on each side. */
export interface CropLayer {
  readonly kind: "crop";
  readonly margin: number;
}

/** The mean of each channel. */
export interface GlobalAverageLayer {
  readonly kind: "gap";
}

/** Fully connected, then batch norm and ReLU. */
export interface DenseLayer {
  readonly kind: "dense";
  readonly units: number;
}

/** Sets a share of the numbers to zero while training. */
export interface DropoutLayer {
  readonly kind: "drop";
  readonly rate: number;
}

export type Layer =
  | ConvolutionLayer
  | PoolLayer
  | CropLayer
  | GlobalAverageLayer
  | DenseLayer
  | DropoutLayer;

export type LayerKindName = Layer["kind"];
