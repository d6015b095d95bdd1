/** The way back of `winograd-lines.ts`, of kernels of three: the transposed matrices. */
import { at, plus, scaled } from "./winograd-lines";

/** B, of so many numbers. */
// @ts-ignore: decorator
@inline
export function imageLineBack(size: i32, x: usize, step: usize, y: usize, to: usize): void {
  const v0 = at(x, step, 0), v1 = at(x, step, 1), v2 = at(x, step, 2), v3 = at(x, step, 3);
  const sum = f32x4.add(v1, v2), difference = f32x4.sub(v1, v2);
  if (size == 4) {
    v128.store(y, v0);
    v128.store(y + to, f32x4.add(difference, v3));
    v128.store(y + 2 * to, f32x4.sub(sum, v0));
    v128.store(y + 3 * to, f32x4.neg(v3));
    return;
  }
  const v4 = at(x, step, 4);
  if (size == 5) {
    v128.store(y, f32x4.add(v0, v0));
    v128.store(y + to, plus(f32x4.neg(f32x4.add(v0, v3)), f32x4.sub(v4, difference), 2));
    v128.store(y + 2 * to, plus(f32x4.neg(f32x4.add(sum, v4)), f32x4.add(v0, v2), -2));
    v128.store(y + 3 * to, plus(f32x4.add(f32x4.add(v0, sum), v3), v4, -2));
    v128.store(y + 4 * to, v4);
    return;
  }
  const v5 = at(x, step, 5), farSum = f32x4.add(v3, v4), farDifference = f32x4.sub(v3, v4);
  v128.store(y, scaled(v0, 4));
  v128.store(y + to, plus(scaled(f32x4.sub(v5, difference), 4), farDifference, -2));
  v128.store(y + 2 * to, plus(plus(f32x4.neg(farSum), sum, -4), v0, -5));
  v128.store(y + 3 * to, plus(plus(difference, farDifference, 2), v5, -5));
  v128.store(y + 4 * to, f32x4.add(f32x4.add(v0, sum), farSum));
  v128.store(y + 5 * to, v5);
}

/** A, of so many outputs. */
// @ts-ignore: decorator
@inline
export function outputLineBack(outputs: i32, x: usize, step: usize, y: usize, to: usize): void {
  const y0 = at(x, step, 0), y1 = at(x, step, 1);
  v128.store(y, y0);
  if (outputs == 2) {
    v128.store(y + to, f32x4.add(y0, y1));
    v128.store(y + 2 * to, f32x4.sub(y0, y1));
    v128.store(y + 3 * to, f32x4.neg(y1));
    return;
  }
  const y2 = at(x, step, 2), even = f32x4.add(y0, y2), farEven = plus(y0, y2, 4);
  if (outputs == 3) {
    v128.store(y + to, f32x4.add(even, y1));
    v128.store(y + 2 * to, f32x4.sub(even, y1));
    v128.store(y + 3 * to, plus(farEven, y1, 2));
    v128.store(y + 4 * to, y2);
    return;
  }
  const y3 = at(x, step, 3), odd = f32x4.add(y1, y3), farOdd = plus(f32x4.add(y1, y1), y3, 8);
  v128.store(y + to, f32x4.add(even, odd));
  v128.store(y + 2 * to, f32x4.sub(even, odd));
  v128.store(y + 3 * to, f32x4.add(farEven, farOdd));
  v128.store(y + 4 * to, f32x4.sub(farEven, farOdd));
  v128.store(y + 5 * to, y3);
}

/** Gᵀ, for so many outputs. */
// @ts-ignore: decorator
@inline
export function kernelLineBack(outputs: i32, x: usize, step: usize, y: usize, to: usize): void {
  const u0 = at(x, step, 0), u1 = at(x, step, 1), u2 = at(x, step, 2), u3 = at(x, step, 3);
  if (outputs == 2) {
    const middle = scaled(f32x4.add(u1, u2), 0.5);
    v128.store(y, f32x4.add(u0, middle));
    v128.store(y + to, scaled(f32x4.sub(u1, u2), 0.5));
    v128.store(y + 2 * to, f32x4.add(middle, u3));
    return;
  }
  const u4 = at(x, step, 4);
  if (outputs == 3) {
    const a = scaled(u1, -0.5), b = scaled(u2, <f32>(-1.0 / 6)), c = scaled(u3, <f32>(1.0 / 6));
    const sum = f32x4.add(a, b);
    v128.store(y, plus(f32x4.add(sum, c), u0, 0.5));
    v128.store(y + to, plus(f32x4.sub(a, b), c, 2));
    v128.store(y + 2 * to, plus(f32x4.add(sum, u4), c, 4));
    return;
  }
  const sum = scaled(f32x4.add(u1, u2), <f32>(-1.0 / 6)), difference = scaled(f32x4.sub(u1, u2), <f32>(-1.0 / 6));
  const farSum = scaled(f32x4.add(u3, u4), <f32>(1.0 / 24)), farDifference = scaled(f32x4.sub(u3, u4), <f32>(1.0 / 24));
  v128.store(y, plus(f32x4.add(sum, farSum), u0, 0.25));
  v128.store(y + to, plus(difference, farDifference, 2));
  v128.store(y + 2 * to, plus(f32x4.add(sum, at(x, step, 5)), farSum, 4));
}
