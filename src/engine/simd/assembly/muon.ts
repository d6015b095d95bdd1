/**
 * Muon: see `domain/training/optimizer.ts`. A kernel is a matrix X of `rows` inputs by `columns`
 * outputs in panels, `[columns / 8][rows][8]`; X ← a·X + (b·XXᵀ + c·(XXᵀ)²)·X is the same as
 * X·(a + b·B + c·B²) with B = XᵀX, which is as large as there are columns.
 */
import { fma, PANEL_ROW, WIDE } from "./lanes";
import { evenTile, ROWS } from "./tile";

/** m ← momentum·m + (1 − momentum)·g, and to ← (1 − momentum)·g + momentum·m; returns Σ to². */
export function momentum(m: usize, g: usize, count: i32, decay: f32, to: usize): f32 {
  const keep = f32x4.splat(decay), rest = f32x4.splat(1 - decay);
  let squares = f32x4.splat(0);
  for (let i: usize = 0, end = <usize>count << 2; i < end; i += 16) {
    const fresh = f32x4.mul(rest, v128.load(g + i));
    const mean = fma(keep, v128.load(m + i), fresh);
    const ahead = fma(keep, mean, fresh);
    v128.store(m + i, mean);
    v128.store(to + i, ahead);
    squares = fma(ahead, ahead, squares);
  }
  return (
    f32x4.extract_lane(squares, 0) + f32x4.extract_lane(squares, 1) +
    f32x4.extract_lane(squares, 2) + f32x4.extract_lane(squares, 3)
  );
}

/** x ← x · factor */
export function scaleToNorm(x: usize, count: i32, factor: f32): void {
  const scale = f32x4.splat(factor);
  for (const end = x + (<usize>count << 2); x < end; x += 16) {
    v128.store(x, f32x4.mul(v128.load(x), scale));
  }
}

/** XᵀX, `[columns / 8][columns][8]`: of each two places that mirror each other, one is worked out. */
export function columnProducts(x: usize, rows: i32, columns: i32, to: usize): void {
  const panelSize = <usize>rows * PANEL_ROW, side = <usize>columns * PANEL_ROW;
  for (let panel = 0; panel < columns; panel += <i32>WIDE) {
    const b = x + <usize>(panel >> 3) * panelSize, square = to + <usize>(panel >> 3) * side;
    for (let i = panel; i < columns; i += 4) {
      const a = x + <usize>(i >> 3) * panelSize + (<usize>(i & 7) << 2);
      const out = square + <usize>i * PANEL_ROW;
      evenTile(4, a, 4, b, rows, 1, 1, PANEL_ROW, PANEL_ROW, 0, 0, 0, 0, out, PANEL_ROW);
    }
    for (let i = panel + <i32>WIDE; i < columns; i++) {
      const from = square + <usize>i * PANEL_ROW;
      const mirror = to + <usize>(i >> 3) * side + <usize>panel * PANEL_ROW + (<usize>(i & 7) << 2);
      for (let lane: usize = 0; lane < WIDE; lane++) {
        store<f32>(mirror + lane * PANEL_ROW, load<f32>(from + (lane << 2)));
      }
    }
  }
}

/** X·P of panels X and P, `[columns / 8][columns][8]`; at least `rows`, rounded up to 4, have room. */
export function multiplyColumns(x: usize, p: usize, rows: i32, columns: i32, to: usize): void {
  const panelSize = <usize>rows * PANEL_ROW, panels = columns >> 3;
  for (let panel = 0; panel < panels; panel++, p += <usize>columns * PANEL_ROW, to += panelSize) {
    for (let row = 0; row < rows; row += ROWS) {
      const at = <usize>row * PANEL_ROW;
      evenTile(
        rows - row, x + at, PANEL_ROW, p, <i32>WIDE, panels, 1, 4, PANEL_ROW,
        panelSize - PANEL_ROW, 0, 0, 0, to + at, PANEL_ROW,
      );
    }
  }
}

/** a + b·B + c·B², given B and B²; takes B²'s place. */
export function polynomial(b1: usize, b2: usize, columns: i32, a: f32, b: f32, c: f32): void {
  const count = columns * columns, factor1 = f32x4.splat(b), factor2 = f32x4.splat(c);
  for (let i: usize = 0, end = <usize>count << 2; i < end; i += 16) {
    v128.store(b2 + i, fma(factor1, v128.load(b1 + i), f32x4.mul(factor2, v128.load(b2 + i))));
  }
  for (let i = 0; i < columns; i++) {
    const at = b2 + (<usize>((i >> 3) * columns + i) << 5) + (<usize>(i & 7) << 2);
    store<f32>(at, load<f32>(at) + a);
  }
}

/** From `[columns / 8][rows][8]` to the transposed matrix's panels, `[rows / 8][columns][8]`. */
export function transposePanels(x: usize, rows: i32, columns: i32, to: usize): void {
  const panelSize = <usize>rows * PANEL_ROW;
  for (let panel = 0; panel < rows; panel += 8) {
    for (let column = 0; column < columns; column++, to += PANEL_ROW) {
      const from = x + <usize>(column >> 3) * panelSize + (<usize>(column & 7) << 2);
      for (let lane = 0; lane < 8; lane++) {
        const row = panel + lane;
        store<f32>(to + (lane << 2), row < rows ? load<f32>(from + <usize>row * PANEL_ROW) : 0);
      }
    }
  }
}

/** w ← w − rate · (scale · change + decay · w), and the moving average of it. */
export function muonChange(
  w: usize, change: usize, average: usize, count: i32, rate: f32, scale: f32, decay: f32, averageRest: f32,
): void {
  const step = f32x4.splat(rate), size = f32x4.splat(scale), shrink = f32x4.splat(decay);
  const rest = f32x4.splat(averageRest);
  for (let i: usize = 0, end = <usize>count << 2; i < end; i += 16) {
    const weight = v128.load(w + i), old = v128.load(average + i);
    const whole = fma(shrink, weight, f32x4.mul(size, v128.load(change + i)));
    const fresh = f32x4.sub(weight, f32x4.mul(step, whole));
    v128.store(w + i, fresh);
    v128.store(average + i, fma(rest, f32x4.sub(fresh, old), old));
  }
}
