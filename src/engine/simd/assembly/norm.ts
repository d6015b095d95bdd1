/**
 * Batch norm and ReLU, or a bias and ReLU: one line a channel, max(0, slope·x + shift), forwards, and
 * a·dy + b·x + c back. Tensors are `[pixels][channels]`, of all images.
 */
import { fma, relu } from "./lanes";

/** Added to the variance, as in TensorFlow. */
const EPSILON: f32 = 1e-3;

/** Pixels that are summed before their sum is added to the others': float32 is short. */
const RUN: i32 = 64;

/** Σ (x − centre), or its squares, of four channels. */
// @ts-ignore: decorator
@inline
function sumOf(x: usize, pixels: i32, step: usize, centre: v128, squares: bool): v128 {
  let total = f32x4.splat(0);
  for (let start = 0; start < pixels; start += RUN) {
    let sum = f32x4.splat(0);
    for (let left = min(RUN, pixels - start); left > 0; left--, x += step) {
      const value = f32x4.sub(v128.load(x), centre);
      sum = squares ? fma(value, value, sum) : f32x4.add(sum, value);
    }
    total = f32x4.add(total, sum);
  }
  return total;
}

/** Mean and variance of each channel, `[2][channels]`. */
export function moments(x: usize, pixels: i32, channels: usize, to: usize): void {
  const size = channels << 2, share = f32x4.splat(1 / <f32>pixels);
  for (let channel: usize = 0; channel < size; channel += 16) {
    const mean = f32x4.mul(sumOf(x + channel, pixels, size, f32x4.splat(0), false), share);
    const squares = sumOf(x + channel, pixels, size, mean, true);
    v128.store(to + channel, mean);
    v128.store(to + size + channel, f32x4.mul(squares, share));
  }
}

/** Slope and shift of each channel, `[2][channels]`. */
export function normLine(moments: usize, scale: usize, offset: usize, channels: usize, to: usize): void {
  const size = channels << 2;
  for (let channel: usize = 0; channel < size; channel += 16) {
    const spread = f32x4.sqrt(f32x4.add(v128.load(moments + size + channel), f32x4.splat(EPSILON)));
    const slope = f32x4.div(v128.load(scale + channel), spread);
    v128.store(to + channel, slope);
    const shift = f32x4.mul(v128.load(moments + channel), slope);
    v128.store(to + size + channel, f32x4.sub(v128.load(offset + channel), shift));
  }
}

/** y = max(0, slope·x + shift) */
export function affineRelu(x: usize, pixels: i32, channels: usize, slope: usize, shift: usize, y: usize): void {
  const size = channels << 2;
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel: usize = 0; channel < size; channel += 16, x += 16, y += 16) {
      v128.store(y, relu(fma(v128.load(x), v128.load(slope + channel), v128.load(shift + channel))));
    }
  }
}

/** Σ dy' and Σ dy'·(x − mean) of each channel, `[2][channels]`; dy' is dy where y > 0. */
export function reluSums(
  x: usize, y: usize, dy: usize, pixels: i32, channels: usize, mean: usize, to: usize,
): void {
  const size = channels << 2, zero = f32x4.splat(0);
  for (let channel: usize = 0; channel < size; channel += 16) {
    const centre = v128.load(mean + channel);
    let total = zero, totalProducts = zero, place = channel;
    for (let start = 0; start < pixels; start += RUN) {
      let sum = zero, products = zero;
      for (let left = min(RUN, pixels - start); left > 0; left--, place += size) {
        const g = v128.and(v128.load(dy + place), f32x4.gt(v128.load(y + place), zero));
        sum = f32x4.add(sum, g);
        products = fma(g, f32x4.sub(v128.load(x + place), centre), products);
      }
      total = f32x4.add(total, sum);
      totalProducts = f32x4.add(totalProducts, products);
    }
    v128.store(to + channel, total);
    v128.store(to + size + channel, totalProducts);
  }
}

/**
 * Gradients of scale and offset, and the line that leads back through batch norm, a, b and c:
 * dx = scale/σ · (dy' − mean of dy' − (x − mean)/σ² · mean of dy'·(x − mean)).
 */
export function normGradientLine(
  sums: usize, moments: usize, scale: usize, channels: usize, pixels: i32,
  dScale: usize, dOffset: usize, to: usize,
): void {
  const size = channels << 2, share = f32x4.splat(-1 / <f32>pixels);
  for (let channel: usize = 0; channel < size; channel += 16) {
    const sum = v128.load(sums + channel), products = v128.load(sums + size + channel);
    const variance = f32x4.add(v128.load(moments + size + channel), f32x4.splat(EPSILON));
    const inverse = f32x4.div(f32x4.splat(1), f32x4.sqrt(variance));
    const a = f32x4.mul(v128.load(scale + channel), inverse);
    const b = f32x4.mul(f32x4.mul(f32x4.div(a, variance), products), share);
    const c = f32x4.mul(f32x4.mul(a, sum), share);
    v128.store(dOffset + channel, sum);
    v128.store(dScale + channel, f32x4.mul(products, inverse));
    v128.store(to + channel, a);
    v128.store(to + size + channel, b);
    v128.store(to + 2 * size + channel, f32x4.sub(c, f32x4.mul(b, v128.load(moments + channel))));
  }
}

/** x becomes dx = a·dy' + b·x + c. @param line a, b and c, `[3][channels]` */
export function affineReluGradient(
  x: usize, y: usize, dy: usize, pixels: i32, channels: usize, line: usize,
): void {
  const size = channels << 2, zero = f32x4.splat(0), lineB = line + size, lineC = line + 2 * size;
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel: usize = 0; channel < size; channel += 16, x += 16, y += 16, dy += 16) {
      const g = v128.and(v128.load(dy), f32x4.gt(v128.load(y), zero));
      const rest = fma(v128.load(lineB + channel), v128.load(x), v128.load(lineC + channel));
      v128.store(x, fma(v128.load(line + channel), g, rest));
    }
  }
}
