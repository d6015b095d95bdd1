/**
 * A convolution's gradients behind a 2×2 maximum. Three of four gradients are zero there, and behind
 * ReLU more; the others are listed, filter by filter, and only they are multiplied.
 */
import { fma, put } from "./lanes";

/**
 * Lists the gradients that are not zero, each with the byte where its kernel's first tap lies behind
 * the first image's. `list` is `[filters][windows][2]`, `counts`, in bytes, `[filters]`.
 *
 * @param offsets where the first tap of each window's first output lies, `[windows]`
 * @param across down to the taps of the next output in its row, in its column
 */
export function listGradients(
  dy: usize, places: usize, offsets: usize, windows: i32, filters: usize,
  across: i32, down: i32, list: usize, counts: usize,
): void {
  const size = <usize>windows << 3;
  for (let k: usize = 0; k < filters; k++, list += size) {
    let to = list, from = dy + (k << 2), place = places + k;
    for (let window = 0; window < windows; window++, from += filters << 2, place += filters) {
      const gradient = load<f32>(from), which = <i32>load<u8>(place);
      const offset = load<i32>(offsets + (<usize>window << 2));
      store<i32>(to, offset + (which & 1) * across + (which >> 1) * down);
      store<f32>(to, gradient, 4);
      to += gradient != 0 ? 8 : 0;
    }
    store<usize>(counts + (k << 2), to - list);
  }
}

/** Up to twelve vectors of one filter's inputs, summed over its list. */
// @ts-ignore: decorator
@inline
function listTile(pairs: i32, x: usize, list: usize, end: usize, dw: usize): void {
  const zero = f32x4.splat(0);
  let a0 = zero, a1 = zero, a2 = zero, a3 = zero, a4 = zero, a5 = zero;
  let b0 = zero, b1 = zero, b2 = zero, b3 = zero, b4 = zero, b5 = zero;
  for (; list < end; list += 8) {
    const from = x + load<usize>(list), g = v128.load32_splat(list, 4);
    a0 = fma(g, v128.load(from), a0); b0 = fma(g, v128.load(from, 16), b0);
    if (pairs > 1) { a1 = fma(g, v128.load(from, 32), a1); b1 = fma(g, v128.load(from, 48), b1); }
    if (pairs > 2) { a2 = fma(g, v128.load(from, 64), a2); b2 = fma(g, v128.load(from, 80), b2); }
    if (pairs > 3) { a3 = fma(g, v128.load(from, 96), a3); b3 = fma(g, v128.load(from, 112), b3); }
    if (pairs > 4) { a4 = fma(g, v128.load(from, 128), a4); b4 = fma(g, v128.load(from, 144), b4); }
    if (pairs > 5) { a5 = fma(g, v128.load(from, 160), a5); b5 = fma(g, v128.load(from, 176), b5); }
  }
  put(dw, a0, b0, true);
  if (pairs > 1) put(dw + 32, a1, b1, true);
  if (pairs > 2) put(dw + 64, a2, b2, true);
  if (pairs > 3) put(dw + 96, a3, b3, true);
  if (pairs > 4) put(dw + 128, a4, b4, true);
  if (pairs > 5) put(dw + 160, a5, b5, true);
}

/**
 * Adds to `dw`, `[filters][rows][room]`, `room` being rowLength rounded up to a multiple of 8.
 *
 * @param x of the image of `rows` runs of `rowLength` numbers under each kernel, `line` bytes apart
 */
export function pooledFilterGradient(
  x: usize, line: usize, rows: i32, rowLength: i32,
  list: usize, counts: usize, windows: i32, dw: usize, filters: usize,
): void {
  const rowPairs = (rowLength + 7) >> 3, filterStep = <usize>(rows * rowPairs) << 5;
  const size = <usize>windows << 3;
  for (let row = 0; row < rows; row++, x += line) {
    for (let pair = 0, pairs = 0; pair < rowPairs; pair += pairs) {
      // As even parts of at most six as there can be.
      const left = rowPairs - pair, parts = (left + 5) / 6;
      pairs = (left + parts - 1) / parts;
      const from = x + (<usize>pair << 5);
      let to = dw, start = list;
      for (let k: usize = 0; k < filters; k++, to += filterStep, start += size) {
        const end = start + load<usize>(counts + (k << 2));
        if (pairs == 6) listTile(6, from, start, end, to);
        else if (pairs == 5) listTile(5, from, start, end, to);
        else if (pairs == 4) listTile(4, from, start, end, to);
        else if (pairs == 3) listTile(3, from, start, end, to);
        else if (pairs == 2) listTile(2, from, start, end, to);
        else listTile(1, from, start, end, to);
      }
      dw += <usize>pairs << 5;
    }
  }
}

/** Adds a gradient times up to six vectors of a filter to each window of its list. */
// @ts-ignore: decorator
@inline
function spreadTile(pairs: i32, dx: usize, list: usize, end: usize, w: usize): void {
  const w0 = v128.load(w), w1 = v128.load(w, 16);
  let w2 = w0, w3 = w0, w4 = w0, w5 = w0;
  if (pairs > 1) { w2 = v128.load(w, 32); w3 = v128.load(w, 48); }
  if (pairs > 2) { w4 = v128.load(w, 64); w5 = v128.load(w, 80); }
  for (; list < end; list += 8) {
    const to = dx + load<usize>(list), g = v128.load32_splat(list, 4);
    v128.store(to, fma(g, w0, v128.load(to)));
    v128.store(to, fma(g, w1, v128.load(to, 16)), 16);
    if (pairs > 1) {
      v128.store(to, fma(g, w2, v128.load(to, 32)), 32);
      v128.store(to, fma(g, w3, v128.load(to, 48)), 48);
    }
    if (pairs > 2) {
      v128.store(to, fma(g, w4, v128.load(to, 64)), 64);
      v128.store(to, fma(g, w5, v128.load(to, 80)), 80);
    }
  }
}

/**
 * Adds to `dx`, which lies as `x` does for {@link pooledFilterGradient}.
 *
 * @param w `[filters][rows * rowLength]`
 */
export function pooledInputGradient(
  dx: usize, line: usize, rows: i32, rowLength: i32,
  list: usize, counts: usize, windows: i32, w: usize, filters: usize,
): void {
  const rowPairs = rowLength >> 3, size = <usize>windows << 3;
  for (let k: usize = 0; k < filters; k++, list += size) {
    const end = list + load<usize>(counts + (k << 2));
    let to = dx;
    for (let row = 0; row < rows; row++, to += line) {
      let at = to;
      for (let pair = 0, pairs = 0; pair < rowPairs; pair += pairs) {
        pairs = min(3, rowPairs - pair);
        if (pairs == 3) spreadTile(3, at, list, end, w);
        else if (pairs == 2) spreadTile(2, at, list, end, w);
        else spreadTile(1, at, list, end, w);
        w += <usize>pairs << 5;
        at += <usize>pairs << 5;
      }
    }
  }
}
