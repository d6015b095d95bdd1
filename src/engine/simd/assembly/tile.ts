/** The one loop that all dense multiplications go through. */
import { fma, put } from "./lanes";

/** Rows of a tile. Six would need all registers, and lose more where sums are short than they gain. */
export const ROWS: i32 = 4;

/**
 * Four rows by eight columns of
 *
 *     out[row][column] (+)= Σ over outer, middle, inner of a[row][…] · b[…][column]
 *
 * V8 unrolls plain loops itself; unrolled by hand they are slower.
 *
 * @param n0 n1 n2 inner, middle and outer count
 * @param sa0 sb0 inner steps of `a` and `b`
 * @param ja1 jb1 ja2 jb2 what is added behind the inner and the middle loop
 */
// @ts-ignore: decorator
@inline
export function tile(
  a0: usize, a1: usize, a2: usize, a3: usize, b: usize,
  n0: i32, n1: i32, n2: i32,
  sa0: usize, sb0: usize, ja1: usize, jb1: usize, ja2: usize, jb2: usize,
  o0: usize, o1: usize, o2: usize, o3: usize, adds: bool,
): void {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  for (let i2 = n2; i2 > 0; i2--) {
    for (let i1 = n1; i1 > 0; i1--) {
      for (let i0 = n0; i0 > 0; i0--) {
        const b0 = v128.load(b), b1 = v128.load(b, 16);
        let s = v128.load32_splat(a0);
        c00 = fma(s, b0, c00); c01 = fma(s, b1, c01);
        s = v128.load32_splat(a1);
        c10 = fma(s, b0, c10); c11 = fma(s, b1, c11);
        s = v128.load32_splat(a2);
        c20 = fma(s, b0, c20); c21 = fma(s, b1, c21);
        s = v128.load32_splat(a3);
        c30 = fma(s, b0, c30); c31 = fma(s, b1, c31);
        a0 += sa0; a1 += sa0; a2 += sa0; a3 += sa0; b += sb0;
      }
      a0 += ja1; a1 += ja1; a2 += ja1; a3 += ja1; b += jb1;
    }
    a0 += ja2; a1 += ja2; a2 += ja2; a3 += ja2; b += jb2;
  }
  put(o0, c00, c01, adds); put(o1, c10, c11, adds);
  put(o2, c20, c21, adds); put(o3, c30, c31, adds);
}

/**
 * {@link tile} of rows that lie evenly apart: those of several images at the same place. Behind the
 * last of those that are left it is done again.
 */
// @ts-ignore: decorator
@inline
export function evenTile(
  left: i32, a: usize, aStep: usize, b: usize,
  n0: i32, n1: i32, n2: i32,
  sa0: usize, sb0: usize, ja1: usize, jb1: usize, ja2: usize, jb2: usize,
  out: usize, outStep: usize,
): void {
  const a1 = left > 1 ? a + aStep : a, o1 = left > 1 ? out + outStep : out;
  const a2 = left > 2 ? a1 + aStep : a1, o2 = left > 2 ? o1 + outStep : o1;
  const a3 = left > 3 ? a2 + aStep : a2, o3 = left > 3 ? o2 + outStep : o2;
  tile(a, a1, a2, a3, b, n0, n1, n2, sa0, sb0, ja1, jb1, ja2, jb2, out, o1, o2, o3, false);
}
