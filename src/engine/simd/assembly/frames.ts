/** How kernels and images lie for the gradients behind a maximum. */
import { PANEL_ROW, WIDE } from "./lanes";

/** From panels to `[filters][taps]`. */
export function filterByOutput(w: usize, taps: usize, filters: usize, to: usize): void {
  for (let k: usize = 0; k < filters; k++) {
    let from = w + k / WIDE * taps * PANEL_ROW + ((k & 7) << 2);
    for (let tap: usize = 0; tap < taps; tap++, from += PANEL_ROW, to += 4) {
      store<f32>(to, load<f32>(from));
    }
  }
}

/** From `[filters][rows][room]`, of which `rowLength` numbers a row count, to panels. */
export function addToPanels(
  x: usize, rows: usize, rowLength: usize, room: usize, filters: usize, dw: usize,
): void {
  const step = (rows * room) << 2;
  for (let panel: usize = 0; panel < filters; panel += WIDE, x += step * WIDE) {
    for (let row: usize = 0; row < rows; row++) {
      for (let tap: usize = 0; tap < rowLength; tap++, dw += PANEL_ROW) {
        let from = x + ((row * room + tap) << 2);
        for (let lane: usize = 0; lane < PANEL_ROW; lane += 4, from += step) {
          store<f32>(dw + lane, load<f32>(from));
        }
      }
    }
  }
}

/** Copies images into the middle of larger ones of zeros. */
export function frame(
  x: usize, images: i32, side: usize, channels: usize, before: usize, framed: usize, to: usize,
): void {
  const line = (side * channels) << 2, toLine = (framed * channels) << 2;
  memory.fill(to, 0, <usize>images * framed * toLine);
  for (let image = 0; image < images; image++, to += framed * toLine) {
    let row = to + before * toLine + ((before * channels) << 2);
    for (let y: usize = 0; y < side; y++, x += line, row += toLine) memory.copy(row, x, line);
  }
}

/** Copies images out of the middle of larger ones. */
export function unframe(
  x: usize, images: i32, side: usize, channels: usize, before: usize, framed: usize, to: usize,
): void {
  const line = (side * channels) << 2, fromLine = (framed * channels) << 2;
  for (let image = 0; image < images; image++, x += framed * fromLine) {
    let row = x + before * fromLine + ((before * channels) << 2);
    for (let y: usize = 0; y < side; y++, to += line, row += fromLine) memory.copy(to, row, line);
  }
}
