/** Leaves out rows and columns at the border, which is empty in most digits. */
import type { CropLayer } from "../layer";
import type { LayerKind } from "../layer-kind";
import { refuse } from "../refuse";

/** Fewer rows than this are no picture any more. */
const MIN_ROWS = 4;

export const CROP: LayerKind<CropLayer> = {
  pattern: /^crop(?<margin>\d+)$/,
  example: "crop2",
  fields: { margin: { min: 1, max: 16, isInteger: true } },
  read: ({ margin }) => ({ kind: "crop", margin: Number(margin) }),
  write: ({ margin }) => `crop${margin}`,
  arithmetic({ margin }, { isImage, side }) {
    if (!isImage) return refuse(`crop${margin}`, "convolution-after-dense");
    if (side - 2 * margin < MIN_ROWS) return refuse(`crop${margin}`, "too-small-to-crop");
    return [{ kind: "crop", margin }];
  },
};
