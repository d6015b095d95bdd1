/** A drawing as a data set of one image, for readers that know images only. */
import type { ImageSet } from "./image-set";

/**
 * @param ink `[side * side]`, 0 to 1
 * @param like the side and the pixel range that the reader was fitted on
 */
export function inkAsImages(
  ink: Float32Array,
  like: Pick<ImageSet, "side" | "pixelMax">,
): ImageSet {
  const { side, pixelMax } = like;
  const pixels = Uint8Array.from(ink, (value) => Math.round(value * pixelMax));
  return { fileName: "drawing", origin: "sample", side, pixelMax, count: 1, pixels };
}
