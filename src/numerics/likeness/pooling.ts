/** Small pictures of pictures: means over the cells of a coarse grid, as symmetric as the square. */

/** `[grid, side]` row by row: the share that each line of pixels has in each line of cells. */
export interface Pooling {
  readonly side: number;
  readonly grid: number;
  readonly first: Uint16Array;
  readonly shares: readonly Float64Array[];
}

/** @param grid cells along each side, at most `side` */
export function pooling(side: number, grid: number): Pooling {
  const width = side / grid;
  const first = new Uint16Array(grid);
  const shares = Array.from({ length: grid }, (_, cell) => {
    const from = cell * width;
    const to = from + width;
    const start = Math.floor(from + 1e-9);
    const end = Math.min(side, Math.ceil(to - 1e-9));
    first[cell] = start;
    return Float64Array.from({ length: end - start }, (_, step) => {
      const pixel = start + step;
      return (Math.min(to, pixel + 1) - Math.max(from, pixel)) / width;
    });
  });
  return { side, grid, first, shares };
}

/**
 * @param picture `[side * side]`
 * @returns `[grid * grid]`, means
 */
export function pool({ side, grid, first, shares }: Pooling, picture: Float64Array): Float64Array {
  const into = new Float64Array(grid * grid);
  for (let row = 0; row < grid; row++) {
    for (let column = 0; column < grid; column++) {
      const down = shares[row];
      const right = shares[column];
      let sum = 0;
      for (let y = 0; y < down.length; y++) {
        const line = (first[row] + y) * side + first[column];
        let lineSum = 0;
        for (let x = 0; x < right.length; x++) lineSum += right[x] * picture[line + x];
        sum += down[y] * lineSum;
      }
      into[row * grid + column] = sum;
    }
  }
  return into;
}
