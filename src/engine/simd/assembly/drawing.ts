/** Images as the network sees them: from bytes to 0…1, moved about their centre. */
import { fma } from "./lanes";

/** As they are. @param most what is more counts as so much */
export function drawStill(pixels: usize, count: i32, full: f32, most: f32, to: usize): void {
  for (let i = 0; i < count; i++, to += 4) {
    store<f32>(to, min(<f32>load<u8>(pixels + i) / full, most));
  }
}

/** Zeros on each side of a framed image. */
const MARGIN: usize = 4;

/**
 * The bytes as numbers in a frame of zeros, `[side + 8][side + 8]`.
 *
 * @returns where the image begins in it
 */
// @ts-ignore: decorator
@inline
function frameInk(pixels: usize, side: usize, scale: f32, room: usize): usize {
  const line = (side + 2 * MARGIN) << 2, factor = f32x4.splat(scale), zero = f32x4.splat(0);
  memory.fill(room, 0, MARGIN * line);
  memory.fill(room + (MARGIN + side) * line, 0, MARGIN * line);
  let row = room + MARGIN * line;
  for (const end = pixels + side * side; pixels < end; pixels += side, row += line) {
    v128.store(row, zero);
    const to = row + (MARGIN << 2);
    for (let x: usize = 0; x < side; x += 4) {
      const bytes = i16x8.extend_low_i8x16_u(v128.load32_zero(pixels + x));
      const four = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(bytes));
      v128.store(to + (x << 2), f32x4.mul(four, factor));
    }
    v128.store(to + (side << 2), zero);
  }
  return room + MARGIN * (line + 4);
}

// @ts-ignore: decorator
@inline
function pairs(a: usize, b: usize): v128 {
  return v128.load64_lane(b, v128.load64_zero(a), 1);
}

/** Moved by less than the frame is wide: all pixels are mixed alike. */
function drawShifted(first: usize, side: i32, line: usize, dx: f64, dy: f64, most: f32, to: usize): void {
  const left = Math.floor(dx), top = Math.floor(dy), limit = f32x4.splat(most);
  const right = f32x4.splat(<f32>(dx - left)), below = f32x4.splat(<f32>(dy - top));
  let row = first + (<i32>top * <i32>line + (<i32>left << 2));
  for (let y = 0; y < side; y++, row += line, to += <usize>side << 2) {
    for (let x: usize = 0; x < <usize>side << 2; x += 16) {
      const from = row + x, lower = from + line;
      const p = v128.load(from), q = v128.load(lower);
      const upperInk = fma(f32x4.sub(v128.load(from, 4), p), right, p);
      const lowerInk = fma(f32x4.sub(v128.load(lower, 4), q), right, q);
      const ink = fma(f32x4.sub(lowerInk, upperInk), below, upperInk);
      v128.store(to + x, f32x4.pmin(ink, limit));
    }
  }
}

/**
 * With bilinear interpolation; an output pixel (x, y) comes from (a·x + b·y + dx, c·x + d·y + dy):
 * see `dataset/augment.ts`. Up to three numbers are written behind the image.
 *
 * @param affine a, b, c, d, dx and dy in float64
 * @param room for the framed image
 */
export function drawMoved(
  pixels: usize, side: i32, full: f32, affine: usize, most: f32, room: usize, to: usize,
): void {
  const first = frameInk(pixels, side, <f32>1 / full, room);
  const line = <usize>(side + 2 * <i32>MARGIN) << 2;
  const a = load<f64>(affine), b = load<f64>(affine, 8), c = load<f64>(affine, 16);
  const d = load<f64>(affine, 24), middle = <f64>(side - 1) / 2;
  const dx = load<f64>(affine, 32), dy = load<f64>(affine, 40);
  if (a == 1 && b == 0 && c == 0 && d == 1 && Math.abs(dx) <= 3 && Math.abs(dy) <= 3) {
    drawShifted(first, side, line, dx, dy, most, to);
    return;
  }
  const startX = middle + dx - a * middle, startY = middle + dy - c * middle;
  const numbers = f32x4(0, 1, 2, 3), low = f32x4.splat(-1), high = f32x4.splat(<f32>side);
  const acrossX = f32x4.mul(numbers, f32x4.splat(<f32>a)), acrossY = f32x4.mul(numbers, f32x4.splat(<f32>c));
  const limit = f32x4.splat(most), lineSteps = i32x4.splat(<i32>line);
  for (let row = 0; row < side; row++, to += <usize>side << 2) {
    const down = <f64>row - middle, x0 = startX + b * down, y0 = startY + d * down;
    for (let column = 0; column < side; column += 4) {
      let x = f32x4.add(f32x4.splat(<f32>(x0 + a * <f64>column)), acrossX);
      let y = f32x4.add(f32x4.splat(<f32>(y0 + c * <f64>column)), acrossY);
      // One pixel outside all is paper.
      x = f32x4.pmin(f32x4.pmax(x, low), high);
      y = f32x4.pmin(f32x4.pmax(y, low), high);
      const left = f32x4.floor(x), top = f32x4.floor(y);
      const right = f32x4.sub(x, left), below = f32x4.sub(y, top);
      const places = i32x4.add(
        i32x4.mul(i32x4.trunc_sat_f32x4_s(top), lineSteps), i32x4.shl(i32x4.trunc_sat_f32x4_s(left), 2),
      );
      const p0 = first + i32x4.extract_lane(places, 0), p1 = first + i32x4.extract_lane(places, 1);
      const p2 = first + i32x4.extract_lane(places, 2), p3 = first + i32x4.extract_lane(places, 3);
      const u0 = pairs(p0, p1), u1 = pairs(p2, p3), l0 = pairs(p0 + line, p1 + line), l1 = pairs(p2 + line, p3 + line);
      const upperLeft = v128.shuffle<f32>(u0, u1, 0, 2, 4, 6), upperRight = v128.shuffle<f32>(u0, u1, 1, 3, 5, 7);
      const lowerLeft = v128.shuffle<f32>(l0, l1, 0, 2, 4, 6), lowerRight = v128.shuffle<f32>(l0, l1, 1, 3, 5, 7);
      const upper = fma(f32x4.sub(upperRight, upperLeft), right, upperLeft);
      const lower = fma(f32x4.sub(lowerRight, lowerLeft), right, lowerLeft);
      const ink = fma(f32x4.sub(lower, upper), below, upper);
      v128.store(to + (<usize>column << 2), f32x4.pmin(ink, limit));
    }
  }
}
