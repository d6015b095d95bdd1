/** 2×2 maximum; an odd last row or column is left out. */

/** Of four outputs; a byte of `places` tells which of them it was. */
// @ts-ignore: decorator
@inline
export function keepMaximum(p0: v128, p1: v128, p2: v128, p3: v128, y: usize, places: usize): void {
  const lowBytes = i8x16(0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12);
  const upper = f32x4.pmax(p0, p1), lower = f32x4.pmax(p2, p3);
  const above = v128.and(f32x4.gt(p1, p0), i32x4.splat(1));
  const below = v128.or(v128.and(f32x4.gt(p3, p2), i32x4.splat(1)), i32x4.splat(2));
  const isBelow = f32x4.gt(lower, upper);
  v128.store(y, v128.bitselect(lower, upper, isBelow));
  v128.store32_lane(places, i8x16.swizzle(v128.bitselect(below, above, isBelow), lowBytes), 0);
}

/** Of one row of windows; of equal numbers the first, row by row, is the maximum. */
// @ts-ignore: decorator
@inline
export function maximumOfRows(
  x: usize, line: usize, columns: i32, channels: i32, y: usize, places: usize,
): void {
  const pixel = <usize>channels << 2;
  for (let column = 0; column < columns; column++, x += pixel) {
    for (const end = x + pixel; x < end; x += 16, y += 16, places += 4) {
      keepMaximum(
        v128.load(x), v128.load(x + pixel), v128.load(x + line), v128.load(x + line + pixel), y, places,
      );
    }
  }
}

/** @param places a byte for each number of `y`: which of the four it was */
export function maximum(
  x: usize, images: i32, side: i32, channels: i32, y: usize, places: usize,
): void {
  const line = <usize>(side * channels) << 2, half = side >> 1;
  const outRow = <usize>(half * channels) << 2;
  for (let image = 0; image < images; image++, x += <usize>side * line) {
    let from = x;
    for (let row = 0; row < half; row++, from += 2 * line, y += outRow, places += outRow >> 2) {
      maximumOfRows(from, line, half, channels, y, places);
    }
  }
}

/** @param dx zeros before */
export function maximumGradient(
  dy: usize, places: usize, images: i32, side: i32, channels: i32, dx: usize,
): void {
  const pixel = <usize>channels << 2, line = <usize>side * pixel, half = side >> 1;
  for (let image = 0; image < images; image++, dx += <usize>side * line) {
    for (let row = 0; row < half; row++) {
      for (let column = 0; column < half; column++) {
        const to = dx + <usize>(2 * row) * line + <usize>(2 * column) * pixel;
        for (let k: usize = 0; k < pixel; k += 4, dy += 4, places++) {
          const place = <usize>load<u8>(places);
          store<f32>(to + k + (place >> 1) * line + (place & 1) * pixel, load<f32>(dy));
        }
      }
    }
  }
}
