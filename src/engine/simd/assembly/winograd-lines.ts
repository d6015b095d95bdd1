/**
 * Winograd's convolution in one dimension: two outputs of a kernel of three from tiles of four
 * numbers, or of a kernel of five from tiles of six.
 *
 *     two outputs = Aᵀ · (G · kernel ⊙ Bᵀ · tile)
 *
 * In two dimensions 16 products take the place of 36, or 36 of 100. Each of the matrices is a
 * function of a line of vectors, `step` bytes apart; so is what leads back, by the transposed one.
 *
 * Source: Lavin & Gray (2016), "Fast Algorithms for Convolutional Neural Networks",
 * arXiv:1509.09308; the points of the larger one are 0, ±1, ±2 and infinity.
 */
import { fma } from "./lanes";

// @ts-ignore: decorator
@inline
function at(x: usize, step: usize, index: usize): v128 {
  return v128.load(x + step * index);
}

// @ts-ignore: decorator
@inline
function half(value: v128): v128 {
  return f32x4.mul(value, f32x4.splat(0.5));
}

/** Bᵀ */
// @ts-ignore: decorator
@inline
export function imageLine(size: i32, x: usize, step: usize, y: usize, to: usize): void {
  const d0 = at(x, step, 0), d1 = at(x, step, 1), d2 = at(x, step, 2), d3 = at(x, step, 3);
  if (size == 4) {
    v128.store(y, f32x4.sub(d0, d2));
    v128.store(y + to, f32x4.add(d1, d2));
    v128.store(y + 2 * to, f32x4.sub(d2, d1));
    v128.store(y + 3 * to, f32x4.sub(d1, d3));
  } else {
    const d4 = at(x, step, 4), d5 = at(x, step, 5);
    const four = f32x4.splat(4), lessFour = f32x4.splat(-4), lessFive = f32x4.splat(-5);
    const even = fma(d2, lessFour, d4), odd = fma(d1, lessFour, d3);
    const near = f32x4.sub(d4, d2), far = f32x4.sub(d3, d1), twice = f32x4.add(far, far);
    v128.store(y, fma(d0, four, fma(d2, lessFive, d4)));
    v128.store(y + to, f32x4.add(even, odd));
    v128.store(y + 2 * to, f32x4.sub(even, odd));
    v128.store(y + 3 * to, f32x4.add(near, twice));
    v128.store(y + 4 * to, f32x4.sub(near, twice));
    v128.store(y + 5 * to, fma(d1, four, fma(d3, lessFive, d5)));
  }
}

/** B, of four. */
// @ts-ignore: decorator
@inline
export function imageLineBack(x: usize, step: usize, y: usize, to: usize): void {
  const v0 = at(x, step, 0), v1 = at(x, step, 1), v2 = at(x, step, 2), v3 = at(x, step, 3);
  v128.store(y, v0);
  v128.store(y + to, f32x4.add(f32x4.sub(v1, v2), v3));
  v128.store(y + 2 * to, f32x4.sub(f32x4.add(v1, v2), v0));
  v128.store(y + 3 * to, f32x4.neg(v3));
}

/** Aᵀ */
// @ts-ignore: decorator
@inline
export function outputLine(size: i32, x: usize, step: usize, y: usize, to: usize): void {
  const m0 = at(x, step, 0), m1 = at(x, step, 1), m2 = at(x, step, 2), m3 = at(x, step, 3);
  if (size == 4) {
    v128.store(y, f32x4.add(f32x4.add(m0, m1), m2));
    v128.store(y + to, f32x4.sub(f32x4.sub(m1, m2), m3));
  } else {
    const m4 = at(x, step, 4), m5 = at(x, step, 5), far = f32x4.sub(m3, m4);
    v128.store(y, f32x4.add(f32x4.add(m0, f32x4.add(m1, m2)), f32x4.add(m3, m4)));
    v128.store(y + to, f32x4.add(f32x4.add(f32x4.sub(m1, m2), m5), f32x4.add(far, far)));
  }
}

/** A, of four. */
// @ts-ignore: decorator
@inline
export function outputLineBack(x: usize, step: usize, y: usize, to: usize): void {
  const y0 = at(x, step, 0), y1 = at(x, step, 1);
  v128.store(y, y0);
  v128.store(y + to, f32x4.add(y0, y1));
  v128.store(y + 2 * to, f32x4.sub(y0, y1));
  v128.store(y + 3 * to, f32x4.neg(y1));
}

/** G */
// @ts-ignore: decorator
@inline
export function kernelLine(size: i32, x: usize, step: usize, y: usize, to: usize): void {
  const g0 = at(x, step, 0), g1 = at(x, step, 1), g2 = at(x, step, 2);
  if (size == 4) {
    const ends = f32x4.add(g0, g2);
    v128.store(y, g0);
    v128.store(y + to, half(f32x4.add(ends, g1)));
    v128.store(y + 2 * to, half(f32x4.sub(ends, g1)));
    v128.store(y + 3 * to, g2);
  } else {
    const g3 = at(x, step, 3), g4 = at(x, step, 4);
    const sixth = f32x4.splat(-1.0 / 6), twentyFourth = f32x4.splat(1.0 / 24);
    const even = f32x4.add(f32x4.add(g0, g2), g4), odd = f32x4.add(g1, g3);
    const four = f32x4.splat(4), farOdd = fma(g3, four, g1);
    const farEven = fma(fma(g4, four, g2), four, g0), twice = f32x4.add(farOdd, farOdd);
    v128.store(y, f32x4.mul(g0, f32x4.splat(0.25)));
    v128.store(y + to, f32x4.mul(f32x4.add(even, odd), sixth));
    v128.store(y + 2 * to, f32x4.mul(f32x4.sub(even, odd), sixth));
    v128.store(y + 3 * to, f32x4.mul(f32x4.add(farEven, twice), twentyFourth));
    v128.store(y + 4 * to, f32x4.mul(f32x4.sub(farEven, twice), twentyFourth));
    v128.store(y + 5 * to, g4);
  }
}

/** Gᵀ, of four. */
// @ts-ignore: decorator
@inline
export function kernelLineBack(x: usize, step: usize, y: usize, to: usize): void {
  const u0 = at(x, step, 0), u1 = at(x, step, 1), u2 = at(x, step, 2), u3 = at(x, step, 3);
  const middle = half(f32x4.add(u1, u2));
  v128.store(y, f32x4.add(u0, middle));
  v128.store(y + to, half(f32x4.sub(u1, u2)));
  v128.store(y + 2 * to, f32x4.add(middle, u3));
}
