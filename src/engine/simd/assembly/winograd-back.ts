/** The way back of `winograd-images.ts` and of the kernels, of kernels of three. */
import { PANEL_ROW, WIDE } from "./lanes";
import { imageLineBack, kernelLineBack, outputLineBack } from "./winograd-back-lines";

const BETWEEN: usize = memory.data(576);
const OUTPUTS: usize = memory.data(256);

// @ts-ignore: decorator
@inline
function addTiles(
  outputs: usize, tiles: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, dx: usize,
): void {
  const size = outputs + 2, pixel = channels << 2, line = side * pixel, between = BETWEEN, row = OUTPUTS;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, dx += side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      let to = dx + outputs * (<usize>(tile / across) * line + <usize>(tile % across) * pixel);
      for (const end = to + pixel; to < end; to += 16, tiles += 16) {
        for (let j: usize = 0; j < size; j++) {
          imageLineBack(<i32>size, tiles + j * plane, size * plane, between + (j << 4), size << 4);
        }
        for (let i: usize = 0; i < size; i++) {
          imageLineBack(<i32>size, between + i * (size << 4), 16, row, 16);
          for (let j: usize = 0; j < size; j++) {
            const place = to + i * line + j * pixel;
            v128.store(place, f32x4.add(v128.load(place), v128.load(row + (j << 4))));
          }
        }
      }
    }
  }
}

/** Of `imagesToTiles`; neighbours overlap. @param dx is added to */
export function tilesToImages(
  outputs: i32, tiles: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, dx: usize,
): void {
  if (outputs == 2) addTiles(2, tiles, images, side, channels, across, down, dx);
  else if (outputs == 3) addTiles(3, tiles, images, side, channels, across, down, dx);
  else addTiles(4, tiles, images, side, channels, across, down, dx);
}

// @ts-ignore: decorator
@inline
function spreadOutputs(
  outputs: usize, dy: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, tiles: usize,
): void {
  const size = outputs + 2, pixel = filters << 2, line = <usize>side * pixel, taken = OUTPUTS, between = BETWEEN;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, dy += <usize>side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      const row = <i32>outputs * (tile / across), column = <i32>outputs * (tile % across);
      const high = <usize>min(<i32>outputs, rows - row), wide = <usize>min(<i32>outputs, side - column);
      let from = dy + <usize>row * line + <usize>column * pixel;
      // What lies beyond has no gradient.
      memory.fill(taken, 0, (outputs * outputs) << 4);
      for (const end = from + pixel; from < end; from += 16, tiles += 16) {
        for (let i: usize = 0; i < high; i++) {
          for (let j: usize = 0; j < wide; j++) {
            v128.store(taken + ((i * outputs + j) << 4), v128.load(from + i * line + j * pixel));
          }
        }
        for (let j: usize = 0; j < outputs; j++) {
          outputLineBack(<i32>outputs, taken + (j << 4), outputs << 4, between + (j << 4), outputs << 4);
        }
        for (let i: usize = 0; i < size; i++) {
          outputLineBack(<i32>outputs, between + i * (outputs << 4), 16, tiles + i * size * plane, plane);
        }
      }
    }
  }
}

/** Of `tilesToOutputs`. */
export function outputsToTiles(
  outputs: i32, dy: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, tiles: usize,
): void {
  if (outputs == 2) spreadOutputs(2, dy, images, across, down, filters, side, rows, tiles);
  else if (outputs == 3) spreadOutputs(3, dy, images, across, down, filters, side, rows, tiles);
  else spreadOutputs(4, dy, images, across, down, filters, side, rows, tiles);
}

// @ts-ignore: decorator
@inline
function toKernel(outputs: usize, tiles: usize, channels: usize, filters: usize, dw: usize): void {
  const size = outputs + 2, tap = channels * PANEL_ROW, between = BETWEEN, plane = (channels * filters) << 2;
  for (let panel: usize = 0; panel < filters; panel += WIDE, dw += 9 * tap) {
    for (let half: usize = 0; half < tap; half += 16, tiles += 16) {
      for (let j: usize = 0; j < size; j++) {
        kernelLineBack(<i32>outputs, tiles + j * plane, size * plane, between + (j << 4), size << 4);
      }
      for (let i: usize = 0; i < 3; i++) {
        kernelLineBack(<i32>outputs, between + i * (size << 4), 16, dw + 3 * i * tap + half, tap);
      }
    }
  }
}

/** Of `kernelToTiles`, of a gradient. @param dw in panels; overwritten */
export function tilesToKernel(outputs: i32, tiles: usize, channels: usize, filters: usize, dw: usize): void {
  if (outputs == 2) toKernel(2, tiles, channels, filters, dw);
  else if (outputs == 3) toKernel(3, tiles, channels, filters, dw);
  else toKernel(4, tiles, channels, filters, dw);
}
