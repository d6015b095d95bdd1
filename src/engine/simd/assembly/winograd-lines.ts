/**
 * Winograd's convolution in one dimension: two, three or four outputs of a kernel of three, or two
 * of a kernel of five, from tiles of four to six numbers.
 *
 *     outputs = Aᵀ · (G · kernel ⊙ Bᵀ · tile)
 *
 * In two dimensions 16 products take the place of 36, 25 of 81, 36 of 144; or 36 of 100. Each of the
 * matrices is a function of a line of vectors, `step` bytes apart; so is what leads back, by the
 * transposed one: `winograd-back-lines.ts`.
 *
 * Source: Lavin & Gray (2016), "Fast Algorithms for Convolutional Neural Networks",
 * arXiv:1509.09308; the points are 0, 1, −1, then 2, then −2, and infinity.
 */
import { fma } from "./lanes";

// @ts-ignore: decorator
@inline
export function at(x: usize, step: usize, index: usize): v128 {
  return v128.load(x + step * index);
}

// @ts-ignore: decorator
@inline
export function scaled(value: v128, factor: f32): v128 {
  return f32x4.mul(value, f32x4.splat(factor));
}

/** a + factor · b */
// @ts-ignore: decorator
@inline
export function plus(a: v128, b: v128, factor: f32): v128 {
  return fma(b, f32x4.splat(factor), a);
}

/** Bᵀ, of so many numbers. */
// @ts-ignore: decorator
@inline
export function imageLine(size: i32, x: usize, step: usize, y: usize, to: usize): void {
  const d0 = at(x, step, 0), d1 = at(x, step, 1), d2 = at(x, step, 2), d3 = at(x, step, 3);
  if (size == 4) {
    v128.store(y, f32x4.sub(d0, d2));
    v128.store(y + to, f32x4.add(d1, d2));
    v128.store(y + 2 * to, f32x4.sub(d2, d1));
    v128.store(y + 3 * to, f32x4.sub(d1, d3));
    return;
  }
  const d4 = at(x, step, 4);
  if (size == 5) {
    const far = f32x4.sub(d3, d1), twice = f32x4.add(d1, d1), odd = f32x4.sub(d3, d2);
    v128.store(y, plus(far, f32x4.sub(d0, d2), 2));
    v128.store(y + to, f32x4.sub(odd, twice));
    v128.store(y + 2 * to, plus(f32x4.add(odd, twice), d2, -2));
    v128.store(y + 3 * to, far);
    v128.store(y + 4 * to, plus(f32x4.sub(d4, d2), far, -2));
    return;
  }
  const d5 = at(x, step, 5), near = f32x4.sub(d4, d2), far = f32x4.sub(d3, d1);
  const even = plus(d4, d2, -4), odd = plus(d3, d1, -4);
  v128.store(y, plus(plus(d4, d2, -5), d0, 4));
  v128.store(y + to, f32x4.add(even, odd));
  v128.store(y + 2 * to, f32x4.sub(even, odd));
  v128.store(y + 3 * to, plus(near, far, 2));
  v128.store(y + 4 * to, plus(near, far, -2));
  v128.store(y + 5 * to, plus(plus(d5, d3, -5), d1, 4));
}

/** Aᵀ, to so many outputs. */
// @ts-ignore: decorator
@inline
export function outputLine(outputs: i32, kernel: i32, x: usize, step: usize, y: usize, to: usize): void {
  const m0 = at(x, step, 0), m1 = at(x, step, 1), m2 = at(x, step, 2), m3 = at(x, step, 3);
  const sum = f32x4.add(m1, m2), difference = f32x4.sub(m1, m2);
  if (kernel == 3 && outputs == 2) {
    v128.store(y, f32x4.add(m0, sum));
    v128.store(y + to, f32x4.sub(difference, m3));
    return;
  }
  const m4 = at(x, step, 4);
  if (outputs == 3) {
    v128.store(y, f32x4.add(f32x4.add(m0, sum), m3));
    v128.store(y + to, plus(difference, m3, 2));
    v128.store(y + 2 * to, plus(f32x4.add(sum, m4), m3, 4));
    return;
  }
  const m5 = at(x, step, 5), farSum = f32x4.add(m3, m4), farDifference = f32x4.sub(m3, m4);
  v128.store(y, f32x4.add(f32x4.add(m0, sum), farSum));
  if (outputs == 2) {
    v128.store(y + to, plus(f32x4.add(difference, m5), farDifference, 2));
    return;
  }
  v128.store(y + to, plus(difference, farDifference, 2));
  v128.store(y + 2 * to, plus(sum, farSum, 4));
  v128.store(y + 3 * to, plus(f32x4.add(difference, m5), farDifference, 8));
}

/** G, for so many outputs. */
// @ts-ignore: decorator
@inline
export function kernelLine(outputs: i32, kernel: i32, x: usize, step: usize, y: usize, to: usize): void {
  const g0 = at(x, step, 0), g1 = at(x, step, 1), g2 = at(x, step, 2);
  let even = f32x4.add(g0, g2), odd = g1, last = g2;
  if (kernel == 5) {
    last = at(x, step, 4);
    even = f32x4.add(even, last);
    odd = f32x4.add(odd, at(x, step, 3));
  }
  if (kernel == 3 && outputs == 2) {
    v128.store(y, g0);
    v128.store(y + to, scaled(f32x4.add(even, odd), 0.5));
    v128.store(y + 2 * to, scaled(f32x4.sub(even, odd), 0.5));
    v128.store(y + 3 * to, last);
    return;
  }
  let farEven = plus(g0, g2, 4), farOdd = f32x4.add(g1, g1);
  if (outputs == 3) {
    v128.store(y, scaled(g0, 0.5));
    v128.store(y + to, scaled(f32x4.add(even, odd), -0.5));
    v128.store(y + 2 * to, scaled(f32x4.sub(even, odd), <f32>(-1.0 / 6)));
    v128.store(y + 3 * to, scaled(f32x4.add(farEven, farOdd), <f32>(1.0 / 6)));
    v128.store(y + 4 * to, last);
    return;
  }
  if (kernel == 5) {
    farEven = plus(farEven, last, 16);
    farOdd = plus(farOdd, at(x, step, 3), 8);
  }
  v128.store(y, scaled(g0, 0.25));
  v128.store(y + to, scaled(f32x4.add(even, odd), <f32>(-1.0 / 6)));
  v128.store(y + 2 * to, scaled(f32x4.sub(even, odd), <f32>(-1.0 / 6)));
  v128.store(y + 3 * to, scaled(f32x4.add(farEven, farOdd), <f32>(1.0 / 24)));
  v128.store(y + 4 * to, scaled(f32x4.sub(farEven, farOdd), <f32>(1.0 / 24)));
  v128.store(y + 5 * to, last);
}
