/**
 * A network layer by layer, for whoever edits it: also where it cannot be built, what its sound
 * layers are and what is wrong with the others. Those are passed over, so that each is judged by
 * the sound ones in front of it.
 */
import { FailureError, type NetworkTextProblem } from "../failure";
import { fitLayer, shapeBehind } from "./fit-to-side";
import type { Layer } from "./layer";
import { type ResolvedLayer, resolve } from "./resolve";
import type { Shape } from "./shape";
import { MAX_LAYERS, readNetwork, wordsOf } from "./text";

export interface LayerProblem {
  readonly token: string;
  readonly reason: NetworkTextProblem;
}

export interface OutlineRow {
  /** As it is written. */
  readonly word: string;
  /** As it is written, not as it is fitted to small images; null where nobody understands it. */
  readonly layer: Layer | null;
  readonly problem: LayerProblem | null;
  /** What leaves it; null where it does not fit, or is left out of small images. */
  readonly output: Shape | null;
  /** Of one member. */
  readonly weightCount: number;
  /** Of the network's multiplications, and so of the time, 0 to 1. */
  readonly timeShare: number;
}

export interface NetworkOutline {
  readonly rows: readonly OutlineRow[];
  /** The implied last layer, one output a class. */
  readonly classes: Pick<OutlineRow, "weightCount" | "timeShare">;
}

/** @param side of the images that it learns from */
export function outlineOf(text: string, side: number, classCount: number): NetworkOutline {
  const fitted: Layer[] = [];
  const places: (number | null)[] = [];
  let shape: Shape = { side, channels: 1, isImage: true };
  const judged = wordsOf(text).map((word, position) => {
    const { layer, problem, fitting, output } = judge(word, position, shape);
    places.push(fitting && output ? fitted.length : null);
    if (fitting && output) {
      fitted.push(fitting);
      shape = output;
    }
    return { word, layer, problem, output };
  });
  const costs = costsOf(fitted, side, classCount);
  const total = costs.reduce((sum, { flops }) => sum + flops, 0);
  const costAt = (place: number | null) => {
    const cost = place === null ? undefined : costs[place];
    const timeShare = cost && total > 0 ? cost.flops / total : 0;
    return { weightCount: cost?.weightCount ?? 0, timeShare };
  };
  return {
    rows: judged.map((row, position) => ({ ...row, ...costAt(places[position] ?? null) })),
    classes: costAt(fitted.length),
  };
}

interface Judged extends Pick<OutlineRow, "layer" | "problem" | "output"> {
  /** As it is fitted to small images; null where it is left out of them, or wrong. */
  readonly fitting: Layer | null;
}

function judge(word: string, position: number, input: Shape): Judged {
  let layer: Layer | null = null;
  try {
    layer = readNetwork(word)[0] ?? null;
    if (position >= MAX_LAYERS) return refused(layer, { token: word, reason: "too-many-layers" });
    const fitting = layer && fitLayer(layer, input.side);
    const output = fitting && shapeBehind(fitting, input);
    return { layer, problem: null, fitting, output };
  } catch (error) {
    return refused(layer, problemOf(error));
  }
}

function refused(layer: Layer | null, problem: LayerProblem): Judged {
  return { layer, problem, fitting: null, output: null };
}

/** @throws whatever is no remark on a network's text */
function problemOf(error: unknown): LayerProblem {
  const failure = error instanceof FailureError ? error.failure : null;
  if (failure?.code !== "network-text") throw error;
  return { token: failure.token, reason: failure.reason };
}

/** One a layer and one for the classes; none where there are more weights than are allowed. */
function costsOf(
  layers: readonly Layer[],
  side: number,
  classCount: number,
): readonly Pick<ResolvedLayer, "flops" | "weightCount">[] {
  try {
    return resolve(layers, side, classCount, 1).resolved;
  } catch (error) {
    problemOf(error);
    return [];
  }
}
