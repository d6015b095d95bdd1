/**
 * From images to Winograd's tiles, and from tiles to outputs, four channels at a time. Tiles lie as
 * `[place in the tile][images][tile rows][tile columns][channels]`: one matrix a place.
 */
import { keepMaximum } from "./maximum";
import { imageLine, outputLine } from "./winograd-lines";

/** Between rows and columns: of at most 6 × 6 vectors. */
const BETWEEN: usize = memory.data(576);
/** Of at most 4 × 4 vectors. */
const OUTPUTS: usize = memory.data(256);

// @ts-ignore: decorator
@inline
function toTiles(
  outputs: usize, kernel: usize, x: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, tiles: usize,
): void {
  const size = outputs + kernel - 1, pixel = channels << 2, line = side * pixel, between = BETWEEN;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, x += side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      let from = x + outputs * (<usize>(tile / across) * line + <usize>(tile % across) * pixel);
      for (const end = from + pixel; from < end; from += 16, tiles += 16) {
        for (let j: usize = 0; j < size; j++) {
          imageLine(<i32>size, from + j * pixel, line, between + (j << 4), size << 4);
        }
        for (let i: usize = 0; i < size; i++) {
          imageLine(<i32>size, between + i * (size << 4), 16, tiles + i * size * plane, plane);
        }
      }
    }
  }
}

/**
 * @param outputs of a tile, each way
 * @param x `[images][side][side][channels]`, zeros around it included
 * @param across down tiles in a row, and rows of them; of several images, all that there are
 */
export function imagesToTiles(
  outputs: i32, kernel: i32, x: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, tiles: usize,
): void {
  if (kernel == 5) toTiles(2, 5, x, images, side, channels, across, down, tiles);
  else if (outputs == 2) toTiles(2, 3, x, images, side, channels, across, down, tiles);
  else if (outputs == 3) toTiles(3, 3, x, images, side, channels, across, down, tiles);
  else toTiles(4, 3, x, images, side, channels, across, down, tiles);
}

/** The outputs of one tile. */
// @ts-ignore: decorator
@inline
function outputsOf(outputs: usize, kernel: usize, tiles: usize, plane: usize): void {
  const size = outputs + kernel - 1, between = BETWEEN, to = OUTPUTS;
  for (let j: usize = 0; j < size; j++) {
    outputLine(<i32>outputs, <i32>kernel, tiles + j * plane, size * plane, between + (j << 4), size << 4);
  }
  for (let i: usize = 0; i < outputs; i++) {
    outputLine(<i32>outputs, <i32>kernel, between + i * (size << 4), 16, to + i * (outputs << 4), 16);
  }
}

// @ts-ignore: decorator
@inline
function fromTiles(
  outputs: usize, kernel: usize, tiles: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, y: usize,
): void {
  const pixel = filters << 2, line = <usize>side * pixel, made = OUTPUTS;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, y += <usize>side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      const row = <i32>outputs * (tile / across), column = <i32>outputs * (tile % across);
      const high = <usize>min(<i32>outputs, rows - row), wide = <usize>min(<i32>outputs, side - column);
      let to = y + <usize>row * line + <usize>column * pixel;
      for (const end = to + pixel; to < end; to += 16, tiles += 16) {
        outputsOf(outputs, kernel, tiles, plane);
        for (let i: usize = 0; i < high; i++) {
          for (let j: usize = 0; j < wide; j++) {
            v128.store(to + i * line + j * pixel, v128.load(made + ((i * outputs + j) << 4)));
          }
        }
      }
    }
  }
}

/** @param y `[images][side][side][filters]`; what lies beyond, and behind so many rows, is left out */
export function tilesToOutputs(
  outputs: i32, kernel: i32, tiles: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, y: usize,
): void {
  if (kernel == 5) fromTiles(2, 5, tiles, images, across, down, filters, side, rows, y);
  else if (outputs == 2) fromTiles(2, 3, tiles, images, across, down, filters, side, rows, y);
  else if (outputs == 3) fromTiles(3, 3, tiles, images, across, down, filters, side, rows, y);
  else fromTiles(4, 3, tiles, images, across, down, filters, side, rows, y);
}

// @ts-ignore: decorator
@inline
function poolTiles(
  outputs: usize, kernel: usize, tiles: usize, images: i32, across: i32, down: i32, filters: usize,
  side: i32, rows: i32, y: usize, places: usize,
): void {
  const pixel = filters << 2, line = <usize>side * pixel, made = OUTPUTS, each = <i32>outputs >> 1;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, y += <usize>side * line, places += (<usize>side * line) >> 2) {
    for (let tile = 0; tile < across * down; tile++) {
      const row = each * (tile / across), column = each * (tile % across);
      const high = <usize>min(each, rows - row), wide = <usize>min(each, side - column);
      const start = <usize>row * line + <usize>column * pixel;
      for (let to = start; to < start + pixel; to += 16, tiles += 16) {
        outputsOf(outputs, kernel, tiles, plane);
        for (let i: usize = 0; i < high; i++) {
          for (let j: usize = 0; j < wide; j++) {
            const at = to + i * line + j * pixel, window = made + ((2 * i * outputs + 2 * j) << 4);
            const below = window + (outputs << 4);
            keepMaximum(
              v128.load(window), v128.load(window, 16), v128.load(below), v128.load(below, 16),
              y + at, places + (at >> 2),
            );
          }
        }
      }
    }
  }
}

/** Only the maximum of each 2×2 outputs, and which it was: see `convolvePooled`. @param side of `y` */
export function tilesToPooled(
  outputs: i32, kernel: i32, tiles: usize, images: i32, across: i32, down: i32, filters: usize,
  side: i32, rows: i32, y: usize, places: usize,
): void {
  if (kernel == 5) poolTiles(2, 5, tiles, images, across, down, filters, side, rows, y, places);
  else if (outputs == 2) poolTiles(2, 3, tiles, images, across, down, filters, side, rows, y, places);
  else poolTiles(4, 3, tiles, images, across, down, filters, side, rows, y, places);
}
