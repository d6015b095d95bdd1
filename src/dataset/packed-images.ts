/**
 * Images to train on without their paper: of each line of pixels what lies from its first ink to
 * its last. Handwritten digits take a third of their bytes so, and each worker that trains has all
 * of them. An image is unpacked as fast as it is drawn.
 */
import { type ImageSet, imageAt, type LabelledImageSet } from "./image-set";

export interface PackedImages extends Omit<LabelledImageSet, "pixels"> {
  /** `[count * side * 2]`: of each line where its ink begins, and how many pixels it spans. */
  readonly spans: Uint8Array<ArrayBuffer>;
  /** `[count]`: where the image's ink begins in `ink`. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** The spans' pixels, one after the other. */
  readonly ink: Uint8Array<ArrayBuffer>;
}

/** As they come from whoever loaded them, or as they travel. */
export type TrainingImages = LabelledImageSet | PackedImages;

export function packImages({ pixels, ...images }: LabelledImageSet): PackedImages {
  const { side, count } = images;
  const spans = new Uint8Array(2 * side * count);
  const starts = new Uint32Array(count);
  let length = 0;
  for (let line = 0; line < side * count; line++) {
    if (line % side === 0) starts[line / side] = length;
    let start = line * side;
    let end = start + side;
    while (start < end && pixels[start] === 0) start++;
    while (start < end && pixels[end - 1] === 0) end--;
    spans[2 * line] = start - line * side;
    spans[2 * line + 1] = end - start;
    length += end - start;
  }
  const ink = new Uint8Array(length);
  let to = 0;
  for (let line = 0; line < side * count; line++) {
    const start = line * side + (spans[2 * line] ?? 0);
    const end = start + (spans[2 * line + 1] ?? 0);
    for (let from = start; from < end; from++) ink[to++] = pixels[from] ?? 0;
  }
  return { ...images, spans, starts, ink };
}

export function unpackedImages(images: TrainingImages): LabelledImageSet {
  if ("pixels" in images) return images;
  const { spans, starts, ink, ...rest } = images;
  const size = rest.side ** 2;
  const pixels = new Uint8Array(rest.count * size);
  for (let row = 0; row < rest.count; row++) {
    writeImage(images, row, pixels.subarray(row * size, (row + 1) * size));
  }
  return { ...rest, pixels };
}

/** @param to `[side * side]`, overwritten */
export function writeImage(images: ImageSet | PackedImages, row: number, to: Uint8Array): void {
  if ("pixels" in images) {
    to.set(imageAt(images, row));
    return;
  }
  const { side, spans, starts, ink } = images;
  to.fill(0);
  let from = starts[row] ?? 0;
  let span = 2 * side * row;
  for (let line = 0; line < side * side; line += side) {
    const start = line + (spans[span] ?? 0);
    const end = start + (spans[span + 1] ?? 0);
    for (let pixel = start; pixel < end; pixel++) to[pixel] = ink[from++] ?? 0;
    span += 2;
  }
}
