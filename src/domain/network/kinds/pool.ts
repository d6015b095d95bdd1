/** 2×2 maximum. Behind a convolution, that convolution does it; see `convolution.ts`. */
import type { PoolLayer } from "../layer";
import type { LayerKind } from "../layer-kind";
import { refuse } from "../refuse";

export const POOL: LayerKind<PoolLayer> = {
  pattern: /^(?:max)?pool(?:2x2)?$/,
  example: "pool",
  fields: {},
  read: () => ({ kind: "pool" }),
  write: () => "pool",
  arithmetic(_, { isImage, side }) {
    if (!isImage) return refuse("pool", "convolution-after-dense");
    if (side < 2) return refuse("pool", "too-small-to-pool");
    return [{ kind: "maximum" }];
  },
};
