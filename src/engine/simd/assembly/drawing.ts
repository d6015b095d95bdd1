/** Images as the network sees them: from bytes to 0…1, moved about their centre. */

/** As they are. @param most what is more counts as so much */
export function drawStill(pixels: usize, count: i32, full: f32, most: f32, to: usize): void {
  for (let i = 0; i < count; i++, to += 4) {
    store<f32>(to, min(<f32>load<u8>(pixels + i) / full, most));
  }
}

/** The pixel, or paper where there is none. */
// @ts-ignore: decorator
@inline
function inkAt(pixels: usize, side: i32, row: i32, column: i32): f32 {
  if (<u32>row >= <u32>side || <u32>column >= <u32>side) return 0;
  return <f32>load<u8>(pixels + row * side + column);
}

/**
 * With bilinear interpolation; an output pixel (x, y) comes from (a·x + b·y + dx, c·x + d·y + dy).
 * The same arithmetic as `dataset/augment.ts`, places in float64.
 *
 * @param affine a, b, c, d, dx and dy in float64
 */
export function drawMoved(
  pixels: usize, side: i32, full: f32, affine: usize, most: f32, to: usize,
): void {
  const a = load<f64>(affine), b = load<f64>(affine, 8), c = load<f64>(affine, 16);
  const d = load<f64>(affine, 24), middle = <f64>(side - 1) / 2, last = side - 1;
  const startX = middle + load<f64>(affine, 32) - a * middle;
  const startY = middle + load<f64>(affine, 40) - c * middle;
  const scale = <f32>1 / full;
  for (let row = 0; row < side; row++) {
    const down = <f64>row - middle;
    let x = startX + b * down, y = startY + d * down;
    for (let column = 0; column < side; column++, to += 4, x += a, y += c) {
      const floorX = Math.floor(x), floorY = Math.floor(y);
      const left = <i32>floorX, top = <i32>floorY;
      const right = <f32>(x - floorX), below = <f32>(y - floorY);
      let p0: f32, p1: f32, q0: f32, q1: f32;
      if (<u32>left < <u32>last && <u32>top < <u32>last) {
        const at = pixels + top * side + left;
        p0 = <f32>load<u8>(at); p1 = <f32>load<u8>(at, 1);
        q0 = <f32>load<u8>(at + side); q1 = <f32>load<u8>(at + side, 1);
      } else {
        p0 = inkAt(pixels, side, top, left); p1 = inkAt(pixels, side, top, left + 1);
        q0 = inkAt(pixels, side, top + 1, left); q1 = inkAt(pixels, side, top + 1, left + 1);
      }
      const upper = p0 + (p1 - p0) * right, lower = q0 + (q1 - q0) * right;
      store<f32>(to, min((upper + (lower - upper) * below) * scale, most));
    }
  }
}
