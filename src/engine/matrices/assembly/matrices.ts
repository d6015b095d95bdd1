/**
 * Products of 32-bit matrices, four numbers at a time.
 *
 * The right matrix is packed into panels of eight columns, so that the innermost loop reads it from
 * one end to the other; four rows of the left one pass along a panel together, which keeps their
 * thirty-two sums in registers. Each sum adds the same numbers in the same order, whichever tile it
 * stands in.
 */

/** Columns of a panel: two vectors. */
const PANEL: i32 = 8;
const PANEL_BYTES: usize = 32;
/** Rows of a tile. */
const TILE: i32 = 4;
/** Numbers of a sum that are added before the next panel is packed: it stays in the first cache. */
const INNER: i32 = 256;
/** Columns that are packed together: they stay in the second cache. */
const COLUMNS: i32 = 512;

const packed: usize = memory.data(INNER * COLUMNS * 4, 16);
/** A tile that is cut off. */
const edge: usize = memory.data(TILE * 32, 16);

/** sum + one · other, rounded once where the processor does so. */
// @ts-ignore: a decorator of AssemblyScript's
@inline
function plusProduct(sum: v128, one: v128, other: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(one, other, sum);
  return f32x4.add(sum, f32x4.mul(one, other));
}

export function allocate(bytes: usize): usize {
  return heap.alloc(bytes);
}

export function release(address: usize): void {
  heap.free(address);
}

/**
 * into += left · right. Steps are in bytes: from one row to the next, and along the sum.
 *
 * @param rightRow from one row of the right matrix to the next; its rows, and those of `into`, are
 *   contiguous
 */
export function addProduct(
  left: usize,
  leftRow: usize,
  leftInner: usize,
  right: usize,
  into: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  const rowBytes = (<usize>columns) << 2;
  for (let k: i32 = 0; k < inner; k += INNER) {
    const depth = min(INNER, inner - k);
    const first = left + (<usize>k) * leftInner;
    for (let n: i32 = 0; n < columns; n += COLUMNS) {
      const width = min(COLUMNS, columns - n);
      const start = (<usize>n) << 2;
      if (rows < TILE) {
        addRows(first, leftRow, leftInner, right + (<usize>k) * rowBytes + start, into + start, rowBytes, rows, depth, width);
      } else {
        pack(right + (<usize>k) * rowBytes + start, rowBytes, depth, width);
        addPanels(first, leftRow, leftInner, into + start, rowBytes, rows, depth, width);
      }
    }
  }
}

function pack(from: usize, rowBytes: usize, depth: i32, width: i32): void {
  let to = packed;
  for (let column: i32 = 0; column < width; column += PANEL) {
    const isWhole = width - column >= PANEL;
    const bytes = (<usize>min(PANEL, width - column)) << 2;
    let row = from + ((<usize>column) << 2);
    for (let k: i32 = 0; k < depth; k++) {
      if (isWhole) {
        v128.store(to, v128.load(row));
        v128.store(to, v128.load(row, 16), 16);
      } else {
        memory.fill(to, 0, PANEL_BYTES);
        memory.copy(to, row, bytes);
      }
      row += rowBytes;
      to += PANEL_BYTES;
    }
  }
}

function addPanels(
  left: usize,
  leftRow: usize,
  leftInner: usize,
  into: usize,
  rowBytes: usize,
  rows: i32,
  depth: i32,
  width: i32,
): void {
  const panelBytes = (<usize>depth) * PANEL_BYTES;
  let panel = packed;
  for (let column: i32 = 0; column < width; column += PANEL) {
    let from = left;
    let to = into + ((<usize>column) << 2);
    const own = min(PANEL, width - column);
    const end = panel + panelBytes;
    for (let row: i32 = 0; row < rows; row += TILE) {
      const height = min(TILE, rows - row);
      if (height < TILE) {
        addCutRows(from, leftRow, leftInner, panel, end, to, rowBytes, height, own);
      } else if (own == PANEL) {
        addTile(from, leftRow, leftInner, panel, end, to, rowBytes);
      } else {
        addCutTile(from, leftRow, leftInner, panel, end, to, rowBytes, own);
      }
      from += <usize>TILE * leftRow;
      to += <usize>TILE * rowBytes;
    }
    panel = end;
  }
}

// @ts-expect-error: a decorator of AssemblyScript's
@inline
function addTile(
  left: usize,
  leftRow: usize,
  leftInner: usize,
  panel: usize,
  end: usize,
  into: usize,
  rowBytes: usize,
): void {
  const into1 = into + rowBytes;
  const into2 = into1 + rowBytes;
  const into3 = into2 + rowBytes;
  let low0 = v128.load(into);
  let high0 = v128.load(into, 16);
  let low1 = v128.load(into1);
  let high1 = v128.load(into1, 16);
  let low2 = v128.load(into2);
  let high2 = v128.load(into2, 16);
  let low3 = v128.load(into3);
  let high3 = v128.load(into3, 16);
  let left1 = left + leftRow;
  let left2 = left1 + leftRow;
  let left3 = left2 + leftRow;
  for (; panel < end; panel += PANEL_BYTES) {
    const low = v128.load(panel);
    const high = v128.load(panel, 16);
    let value = v128.load32_splat(left);
    low0 = plusProduct(low0, value, low);
    high0 = plusProduct(high0, value, high);
    value = v128.load32_splat(left1);
    low1 = plusProduct(low1, value, low);
    high1 = plusProduct(high1, value, high);
    value = v128.load32_splat(left2);
    low2 = plusProduct(low2, value, low);
    high2 = plusProduct(high2, value, high);
    value = v128.load32_splat(left3);
    low3 = plusProduct(low3, value, low);
    high3 = plusProduct(high3, value, high);
    left += leftInner;
    left1 += leftInner;
    left2 += leftInner;
    left3 += leftInner;
  }
  v128.store(into, low0);
  v128.store(into, high0, 16);
  v128.store(into1, low1);
  v128.store(into1, high1, 16);
  v128.store(into2, low2);
  v128.store(into2, high2, 16);
  v128.store(into3, low3);
  v128.store(into3, high3, 16);
}

/** A tile of fewer columns, by way of a whole one. */
function addCutTile(
  left: usize,
  leftRow: usize,
  leftInner: usize,
  panel: usize,
  end: usize,
  into: usize,
  rowBytes: usize,
  columns: i32,
): void {
  const bytes = (<usize>columns) << 2;
  for (let row: usize = 0; row < <usize>TILE; row++) {
    memory.copy(edge + row * PANEL_BYTES, into + row * rowBytes, bytes);
  }
  if (columns > PANEL / 2) addTile(left, leftRow, leftInner, panel, end, edge, PANEL_BYTES);
  else addNarrowTile(left, leftRow, leftInner, panel, end, edge);
  for (let row: usize = 0; row < <usize>TILE; row++) {
    memory.copy(into + row * rowBytes, edge + row * PANEL_BYTES, bytes);
  }
}

/** The left half of a tile. */
function addNarrowTile(
  left: usize,
  leftRow: usize,
  leftInner: usize,
  panel: usize,
  end: usize,
  into: usize,
): void {
  let sum0 = v128.load(into);
  let sum1 = v128.load(into, 32);
  let sum2 = v128.load(into, 64);
  let sum3 = v128.load(into, 96);
  let left1 = left + leftRow;
  let left2 = left1 + leftRow;
  let left3 = left2 + leftRow;
  for (; panel < end; panel += PANEL_BYTES) {
    const right = v128.load(panel);
    sum0 = plusProduct(sum0, v128.load32_splat(left), right);
    sum1 = plusProduct(sum1, v128.load32_splat(left1), right);
    sum2 = plusProduct(sum2, v128.load32_splat(left2), right);
    sum3 = plusProduct(sum3, v128.load32_splat(left3), right);
    left += leftInner;
    left1 += leftInner;
    left2 += leftInner;
    left3 += leftInner;
  }
  v128.store(into, sum0);
  v128.store(into, sum1, 32);
  v128.store(into, sum2, 64);
  v128.store(into, sum3, 96);
}

/** The last rows, one after the other. */
function addCutRows(
  left: usize,
  leftRow: usize,
  leftInner: usize,
  panel: usize,
  end: usize,
  into: usize,
  rowBytes: usize,
  rows: i32,
  columns: i32,
): void {
  const bytes = (<usize>columns) << 2;
  for (let row: i32 = 0; row < rows; row++) {
    memory.copy(edge, into, bytes);
    addRow(left, leftInner, panel, end, edge);
    memory.copy(into, edge, bytes);
    left += leftRow;
    into += rowBytes;
  }
}

function addRow(left: usize, leftInner: usize, panel: usize, end: usize, into: usize): void {
  let low = v128.load(into);
  let high = v128.load(into, 16);
  for (; panel < end; panel += PANEL_BYTES) {
    const value = v128.load32_splat(left);
    low = plusProduct(low, value, v128.load(panel));
    high = plusProduct(high, value, v128.load(panel, 16));
    left += leftInner;
  }
  v128.store(into, low);
  v128.store(into, high, 16);
}

/** Too few rows for packing to pay: each number of the left matrix passes along its right row. */
function addRows(
  left: usize,
  leftRow: usize,
  leftInner: usize,
  right: usize,
  into: usize,
  rowBytes: usize,
  rows: i32,
  depth: i32,
  width: i32,
): void {
  for (let row: i32 = 0; row < rows; row++) {
    let from = left;
    let factors = right;
    for (let k: i32 = 0; k < depth; k++) {
      addScaled(load<f32>(from), factors, into, width);
      from += leftInner;
      factors += rowBytes;
    }
    left += leftRow;
    into += rowBytes;
  }
}

function addScaled(scale: f32, from: usize, into: usize, count: i32): void {
  const scales = f32x4.splat(scale);
  let left = count;
  for (; left >= 4; left -= 4) {
    v128.store(into, plusProduct(v128.load(into), scales, v128.load(from)));
    from += 16;
    into += 16;
  }
  for (; left > 0; left--) {
    // By a vector too, so that it is rounded as the others are.
    const sum = plusProduct(v128.load32_splat(into), scales, v128.load32_splat(from));
    store<f32>(into, f32x4.extract_lane(sum, 0));
    from += 4;
    into += 4;
  }
}

/**
 * Cosines and sines of turns; the polynomials are those of `waves.ts` beside this folder, to which a test
 * holds them.
 *
 * @param into `[rows, 2 * columns]`: a row's cosines, then its sines
 */
export function writeWaves(turns: usize, into: usize, rows: i32, columns: i32): void {
  const bytes = (<usize>columns) << 2;
  for (let row: i32 = 0; row < rows; row++) {
    let left = columns;
    let cosines = into;
    for (; left >= 4; left -= 4) {
      const part = partOf(v128.load(turns));
      const square = f32x4.mul(part, part);
      const sine = f32x4.mul(part, sineOver(square));
      v128.store(cosines, f32x4.sub(f32x4.splat(1), f32x4.mul(sine, sine)));
      v128.store(cosines + bytes, f32x4.mul(sine, cosineOf(square)));
      turns += 16;
      cosines += 16;
    }
    for (; left > 0; left--) {
      const part = partOf(v128.load32_splat(turns));
      const square = f32x4.mul(part, part);
      const sine = f32x4.mul(part, sineOver(square));
      const cosine = f32x4.sub(f32x4.splat(1), f32x4.mul(sine, sine));
      store<f32>(cosines, f32x4.extract_lane(cosine, 0));
      store<f32>(cosines + bytes, f32x4.extract_lane(f32x4.mul(sine, cosineOf(square)), 0));
      turns += 4;
      cosines += 4;
    }
    into += bytes << 1;
  }
}

/** What is left of turns when whole ones are taken off: -1/2 to 1/2. */
// @ts-expect-error: a decorator of AssemblyScript's
@inline
function partOf(turns: v128): v128 {
  return f32x4.sub(turns, f32x4.nearest(turns));
}

// @ts-expect-error: a decorator of AssemblyScript's
@inline
function sineOver(square: v128): v128 {
  let sum = plusProduct(f32x4.splat(3.59478808), square, f32x4.splat(-0.78437403));
  sum = plusProduct(f32x4.splat(-7.30744342), square, sum);
  return plusProduct(f32x4.splat(4.4428679), square, sum);
}

// @ts-expect-error: a decorator of AssemblyScript's
@inline
function cosineOf(square: v128): v128 {
  let sum = plusProduct(f32x4.splat(5.7152384), square, f32x4.splat(-1.72834866));
  sum = plusProduct(f32x4.splat(-6.97764206), square, sum);
  return plusProduct(f32x4.splat(1.41420408), square, sum);
}
