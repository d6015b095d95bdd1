/** PNG's filters: each line is written as differences from its neighbours. */

/**
 * @param raw lines of a filter's number and `lineBytes` bytes; not modified
 * @param pixelBytes how far the left neighbour of a byte is
 * @returns `[lines * lineBytes]`
 * @throws RangeError where a filter is unknown
 *
 * Source: PNG specification, section 9.2.
 */
export function unfilter(raw: Uint8Array, lineBytes: number, pixelBytes: number): Uint8Array {
  const height = Math.floor(raw.length / (lineBytes + 1));
  const lines = new Uint8Array(height * lineBytes);
  // With a pixel of zeros in front, which is what stands left of a line, and above the first.
  let above = new Uint8Array(pixelBytes + lineBytes);
  let current = new Uint8Array(pixelBytes + lineBytes);
  for (let line = 0; line < height; line++) {
    const start = line * (lineBytes + 1);
    const filter = raw[start] ?? 0;
    const predict = PREDICTORS[filter];
    if (predict === undefined) throw new RangeError(`filter ${filter}`);
    for (let at = 0; at < lineBytes; at++) {
      const [left = 0, up = 0, corner = 0] = [current[at], above[at + pixelBytes], above[at]];
      current[at + pixelBytes] = (raw[start + 1 + at] ?? 0) + predict(left, up, corner);
    }
    lines.set(current.subarray(pixelBytes), line * lineBytes);
    [above, current] = [current, above];
  }
  return lines;
}

const PREDICTORS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Whichever neighbour is nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
