/** A convolution's gradient by its input, from a gradient that is not sparse. */
import { Geometry } from "./geometry";
import { greatest, least, PANEL_ROW, WIDE } from "./lanes";
import { evenTile, ROWS } from "./tile";

/**
 * The kernel for the way back: turned by 180°, inputs and outputs exchanged,
 * `[channels / 8][kernel rows][kernel columns][filters][8]`.
 */
export function turnFilter(g: Geometry, w: usize, to: usize): void {
  const taps = <usize>(g.kernelRows * g.kernelColumns), channels = <usize>g.channels;
  const filters = <usize>g.filters, panelSize = taps * channels * PANEL_ROW;
  for (let panel: usize = 0; panel < channels; panel += WIDE) {
    for (let tap: usize = taps; tap-- > 0; ) {
      const from = w + (tap * channels + panel) * PANEL_ROW;
      for (let k: usize = 0; k < filters; k++, to += PANEL_ROW) {
        const column = from + k / WIDE * panelSize + ((k & 7) << 2);
        for (let lane: usize = 0; lane < WIDE; lane++) {
          store<f32>(to + (lane << 2), load<f32>(column + lane * PANEL_ROW));
        }
      }
    }
  }
}

/** One place's gradient of a few images, all channels. */
// @ts-ignore: decorator
@inline
function gradientAt(
  g: Geometry, left: i32, dy: usize, w: usize, row: i32, column: i32, dx: usize, dxStep: usize,
): void {
  const filters = <usize>g.filters, pixel = filters << 2, line = <usize>g.outColumns * pixel;
  const tap = filters * PANEL_ROW, kernelLine = <usize>g.kernelColumns * tap;
  // Outputs whose kernels reach this place; for the first of them, which tap of the turned kernel.
  const down = row + g.before, right = column + g.before;
  const y0 = greatest(0, (down - g.kernelRows + g.strideRows) / g.strideRows);
  const x0 = greatest(0, (right - g.kernelColumns + g.strideColumns) / g.strideColumns);
  const high = greatest(0, least(g.outRows - 1, down / g.strideRows) - y0 + 1);
  const wide = greatest(0, least(g.outColumns - 1, right / g.strideColumns) - x0 + 1);
  const fy = g.kernelRows - 1 - (down - y0 * g.strideRows);
  const fx = g.kernelColumns - 1 - (right - x0 * g.strideColumns);
  const a = dy + <usize>y0 * line + <usize>x0 * pixel;
  let b = w + <usize>fy * kernelLine + <usize>fx * tap;
  const tapStep = <usize>g.strideColumns * tap, lineStep = <usize>g.strideRows * kernelLine;
  const real = g.realFilters, padding = filters - <usize>real;
  const panels = <usize>g.channels / WIDE, panelSize = <usize>g.kernelRows * kernelLine;
  for (let panel: usize = 0; panel < panels; panel++, b += panelSize, dx += PANEL_ROW) {
    evenTile(
      left, a, <usize>g.outRows * line, b,
      real, wide, high, 4, PANEL_ROW,
      padding << 2, tapStep - <usize>real * PANEL_ROW,
      line - <usize>wide * pixel, lineStep - <usize>wide * tapStep, dx, dxStep,
    );
  }
}

/** @param w of {@link turnFilter} @param dx `[images][rows][columns][channels]` */
export function inputGradient(g: Geometry, dy: usize, w: usize, dx: usize, images: i32): void {
  const pixel = <usize>g.channels << 2, image = <usize>(g.rows * g.columns) * pixel;
  const outImage = <usize>(g.outRows * g.outColumns * g.filters) << 2;
  const isPicture = g.outRows * g.outColumns > 1;
  if (isPicture) {
    for (let i = 0; i < images; i += ROWS) {
      const from = dy + <usize>i * outImage;
      let to = dx + <usize>i * image;
      for (let row = 0; row < g.rows; row++) {
        for (let column = 0; column < g.columns; column++, to += pixel) {
          gradientAt(g, images - i, from, w, row, column, to, image);
        }
      }
    }
    return;
  }
  // Of a large kernel with few outputs each part is read once for all images.
  for (let row = 0; row < g.rows; row++) {
    for (let column = 0; column < g.columns; column++, dx += pixel) {
      for (let i = 0; i < images; i += ROWS) {
        gradientAt(
          g, images - i, dy + <usize>i * outImage, w, row, column, dx + <usize>i * image, image,
        );
      }
    }
  }
}
