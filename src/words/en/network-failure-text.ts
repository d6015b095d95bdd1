/** Why a network cannot be built, in words. */
import type { NetworkTextProblem } from "../../domain/failure";
import { fieldsOf, LAYER_KINDS, LAYERS } from "../../domain/network/layers";
import { MAX_WEIGHTS } from "../../domain/network/resolve";
import { MAX_LAYERS } from "../../domain/network/text";
import type { FailureWords } from "./failure-words";
import { count, counted, list } from "./formats";
import { FIELD_LABELS } from "./layer-field-text";

/** In one line, where there is no room for more. */
export function networkFailureText(token: string, reason: NetworkTextProblem): string {
  return networkFailureWords(token, reason).filter(Boolean).join(" ");
}

/** Why a network text cannot be used, and what to write instead. */
export function networkFailureWords(token: string, reason: NetworkTextProblem): FailureWords {
  switch (reason) {
    case "unknown-token":
      return [
        `"${token}" is not a layer.`,
        `Write for instance ${list(LAYER_KINDS.map((kind) => LAYERS[kind].example))}.`,
      ];
    case "too-small-to-pool":
      return [
        `At "${token}" the picture is too small to be halved again.`,
        "Take away a pool, or a stride.",
      ];
    case "too-small-to-convolve":
      return [
        `At "${token}" the picture is smaller than the kernel.`,
        "Take away a pool or a stride, or leave the v away.",
      ];
    case "too-small-to-crop":
      return [`"${token}" leaves too little of the picture.`, "Crop less, or put it first."];
    case "out-of-limits":
      return [`"${token}" is beyond the limits.`, limitsText()];
    case "convolution-after-dense":
      return [
        `"${token}" needs a picture, but behind dense or gap there is none any more.`,
        "Put it in front of them.",
      ];
    case "too-many-layers":
      return [`"${token}" is one layer too many.`, `A network can have ${MAX_LAYERS}.`];
    case "too-large":
      return [
        `The network has ${counted(Number(token), "weight")}.`,
        `All its members together can have ${count(MAX_WEIGHTS)}.`,
      ];
    default:
      return reason satisfies never;
  }
}

/** "conv: size 1 to 9, filters 1 to 256; drop: rate 0.01 to 0.9." */
function limitsText(): string {
  const kinds = LAYER_KINDS.flatMap((kind) => {
    const limits = fieldsOf(kind).map(
      ([name, { min, max }]) => `${FIELD_LABELS[name].toLowerCase()} ${min} to ${max}`,
    );
    return limits.length === 0 ? [] : [`${kind}: ${limits.join(", ")}`];
  });
  return `The limits are ${kinds.join("; ")}.`;
}
