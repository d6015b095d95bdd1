/** The one loop that all dense multiplications go through. */
import { fma, put } from "./lanes";

/**
 * Rows of the larger tile. Twice as many sums, what is multiplied and, without fused multiply-add,
 * a product have to fit into 15 registers; and so many chains keep the multipliers busy.
 */
export const ROWS: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 4;

/** Of so many rows that are left, how many the next tile takes: 32 are 4 · 6 + 2 · 4. */
// @ts-ignore: decorator
@inline
export function rowsOfNext(left: i32): i32 {
  return ROWS == 6 && (left > 8 || left == 6 || left == 5) ? 6 : 4;
}

/**
 * Four or six rows by eight columns of
 *
 *     out[row][column] (+)= Σ over outer, middle, inner of a[row][…] · b[…][column]
 *
 * V8 unrolls plain loops itself; unrolled by hand they are slower.
 *
 * @param tall four or six; of four, the last two rows are left alone
 * @param n0 n1 n2 inner, middle and outer count
 * @param sa0 sb0 inner steps of `a` and `b`
 * @param ja1 jb1 ja2 jb2 what is added behind the inner and the middle loop
 */
// @ts-ignore: decorator
@inline
export function tile(
  tall: i32,
  a0: usize, a1: usize, a2: usize, a3: usize, a4: usize, a5: usize, b: usize,
  n0: i32, n1: i32, n2: i32,
  sa0: usize, sb0: usize, ja1: usize, jb1: usize, ja2: usize, jb2: usize,
  o0: usize, o1: usize, o2: usize, o3: usize, o4: usize, o5: usize, adds: bool,
): void {
  const zero = f32x4.splat(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero;
  let c30 = zero, c31 = zero, c40 = zero, c41 = zero, c50 = zero, c51 = zero;
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
        if (tall > 4) {
          s = v128.load32_splat(a4);
          c40 = fma(s, b0, c40); c41 = fma(s, b1, c41);
          s = v128.load32_splat(a5);
          c50 = fma(s, b0, c50); c51 = fma(s, b1, c51);
        }
        a0 += sa0; a1 += sa0; a2 += sa0; a3 += sa0; b += sb0;
        if (tall > 4) { a4 += sa0; a5 += sa0; }
      }
      a0 += ja1; a1 += ja1; a2 += ja1; a3 += ja1; b += jb1;
      if (tall > 4) { a4 += ja1; a5 += ja1; }
    }
    a0 += ja2; a1 += ja2; a2 += ja2; a3 += ja2; b += jb2;
    if (tall > 4) { a4 += ja2; a5 += ja2; }
  }
  put(o0, c00, c01, adds); put(o1, c10, c11, adds);
  put(o2, c20, c21, adds); put(o3, c30, c31, adds);
  if (tall > 4) { put(o4, c40, c41, adds); put(o5, c50, c51, adds); }
}

/**
 * {@link tile} of rows that lie evenly apart: those of several images at the same place. Behind the
 * last row it is done again.
 */
// @ts-ignore: decorator
@inline
export function evenTile(
  tall: i32, left: i32, a: usize, aStep: usize, b: usize,
  n0: i32, n1: i32, n2: i32,
  sa0: usize, sb0: usize, ja1: usize, jb1: usize, ja2: usize, jb2: usize,
  out: usize, outStep: usize,
): void {
  const a1 = left > 1 ? a + aStep : a, o1 = left > 1 ? out + outStep : out;
  const a2 = left > 2 ? a1 + aStep : a1, o2 = left > 2 ? o1 + outStep : o1;
  const a3 = left > 3 ? a2 + aStep : a2, o3 = left > 3 ? o2 + outStep : o2;
  const a4 = left > 4 ? a3 + aStep : a3, o4 = left > 4 ? o3 + outStep : o3;
  const a5 = left > 5 ? a4 + aStep : a4, o5 = left > 5 ? o4 + outStep : o4;
  if (ROWS == 6 && tall == 6) {
    tile(6, a, a1, a2, a3, a4, a5, b, n0, n1, n2, sa0, sb0, ja1, jb1, ja2, jb2,
      out, o1, o2, o3, o4, o5, false);
  } else {
    tile(4, a, a1, a2, a3, a3, a3, b, n0, n1, n2, sa0, sb0, ja1, jb1, ja2, jb2,
      out, o1, o2, o3, o3, o3, false);
  }
}
