/**
 * What a network does to an image, operation by operation, each with its shapes and the places of
 * its weights. Made by `resolve`, and read by all that computes, draws, stores or exports networks.
 */
import type { Shape } from "./shape";

/** Without places yet: what one layer asks for. */
export type Arithmetic =
  | {
      /** A product without bias: the next operation shifts its output. */
      readonly kind: "convolution";
      readonly kernel: number;
      readonly stride: number;
      readonly filters: number;
      /** Rows and columns of zeros before and behind the image. */
      readonly before: number;
      readonly after: number;
    }
  /** All inputs times all units, without bias; images are flattened, rows first, channels last. */
  | { readonly kind: "dense"; readonly units: number }
  /** 2×2 maximum of each channel; an odd last row or column is left out. */
  | { readonly kind: "maximum" }
  /** The mean of each channel. */
  | { readonly kind: "mean" }
  /** Batch norm, then ReLU. */
  | { readonly kind: "norm" }
  /** One number a channel is added; then, not for the classes, ReLU. */
  | { readonly kind: "bias"; readonly hasRelu: boolean }
  | { readonly kind: "crop"; readonly margin: number }
  | { readonly kind: "dropout"; readonly rate: number };

/** One weight tensor of an operation. */
export interface Weight {
  /** `kernel`, `scale` or `offset`: also how it starts and whether it decays, see `initial-weights`. */
  readonly role: "kernel" | "scale" | "offset";
  /** `[rows, columns, inputs, filters]`, `[inputs, units]` or `[channels]`; row-major. */
  readonly shape: readonly number[];
  readonly size: number;
  /** Inputs that are added up into one output; 0 for what is no kernel. */
  readonly fanIn: number;
  /** Where it begins in the vector of one member's weights. */
  readonly start: number;
}

export type Operation = Arithmetic & {
  readonly input: Shape;
  readonly output: Shape;
  /** In the order of the weight vector; `norm` has its scale, then its offset. */
  readonly weights: readonly Weight[];
  /** Where a batch norm's means, then its variances, begin in a member's vector; null elsewhere. */
  readonly statisticsStart: number | null;
  /** Position of the layer it belongs to; the number of layers for the implied last one. */
  readonly layer: number;
};

/** An operation of one kind. */
export type OperationOf<Kind extends Operation["kind"]> = Extract<Operation, { kind: Kind }>;
