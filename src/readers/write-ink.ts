/** Images as ink, 0 to 1, by a table of all pixel values. */

/** `[256]`; more than full ink counts as full ink. */
export function inkTable(pixelMax: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, pixel) => Math.min(1, pixel / pixelMax));
}

/**
 * @param table see {@link inkTable}
 * @param into receives the image from `to` on
 */
export function writeInk(
  image: Uint8Array,
  table: Float32Array,
  into: Float32Array,
  to: number,
): void {
  for (let pixel = 0; pixel < image.length; pixel++) {
    into[to + pixel] = table[image[pixel] ?? 0] ?? 0;
  }
}
