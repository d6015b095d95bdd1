/** A convolution's gradient by its kernel, from a gradient that is not sparse. */
import { Geometry, reachesOut } from "./geometry";
import { greatest, least, PANEL_ROW } from "./lanes";
import { ROWS, tile } from "./tile";

/** Rows of fewer pixels are summed image by image. */
const SHORT_ROW: i32 = 6;

/** Where sums go that nobody asked for. */
const UNUSED: usize = memory.data(32);

/**
 * Up to four inputs of one tap by eight filters, summed over all places where the tap lies inside.
 *
 * @param x of the first input, at the tap of output (0, 0)
 */
// @ts-ignore: decorator
@inline
function tapTile(
  g: Geometry, left: i32, x: usize, dy: usize, images: i32,
  y0: i32, y1: i32, x0: i32, x1: i32, to: usize, adds: bool,
): void {
  const pixel = <usize>g.channels << 2, outPixel = <usize>g.filters << 2;
  const stepX = <usize>g.strideColumns * pixel, stepY = <usize>(g.strideRows * g.columns) * pixel;
  const image = <usize>(g.rows * g.columns) * pixel;
  const outRow = <usize>g.outColumns * outPixel, outImage = <usize>g.outRows * outRow;
  const a = x + <usize>y0 * stepY + <usize>x0 * stepX;
  const b = dy + <usize>y0 * outRow + <usize>x0 * outPixel;
  let n0 = x1 - x0, n1 = y1 - y0, n2 = images;
  let sa0 = stepX, sb0 = outPixel, sa1 = stepY, sb1 = outRow, sa2 = image, sb2 = outImage;
  if (n0 < SHORT_ROW) {
    n2 = n1; sa2 = sa1; sb2 = sb1;
    n1 = n0; sa1 = sa0; sb1 = sb0;
    n0 = images; sa0 = image; sb0 = outImage;
  }
  const ja1 = sa1 - <usize>n0 * sa0, jb1 = sb1 - <usize>n0 * sb0;
  const ja2 = sa2 - <usize>n1 * sa1, jb2 = sb2 - <usize>n1 * sb1;
  const unused = UNUSED;
  const o1 = left > 1 ? to + PANEL_ROW : unused, o2 = left > 2 ? to + 2 * PANEL_ROW : unused;
  const o3 = left > 3 ? to + 3 * PANEL_ROW : unused;
  tile(a, a + 4, a + 8, a + 12, b, n0, n1, n2, sa0, sb0, ja1, jb1, ja2, jb2, to, o1, o2, o3, adds);
}

/**
 * @param dw in panels, as the kernel
 * @param adds to what is there; else it is overwritten
 */
export function filterGradient(
  g: Geometry, x: usize, dy: usize, dw: usize, images: i32, adds: bool,
): void {
  const isClipped = reachesOut(g), before = g.before;
  // Inside the image a kernel's row is one run of numbers.
  const unit = isClipped ? g.channels : g.channels * g.kernelColumns;
  const units = isClipped ? g.kernelColumns : 1;
  const pixel = <usize>g.channels << 2;
  const panelSize = <usize>(g.kernelRows * g.kernelColumns * g.channels) * PANEL_ROW;
  const outPixel = <usize>g.filters << 2;
  for (let fy = 0; fy < g.kernelRows; fy++) {
    const y0 = greatest(0, (before - fy + g.strideRows - 1) / g.strideRows);
    const y1 = least(g.outRows, (g.rows - 1 + before - fy + g.strideRows) / g.strideRows);
    for (let fx = 0; fx < units; fx++) {
      const x0 = isClipped ? greatest(0, (before - fx + g.strideColumns - 1) / g.strideColumns) : 0;
      const x1 = isClipped
        ? least(g.outColumns, (g.columns - 1 + before - fx + g.strideColumns) / g.strideColumns)
        : g.outColumns;
      const from = x + <usize>((fy - before) * g.columns + fx - before) * pixel;
      for (let tap = 0; tap < unit; tap += ROWS) {
        const left = unit - tap;
        let to = dw + <usize>((fy * units + fx) * unit + tap) * PANEL_ROW;
        for (let k: usize = 0; k < outPixel; k += PANEL_ROW, to += panelSize) {
          if (y1 > y0 && x1 > x0) {
            tapTile(g, left, from + (<usize>tap << 2), dy + k, images, y0, y1, x0, x1, to, adds);
          } else if (!adds) {
            memory.fill(to, 0, <usize>least(ROWS, left) * PANEL_ROW);
          }
        }
      }
    }
  }
}
