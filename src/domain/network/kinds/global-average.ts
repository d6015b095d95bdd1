/** The mean of each channel: a picture becomes one number a channel. */
import type { GlobalAverageLayer } from "../layer";
import type { LayerKind } from "../layer-kind";
import { refuse } from "../refuse";

export const GLOBAL_AVERAGE: LayerKind<GlobalAverageLayer> = {
  pattern: /^gap$/,
  example: "gap",
  fields: {},
  read: () => ({ kind: "gap" }),
  write: () => "gap",
  arithmetic: (_, { isImage }) =>
    isImage ? [{ kind: "mean" }] : refuse("gap", "convolution-after-dense"),
};
