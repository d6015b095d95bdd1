/** Dropout: sets a random share of the numbers to zero while training. */
import type { DropoutLayer } from "../layer";
import type { LayerKind } from "../layer-kind";

export const DROPOUT: LayerKind<DropoutLayer> = {
  pattern: /^drop(?:out)?(?<rate>0?\.\d+)$/,
  example: "drop0.3",
  fields: { rate: { min: 0.01, max: 0.9, isInteger: false } },
  read: ({ rate }) => ({ kind: "drop", rate: Number(rate) }),
  write: ({ rate }) => `drop${rate}`,
  arithmetic: ({ rate }) => [{ kind: "dropout", rate }],
};
