/** Convolution forwards, with a 2×2 maximum behind it or without; no bias. */
import { Geometry } from "./geometry";
import { greatest, least, PANEL_ROW, WIDE } from "./lanes";
import { maximumOfRows } from "./maximum";
import { evenTile, ROWS } from "./tile";

/**
 * One row of outputs of a few images, all filters. The rows of a tile are images at the same place:
 * so the part of the kernel that lies inside the image is the same for all of them, and zeros
 * around it need no room and no work.
 *
 * @param to of the first image: where this row is to be, `[columns][filters]`
 * @param toStep from one image to the next
 */
// @ts-ignore: decorator
@inline
function convolveRow(
  g: Geometry, left: i32, x: usize, w: usize, y: i32, columns: i32, to: usize, toStep: usize,
): void {
  const channels = g.channels, width = g.columns, kernelColumns = g.kernelColumns;
  const pixel = <usize>channels << 2, line = <usize>width * pixel, image = <usize>g.rows * line;
  const tap = <usize>channels * PANEL_ROW, outPixel = <usize>g.filters << 2;
  const kernelLine = <usize>kernelColumns * tap;
  const panelSize = <usize>g.kernelRows * kernelLine;
  const top = y * g.strideRows - g.before;
  const fy0 = greatest(0, -top), fy1 = greatest(fy0, least(g.kernelRows, g.rows - top));
  const panels = <usize>g.filters / WIDE;
  w += <usize>fy0 * kernelLine;
  for (let panel: usize = 0; panel < panels; panel++, w += panelSize, to += PANEL_ROW) {
    let out = to;
    for (let column = 0; column < columns; column++, out += outPixel) {
      const start = column * g.strideColumns - g.before;
      const fx0 = greatest(0, -start), fx1 = greatest(fx0, least(kernelColumns, width - start));
      const from = x + <usize>((top + fy0) * width + start + fx0) * pixel;
      const run = (fx1 - fx0) * channels;
      evenTile(
        left, from, image, w + <usize>fx0 * tap,
        run, fy1 - fy0, 1, 4, PANEL_ROW,
        line - (<usize>run << 2), kernelLine - <usize>run * PANEL_ROW, 0, 0, out, toStep,
      );
    }
  }
}

/** A product with a large kernel for few outputs: each panel is read once for all images. */
function multiply(g: Geometry, x: usize, w: usize, y: usize, images: i32): void {
  const inputs = g.rows * g.columns * g.channels;
  const image = <usize>inputs << 2, outImage = <usize>g.filters << 2;
  for (let to = y; to < y + outImage; to += PANEL_ROW, w += <usize>inputs * PANEL_ROW) {
    for (let i = 0; i < images; i += ROWS) {
      evenTile(
        images - i, x + <usize>i * image, image, w, inputs, 1, 1, 4, PANEL_ROW, 0, 0, 0, 0,
        to + <usize>i * outImage, outImage,
      );
    }
  }
}

/** @param y `[images][rows][columns][filters]` */
export function convolve(g: Geometry, x: usize, w: usize, y: usize, images: i32): void {
  if (g.kernelRows == g.rows && g.kernelColumns == g.columns && g.before == 0) {
    multiply(g, x, w, y, images);
    return;
  }
  const image = <usize>(g.rows * g.columns * g.channels) << 2;
  const outRow = <usize>(g.outColumns * g.filters) << 2, outImage = <usize>g.outRows * outRow;
  for (let i = 0; i < images; i += ROWS) {
    const from = x + <usize>i * image;
    let to = y + <usize>i * outImage;
    for (let row = 0; row < g.outRows; row++, to += outRow) {
      convolveRow(g, images - i, from, w, row, g.outColumns, to, outImage);
    }
  }
}

/**
 * Only the maximum of each 2×2 outputs is kept, and which of the four it was. What no window reads
 * is not computed.
 *
 * @param room for two rows of four images, `[4][2][columns][filters]`
 * @param y `[images][rows / 2][columns / 2][filters]`
 * @param places a byte for each number of `y`
 */
export function convolvePooled(
  g: Geometry, x: usize, w: usize, room: usize, y: usize, places: usize, images: i32,
): void {
  const image = <usize>(g.rows * g.columns * g.channels) << 2;
  const columns = g.outColumns >> 1, rows = g.outRows >> 1;
  const line = <usize>(columns * 2 * g.filters) << 2, roomImage = line << 1;
  const outRow = <usize>(columns * g.filters) << 2, outImage = <usize>rows * outRow;
  for (let i = 0; i < images; i += ROWS) {
    const left = images - i;
    const from = x + <usize>i * image;
    for (let row = 0; row < rows; row++) {
      convolveRow(g, left, from, w, 2 * row, 2 * columns, room, roomImage);
      convolveRow(g, left, from, w, 2 * row + 1, 2 * columns, room + line, roomImage);
      for (let j = 0; j < least(ROWS, left); j++) {
        const at = <usize>(i + j) * outImage + <usize>row * outRow;
        maximumOfRows(
          room + <usize>j * roomImage, line, columns, g.filters, y + at, places + (at >> 2),
        );
      }
    }
  }
}
