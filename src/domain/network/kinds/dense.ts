/** Fully connected, then batch norm and ReLU. */
import type { DenseLayer } from "../layer";
import type { LayerKind } from "../layer-kind";

export const DENSE: LayerKind<DenseLayer> = {
  pattern: /^dense(?<units>\d+)$/,
  example: "dense64",
  fields: { units: { min: 2, max: 1024, isInteger: true } },
  read: ({ units }) => ({ kind: "dense", units: Number(units) }),
  write: ({ units }) => `dense${units}`,
  arithmetic: ({ units }) => [{ kind: "dense", units }, { kind: "norm" }],
};
