/**
 * The network as a line of text, and what that text means.
 *
 *     conv5x8 pool conv3x32 pool dense64 drop0.3
 *
 * | word       | layer                                                                        |
 * | ---------- | ---------------------------------------------------------------------------- |
 * | conv5x8    | convolution, 5×5 kernels, 8 filters, "same" padding, then batch norm and ReLU |
 * | conv5x8v   | without padding, as long as four rows or more remain                          |
 * | conv3x16/2 | with stride 2                                                                 |
 * | conv5x8+bias | with a bias in place of batch norm                                          |
 * | pool       | 2×2 maximum                                                                   |
 * | gap        | the mean of each channel                                                      |
 * | dense64    | fully connected, 64 units, then batch norm and ReLU                           |
 * | drop0.3    | dropout of 30 % while training                                                |
 * | ensemble3  | first of all: three networks of the layers that follow, see {@link NetworkPlan} |
 *
 * The last layer, one output a class, is implied. A `pool` right behind a `conv` is done before
 * that convolution's batch norm: the same picture in kind, at a quarter of the cost.
 */
import { FailureError, type NetworkTextProblem } from "../failure";

export type Layer =
  | {
      readonly kind: "conv";
      readonly kernel: number;
      readonly filters: number;
      readonly stride: number;
      /** Zeros around the image, so that it keeps its size; see `isPadded`. */
      readonly isSame: boolean;
      /** Batch norm, or a plain bias. */
      readonly isNormalized: boolean;
      /** 2×2 maximum between the convolution and its batch norm. */
      readonly isPooled: boolean;
    }
  | { readonly kind: "pool" }
  | { readonly kind: "gap" }
  | { readonly kind: "dense"; readonly units: number }
  | { readonly kind: "drop"; readonly rate: number };

/** What a text stands for. */
export interface NetworkPlan {
  /**
   * Networks of these layers, each with weights of its own, that learn side by side and whose
   * probabilities are averaged; 1 is a network alone.
   *
   * Source: Hansen & Salamon (1990), doi:10.1109/34.58871; on MNIST Cireşan et al. (2012),
   * arXiv:1202.2745.
   */
  readonly members: number;
  readonly layers: readonly Layer[];
}

const MAX_LAYER_WORDS = 24;

const MAX_MEMBERS = 16;

const ENSEMBLE = /^ensemble(\d+)$/;

const WORDS =
  /^(?:(conv)(\d+)x(\d+)(v)?(?:\/(\d))?(\+bias)?|(pool)|(gap)|(dense)(\d+)|(drop)(0?\.\d+))$/;

/**
 * @throws FailureError `network-text` with the first word that is not understood or too large.
 *   Whether the layers fit an image is checked by `networkShapes`.
 */
export function parseNetwork(text: string): NetworkPlan {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const [first = "", ...others] = words;
  const ensemble = ENSEMBLE.exec(first);
  if (!ensemble) return { members: 1, layers: parseLayers(words) };
  const members = limited(first, ensemble[1], 1, MAX_MEMBERS);
  return { members, layers: parseLayers(others) };
}

function parseLayers(words: readonly string[]): readonly Layer[] {
  if (words.length > MAX_LAYER_WORDS) refuse(words[MAX_LAYER_WORDS] ?? "", "too-large");
  const layers: Layer[] = [];
  for (const word of words) {
    const previous = layers.at(-1);
    if (word === "pool" && previous?.kind === "conv" && !previous.isPooled) {
      layers[layers.length - 1] = { ...previous, isPooled: true };
    } else {
      layers.push(layerOf(word));
    }
  }
  return layers;
}

function layerOf(word: string): Layer {
  const match = WORDS.exec(word);
  if (!match) return refuse(word, "unknown-token");
  if (match[1]) return convolution(word, match);
  if (match[7]) return { kind: "pool" };
  if (match[8]) return { kind: "gap" };
  if (match[9]) return { kind: "dense", units: limited(word, match[10], 2, 1024) };
  return { kind: "drop", rate: limited(word, match[12], 0.01, 0.9) };
}

function convolution(word: string, match: RegExpExecArray): Layer {
  return {
    kind: "conv",
    kernel: limited(word, match[2], 1, 9),
    filters: limited(word, match[3], 1, 256),
    stride: limited(word, match[5] ?? "1", 1, 4),
    isSame: match[4] === undefined,
    isNormalized: match[6] === undefined,
    isPooled: false,
  };
}

function limited(word: string, text: string | undefined, min: number, max: number): number {
  const value = Number(text);
  if (value >= min && value <= max) return value;
  return refuse(word, "out-of-limits");
}

/** @throws FailureError `network-text` */
export function refuse(token: string, reason: NetworkTextProblem): never {
  throw new FailureError({ code: "network-text", token, reason });
}
