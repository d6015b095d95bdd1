/** Kernels as Winograd's tiles have them, `[place in the tile][filters / 8][channels][8]`, and products. */
import { PANEL_ROW, WIDE } from "./lanes";
import { evenTile, ROWS, tile } from "./tile";
import { kernelLine } from "./winograd-lines";

const BETWEEN: usize = memory.data(576);

// @ts-ignore: decorator
@inline
function toTiles(outputs: usize, kernel: usize, w: usize, channels: usize, filters: usize, to: usize): void {
  const size = outputs + kernel - 1, tap = channels * PANEL_ROW, between = BETWEEN;
  const plane = (channels * filters) << 2;
  for (let panel: usize = 0; panel < filters; panel += WIDE, w += kernel * kernel * tap) {
    for (let half: usize = 0; half < tap; half += 16, to += 16) {
      for (let j: usize = 0; j < kernel; j++) {
        kernelLine(<i32>outputs, <i32>kernel, w + j * tap + half, kernel * tap, between + (j << 4), kernel << 4);
      }
      for (let i: usize = 0; i < size; i++) {
        kernelLine(<i32>outputs, <i32>kernel, between + i * (kernel << 4), 16, to + i * size * plane, plane);
      }
    }
  }
}

/** From panels. */
export function kernelToTiles(
  outputs: i32, kernel: i32, w: usize, channels: usize, filters: usize, to: usize,
): void {
  if (kernel == 5) toTiles(2, 5, w, channels, filters, to);
  else if (outputs == 2) toTiles(2, 3, w, channels, filters, to);
  else if (outputs == 3) toTiles(3, 3, w, channels, filters, to);
  else toTiles(4, 3, w, channels, filters, to);
}

/** For the way back: `[places][channels / 8][filters][8]`. */
export function exchangeTiles(places: usize, tiles: usize, channels: usize, filters: usize, to: usize): void {
  const panelSize = channels * PANEL_ROW, plane = (channels * filters) << 2;
  for (let place: usize = 0; place < places; place++, tiles += plane) {
    for (let channel: usize = 0; channel < channels; channel += WIDE) {
      for (let k: usize = 0; k < filters; k++, to += PANEL_ROW) {
        const from = tiles + k / WIDE * panelSize + channel * PANEL_ROW + ((k & 7) << 2);
        for (let lane: usize = 0; lane < WIDE; lane++) {
          store<f32>(to + (lane << 2), load<f32>(from + lane * PANEL_ROW));
        }
      }
    }
  }
}

/** For each place: `[rows][depth]` times a kernel in panels, `[rows][columns]`. */
export function multiplyTiles(
  x: usize, w: usize, places: i32, rows: i32, depth: i32, columns: i32, to: usize,
): void {
  const step = <usize>depth << 2, toStep = <usize>columns << 2;
  for (let place = 0; place < places; place++, x += <usize>rows * step, to += <usize>rows * toStep) {
    for (let column: usize = 0; column < toStep; column += PANEL_ROW, w += <usize>depth * PANEL_ROW) {
      for (let row = 0; row < rows; row += ROWS) {
        evenTile(
          rows - row, x + <usize>row * step, step, w, depth, 1, 1, 4, PANEL_ROW, 0, 0, 0, 0,
          to + <usize>row * toStep + column, toStep,
        );
      }
    }
  }
}

/** For each place: inputs, `[rows][channels]`, transposed, times gradients, `[rows][filters]`, in panels. */
export function tileGradients(
  x: usize, dy: usize, places: i32, rows: i32, channels: i32, filters: i32, to: usize, adds: bool,
): void {
  const step = <usize>channels << 2, dyStep = <usize>filters << 2;
  for (let place = 0; place < places; place++, x += <usize>rows * step, dy += <usize>rows * dyStep) {
    for (let k: usize = 0; k < dyStep; k += PANEL_ROW) {
      for (let channel: usize = 0; channel < step; channel += 16, to += 4 * PANEL_ROW) {
        const a = x + channel;
        tile(
          a, a + 4, a + 8, a + 12, dy + k, rows, 1, 1, step, dyStep, 0, 0, 0, 0,
          to, to + PANEL_ROW, to + 2 * PANEL_ROW, to + 3 * PANEL_ROW, adds,
        );
      }
    }
  }
}
