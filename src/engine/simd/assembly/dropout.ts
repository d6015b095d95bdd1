/** Dropout by key: the same bits as `domain/training/dropout.ts`, four at a time. */

/** `mix32` of `domain/random.ts`. */
// @ts-ignore: decorator
@inline
function mix32(value: v128): v128 {
  let mixed = i32x4.add(value, i32x4.splat(1));
  mixed = v128.xor(mixed, i32x4.shr_u(mixed, 16));
  mixed = i32x4.mul(mixed, i32x4.splat(0x7feb352d));
  mixed = v128.xor(mixed, i32x4.shr_u(mixed, 15));
  mixed = i32x4.mul(mixed, i32x4.splat(0x846ca68b));
  return v128.xor(mixed, i32x4.shr_u(mixed, 16));
}

/** Of the image itself, whose pixels have one channel. */
function dropoutOfPixels(
  x: usize, keys: usize, images: i32, pixels: i32, threshold: u32, scale: f32, y: usize,
): void {
  for (let image = 0; image < images; image++, keys += 4) {
    const key = load<i32>(keys);
    for (let pixel = 0; pixel < pixels; pixel++, x += 4, y += 4) {
      const hash = <u32>i32x4.extract_lane(mix32(i32x4.splat(key + pixel)), 0);
      store<f32>(y, hash >= threshold ? load<f32>(x) * scale : 0);
    }
  }
}

/**
 * Sets numbers to zero and scales the others. Its own gradient, too.
 *
 * @param keys one an image
 * @param real channels that there are: places are counted without padding
 * @param threshold hashes below it are dropped
 * @param x and y may be the same
 */
export function dropout(
  x: usize, keys: usize, images: i32, pixels: i32, channels: usize, real: i32,
  threshold: u32, scale: f32, y: usize,
): void {
  if (channels == 1) {
    dropoutOfPixels(x, keys, images, pixels, threshold, scale, y);
    return;
  }
  const size = channels << 2, limit = i32x4.splat(<i32>threshold), larger = f32x4.splat(scale);
  for (let image = 0; image < images; image++, keys += 4) {
    let first = i32x4.add(i32x4.splat(load<i32>(keys)), i32x4(0, 1, 2, 3));
    for (let pixel = 0; pixel < pixels; pixel++) {
      let place = first;
      for (let channel: usize = 0; channel < size; channel += 16, x += 16, y += 16) {
        const kept = i32x4.ge_u(mix32(place), limit);
        v128.store(y, v128.and(f32x4.mul(v128.load(x), larger), kept));
        place = i32x4.add(place, i32x4.splat(4));
      }
      first = i32x4.add(first, i32x4.splat(real));
    }
  }
}
