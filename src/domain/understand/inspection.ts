/** What can be seen of one image's way through the network. All rasters are row-major. */
import type { ClassLabel } from "../class-label";

/** What the filters of one layer answer to the image. */
export interface LayerActivations {
  /** As in the table of layers: "conv5x16". */
  readonly layer: string;
  readonly side: number;
  readonly channels: number;
  /** `[channels * side * side]`, channel after channel; 0 (silent) to 255 (the layer's loudest). */
  readonly pixels: Uint8Array<ArrayBuffer>;
}

export interface Neighbour {
  /** Position in the training data. */
  readonly image: number;
  readonly label: ClassLabel;
  /** Euclidean, between the images' pixels as shares of full ink. */
  readonly distance: number;
}

export interface Inspection {
  readonly side: number;
  /** `[side * side]`, 0 (paper) to 255 (full ink). */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** As written in the file; null for a drawing. */
  readonly label: ClassLabel | null;
  readonly classLabels: readonly ClassLabel[];
  /** `[classes]`, summing to 1: of an image by all views of the recipe, of a drawing by itself. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  readonly activations: readonly LayerActivations[];
  /**
   * `[side * side]`: how much less probable the network's answer becomes, on average, when a patch
   * that covers this pixel is wiped; negative where it becomes more probable. Occlusion: Zeiler &
   * Fergus (2014), arXiv:1311.2901, section 4.2.
   */
  readonly occlusion: Float32Array<ArrayBuffer>;
  /** Nearest first; without the image itself. */
  readonly neighbours: readonly Neighbour[];
}

/** The validation images as points of a plane. */
export interface ValidationMap {
  /** How the points were laid out. */
  readonly method: "umap" | "pca";
  /** `[count]`: positions in the training data, in the order of the validation readings. */
  readonly images: Uint32Array<ArrayBuffer>;
  /** `[count * 2]`: x and y, 0 to 1. */
  readonly points: Float32Array<ArrayBuffer>;
}
