/** Mends done to the pixels of a set: exact, so that the inverse gives the same bytes again. */
import { type Mend, withMend } from "../../domain/mend";
import { turnedPositions } from "../../domain/turn";
import type { ImageSet } from "../image-set";

/**
 * @param images whose pixels are overwritten
 * @param mends one after the other
 * @returns the same pixels, with what was done to them
 */
export function applyMends<Images extends ImageSet>(
  images: Images,
  mends: readonly Mend[],
): Images {
  return mends.reduce((before: Images, mend) => {
    const after = applyMend(before, mend);
    return { ...after, mends: withMend(before.mends ?? [], mend) };
  }, images);
}

function applyMend<Images extends ImageSet>(images: Images, mend: Mend): Images {
  switch (mend.kind) {
    case "invert":
      return withValues(images, images.pixelMax, (pixel) => images.pixelMax - pixel);
    case "scale":
      return withValues(images, mend.to, (pixel) => Math.round((pixel * mend.to) / mend.from));
    case "unscale":
      return withValues(images, mend.from, (pixel) => Math.round((pixel * mend.from) / mend.to));
    case "turn":
      turnAll(images, turnedPositions(mend.turn, images.side));
      return images;
    default:
      return mend satisfies never;
  }
}

function withValues<Images extends ImageSet>(
  images: Images,
  pixelMax: number,
  valueFor: (pixel: number) => number,
): Images {
  const { pixels } = images;
  const table = Uint8Array.from({ length: 256 }, (_, pixel) => Math.max(0, valueFor(pixel)));
  for (let index = 0; index < pixels.length; index++) {
    pixels[index] = table[pixels[index] ?? 0] ?? 0;
  }
  return { ...images, pixelMax };
}

function turnAll({ pixels, count }: ImageSet, positions: Uint32Array): void {
  const size = positions.length;
  const before = new Uint8Array(size);
  for (let image = 0; image < count; image++) {
    const picture = pixels.subarray(image * size, (image + 1) * size);
    before.set(picture);
    for (let index = 0; index < size; index++) picture[index] = before[positions[index] ?? 0] ?? 0;
  }
}
