/** The shape of the ink in one image: where it reaches, where its weight lies, how it was inked. */

/** In pixels; the image's corner is at (0, 0). */
export interface InkShape {
  /** Where the ink falls to half, between pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly massX: number;
  readonly massY: number;
  /** How far the ink goes to the right for each step down, and down for each to the right. */
  readonly slant: number;
  readonly rise: number;
  /** Twice the ink's area over the length of its outline: the width of a long stroke. */
  readonly width: number;
  /** How much of the ink is grey: 0 for black on white, the more the softer its edges. */
  readonly greyness: number;
}

/** Half of full ink. */
const HALF = 0.5;

/**
 * @param ink `[side * side]` row-major, 0 (paper) to 1 (full ink)
 * @returns null where no pixel is at least half inked
 */
export function inkShape(ink: Float32Array, side: number): InkShape | null {
  const columns = new Float32Array(side);
  const rows = new Float32Array(side);
  let [area, sumX, sumY, grey] = [0, 0, 0, 0];
  for (let pixel = 0; pixel < ink.length; pixel++) {
    const value = ink[pixel] ?? 0;
    if (value === 0) continue;
    const [column, row] = [pixel % side, Math.floor(pixel / side)];
    area += value;
    sumX += value * (column + 0.5);
    sumY += value * (row + 0.5);
    grey += value * (1 - value);
    columns[column] = Math.max(value, columns[column] ?? 0);
    rows[row] = Math.max(value, rows[row] ?? 0);
  }
  const [across, down] = [extent(columns), extent(rows)];
  if (across === null || down === null) return null;
  const [massX, massY] = [sumX / area, sumY / area];
  return {
    ...lean(ink, side, massX, massY),
    left: across[0],
    right: across[1],
    top: down[0],
    bottom: down[1],
    massX,
    massY,
    width: (2 * area) / outline(ink, side),
    greyness: (4 * grey) / area,
  };
}

/**
 * How long the edges of the ink are, softer ones for less of their length: the sum of its slopes, on
 * the diagonals of four neighbours, which is alike in all directions. Beyond the image is paper.
 */
function outline(ink: Float32Array, side: number): number {
  const padded = side + 2;
  const field = new Float32Array(padded * padded);
  for (let row = 0; row < side; row++) {
    field.set(ink.subarray(row * side, (row + 1) * side), (row + 1) * padded + 1);
  }
  let sum = 0;
  for (let at = 0; at < field.length - padded; at++) {
    const one = (field[at + padded + 1] ?? 0) - (field[at] ?? 0);
    const other = (field[at + padded] ?? 0) - (field[at + 1] ?? 0);
    if (one !== 0 || other !== 0) sum += Math.sqrt((one * one + other * other) / 2);
  }
  return sum;
}

/** The regressions of x on y and of y on x, by the ink's second moments. */
function lean(ink: Float32Array, side: number, massX: number, massY: number) {
  let [across, down, both] = [0, 0, 0];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = ink[row * side + column] ?? 0;
      if (value === 0) continue;
      const x = column + 0.5 - massX;
      const y = row + 0.5 - massY;
      across += value * x * x;
      down += value * y * y;
      both += value * x * y;
    }
  }
  return { slant: down === 0 ? 0 : both / down, rise: across === 0 ? 0 : both / across };
}

/** Where a profile first and last passes half of full ink. */
function extent(profile: Float32Array): [number, number] | null {
  const first = profile.findIndex((value) => value >= HALF);
  const last = profile.findLastIndex((value) => value >= HALF);
  if (first < 0) return null;
  return [first + 0.5 - beyond(profile, first, -1), last + 0.5 + beyond(profile, last, 1)];
}

/** How far beyond a pixel's middle the ink falls to half, in pixels. */
function beyond(profile: Float32Array, at: number, step: number): number {
  const here = profile[at] ?? 0;
  const next = profile[at + step] ?? 0;
  return (here - HALF) / (here - next);
}
