/** Four numbers at a time: what all kernels share. */

/** Output channels of a panel. */
export const WIDE: usize = 8;
/** Bytes of a panel's row. */
export const PANEL_ROW: usize = WIDE << 2;

/** c + a·b; rounded once or twice, as the processor likes, where relaxed SIMD is enabled. */
// @ts-ignore: decorator
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(c, f32x4.mul(a, b));
}

/** Stores eight numbers, or adds them to what is there. */
// @ts-ignore: decorator
@inline
export function put(to: usize, a: v128, b: v128, adds: bool): void {
  if (adds) {
    a = f32x4.add(v128.load(to), a);
    b = f32x4.add(v128.load(to, 16), b);
  }
  v128.store(to, a);
  v128.store(to, b, 16);
}

/** Not below zero. The order matters: NaN stays NaN, so that a diverged loss is seen. */
// @ts-ignore: decorator
@inline
export function relu(value: v128): v128 {
  return f32x4.pmax(value, f32x4.splat(0));
}

// @ts-ignore: decorator
@inline
export function least(a: i32, b: i32): i32 {
  return a < b ? a : b;
}

// @ts-ignore: decorator
@inline
export function greatest(a: i32, b: i32): i32 {
  return a > b ? a : b;
}
