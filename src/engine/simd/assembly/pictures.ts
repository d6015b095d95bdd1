/** What is done to a picture besides convolving it. */

/**
 * Each number of one channel with those below it, so that a kernel's square of `tall`² pixels is
 * one run: `[images][rows][width][tall]`. Zeros come in from outside.
 *
 * @param x `[images][side][side]`
 * @param rowStep how many rows further each strip begins
 * @param width columns, `before` of them before the image
 */
export function toStrips(
  x: usize, images: i32, side: i32, tall: i32, rows: i32, rowStep: i32, width: i32, before: i32, to: usize,
): void {
  const line = side << 2, step = <usize>tall << 2;
  for (let image = 0; image < images; image++, x += <usize>side * line) {
    for (let row = 0; row < rows; row++, to += <usize>width * step) {
      for (let down = 0; down < tall; down++) {
        const y = row * rowStep + down - before;
        let out = to + (<usize>down << 2);
        if (y < 0 || y >= side) {
          for (let column = 0; column < width; column++, out += step) store<f32>(out, 0);
          continue;
        }
        for (let column = 0; column < before; column++, out += step) store<f32>(out, 0);
        let from = x + <usize>(y * line);
        for (const end = from + line; from < end; from += 4, out += step) store<f32>(out, load<f32>(from));
        for (let column = before + side; column < width; column++, out += step) store<f32>(out, 0);
      }
    }
  }
}

/** One channel becomes the first of eight. */
export function widen(x: usize, count: i32, to: usize): void {
  for (let i = 0; i < count; i++, x += 4, to += 32) {
    v128.store(to, f32x4.replace_lane(f32x4.splat(0), 0, load<f32>(x)));
    v128.store(to, f32x4.splat(0), 16);
  }
}

/** Leaves out `margin` rows and columns on each side. */
export function crop(
  x: usize, images: i32, side: usize, channels: usize, margin: usize, y: usize,
): void {
  const pixel = channels << 2, line = side * pixel, run = (side - 2 * margin) * pixel;
  for (let image = 0; image < images; image++, x += side * line) {
    let from = x + margin * (line + pixel);
    for (let row: usize = margin << 1; row < side; row++, from += line, y += run) memory.copy(y, from, run);
  }
}

/** @param dx zeros before */
export function cropGradient(
  dy: usize, images: i32, side: usize, channels: usize, margin: usize, dx: usize,
): void {
  const pixel = channels << 2, line = side * pixel, run = (side - 2 * margin) * pixel;
  for (let image = 0; image < images; image++, dx += side * line) {
    let to = dx + margin * (line + pixel);
    for (let row: usize = margin << 1; row < side; row++, to += line, dy += run) memory.copy(to, dy, run);
  }
}

/** The mean of each channel. */
export function mean(x: usize, images: i32, pixels: i32, channels: usize, y: usize): void {
  const size = channels << 2, share = f32x4.splat(1 / <f32>pixels);
  for (let image = 0; image < images; image++, x += <usize>pixels * size) {
    for (let channel: usize = 0; channel < size; channel += 16, y += 16) {
      let sum = f32x4.splat(0), from = x + channel;
      for (let pixel = 0; pixel < pixels; pixel++, from += size) sum = f32x4.add(sum, v128.load(from));
      v128.store(y, f32x4.mul(sum, share));
    }
  }
}

export function meanGradient(
  dy: usize, images: i32, pixels: i32, channels: usize, dx: usize,
): void {
  const size = channels << 2, share = f32x4.splat(1 / <f32>pixels);
  for (let image = 0; image < images; image++, dy += size) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel: usize = 0; channel < size; channel += 16, dx += 16) {
        v128.store(dx, f32x4.mul(v128.load(dy + channel), share));
      }
    }
  }
}
