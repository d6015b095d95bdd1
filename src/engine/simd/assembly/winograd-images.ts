/**
 * From images to Winograd's tiles and back, four channels at a time. Tiles lie as
 * `[place in the tile][images][tile rows][tile columns][channels]`: one matrix a place.
 */
import { keepMaximum } from "./maximum";
import { imageLine, imageLineBack, outputLine, outputLineBack } from "./winograd-lines";

/** Between rows and columns: of at most 6 × 6 vectors. */
const BETWEEN: usize = memory.data(576);
/** Of 2 × 2 vectors. */
const OUTPUTS: usize = memory.data(64);

/**
 * @param x `[images][side][side][channels]`, zeros around it included
 * @param across down tiles in a row, and rows of them; of several images, all that there are
 */
// @ts-ignore: decorator
@inline
function imagesToTiles(
  size: usize, x: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, tiles: usize,
): void {
  const pixel = channels << 2, line = side * pixel, between = BETWEEN;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, x += side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      let from = x + <usize>(2 * (tile / across)) * line + <usize>(2 * (tile % across)) * pixel;
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

export function imagesToTiles4(
  x: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, tiles: usize,
): void {
  imagesToTiles(4, x, images, side, channels, across, down, tiles);
}

export function imagesToTiles6(
  x: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, tiles: usize,
): void {
  imagesToTiles(6, x, images, side, channels, across, down, tiles);
}

/** The way back of {@link imagesToTiles4}; neighbours overlap. @param dx is added to */
export function tilesToImages4(
  tiles: usize, images: i32, side: usize, channels: usize, across: i32, down: i32, dx: usize,
): void {
  const pixel = channels << 2, line = side * pixel, between = BETWEEN, row = OUTPUTS;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, dx += side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      let to = dx + <usize>(2 * (tile / across)) * line + <usize>(2 * (tile % across)) * pixel;
      for (const end = to + pixel; to < end; to += 16, tiles += 16) {
        for (let j: usize = 0; j < 4; j++) {
          imageLineBack(tiles + j * plane, 4 * plane, between + (j << 4), 64);
        }
        for (let i: usize = 0; i < 4; i++) {
          imageLineBack(between + (i << 6), 16, row, 16);
          for (let j: usize = 0; j < 4; j++) {
            const place = to + i * line + j * pixel;
            v128.store(place, f32x4.add(v128.load(place), v128.load(row + (j << 4))));
          }
        }
      }
    }
  }
}

/** The 2 × 2 outputs of one tile. */
// @ts-ignore: decorator
@inline
function outputsOf(size: usize, tiles: usize, plane: usize): void {
  const between = BETWEEN;
  for (let j: usize = 0; j < size; j++) {
    outputLine(<i32>size, tiles + j * plane, size * plane, between + (j << 4), size << 4);
  }
  outputLine(<i32>size, between, 16, OUTPUTS, 16);
  outputLine(<i32>size, between + (size << 4), 16, OUTPUTS + 32, 16);
}

/** @param y `[images][side][side][filters]`; what lies beyond, and behind so many rows, is left out */
// @ts-ignore: decorator
@inline
function tilesToOutputs(
  size: usize, tiles: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, y: usize,
): void {
  const pixel = filters << 2, line = <usize>side * pixel, outputs = OUTPUTS;
  const plane = <usize>(images * across * down) * pixel;
  for (let image = 0; image < images; image++, y += <usize>side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      const row = 2 * (tile / across), column = 2 * (tile % across);
      const hasBelow = row + 1 < rows, hasRight = column + 1 < side;
      let to = y + <usize>row * line + <usize>column * pixel;
      for (const end = to + pixel; to < end; to += 16, tiles += 16) {
        outputsOf(size, tiles, plane);
        v128.store(to, v128.load(outputs));
        if (hasRight) v128.store(to + pixel, v128.load(outputs, 16));
        if (hasBelow) v128.store(to + line, v128.load(outputs, 32));
        if (hasBelow && hasRight) v128.store(to + line + pixel, v128.load(outputs, 48));
      }
    }
  }
}

export function tilesToOutputs4(
  tiles: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, y: usize,
): void {
  tilesToOutputs(4, tiles, images, across, down, filters, side, rows, y);
}

export function tilesToOutputs6(
  tiles: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, y: usize,
): void {
  tilesToOutputs(6, tiles, images, across, down, filters, side, rows, y);
}

/** Of each tile's outputs only the maximum, and which it was: see `convolvePooled`. */
// @ts-ignore: decorator
@inline
function tilesToPooled(
  size: usize, tiles: usize, images: i32, across: i32, down: i32, filters: usize, y: usize, places: usize,
): void {
  const bytes = <usize>(images * across * down) * (filters << 2), outputs = OUTPUTS;
  for (const end = tiles + bytes; tiles < end; tiles += 16, y += 16, places += 4) {
    outputsOf(size, tiles, bytes);
    keepMaximum(
      v128.load(outputs), v128.load(outputs, 16), v128.load(outputs, 32), v128.load(outputs, 48), y, places,
    );
  }
}

export function tilesToPooled4(
  tiles: usize, images: i32, across: i32, down: i32, filters: usize, y: usize, places: usize,
): void {
  tilesToPooled(4, tiles, images, across, down, filters, y, places);
}

export function tilesToPooled6(
  tiles: usize, images: i32, across: i32, down: i32, filters: usize, y: usize, places: usize,
): void {
  tilesToPooled(6, tiles, images, across, down, filters, y, places);
}

/** The way back of {@link tilesToOutputs4}. */
export function outputsToTiles4(
  dy: usize, images: i32, across: i32, down: i32, filters: usize, side: i32, rows: i32, tiles: usize,
): void {
  const pixel = filters << 2, line = <usize>side * pixel, outputs = OUTPUTS, between = BETWEEN;
  const plane = <usize>(images * across * down) * pixel, zero = f32x4.splat(0);
  for (let image = 0; image < images; image++, dy += <usize>side * line) {
    for (let tile = 0; tile < across * down; tile++) {
      const row = 2 * (tile / across), column = 2 * (tile % across);
      const hasBelow = row + 1 < rows, hasRight = column + 1 < side;
      let from = dy + <usize>row * line + <usize>column * pixel;
      for (const end = from + pixel; from < end; from += 16, tiles += 16) {
        v128.store(outputs, v128.load(from));
        v128.store(outputs, hasRight ? v128.load(from + pixel) : zero, 16);
        v128.store(outputs, hasBelow ? v128.load(from + line) : zero, 32);
        v128.store(outputs, hasBelow && hasRight ? v128.load(from + line + pixel) : zero, 48);
        outputLineBack(outputs, 32, between, 32);
        outputLineBack(outputs + 16, 32, between + 16, 32);
        for (let i: usize = 0; i < 4; i++) {
          outputLineBack(between + (i << 5), 16, tiles + 4 * i * plane, plane);
        }
      }
    }
  }
}
