/**
 * Sketches of images: sums of ink over 7×7 blocks, by which most pairs are told apart at once.
 *
 * An image is first moved by whole pixels to have the centre of its squares in the middle, and brought to
 * length 1. The blocks' functions, brought to length 1 too, stand at right angles, so two
 * sketches are never further apart than the images are.
 */

const BLOCKS = 7;
export const SKETCH_SIZE = BLOCKS ** 2;

export interface Sketches {
  /** `[count]`: how far down, and right, an image moves for its centre to be in the middle. */
  readonly down: Int8Array;
  readonly right: Int8Array;
  /** `[count]`: the root of the sum of squares; 0 for a blank image. */
  readonly lengths: Float32Array;
  /** `[count * SKETCH_SIZE]`, zeros for a blank image. */
  readonly values: Float32Array;
}

/** @param pixels `[count * side * side]`, row-major; a side of 7 to 127 */
export function sketch(pixels: Uint8Array, side: number): Sketches {
  const size = side * side;
  const count = pixels.length / size;
  const sketches: Sketches = {
    down: new Int8Array(count),
    right: new Int8Array(count),
    lengths: new Float32Array(count),
    values: new Float32Array(count * SKETCH_SIZE),
  };
  const { blocks, roots } = blocksOf(side);
  for (let image = 0; image < count; image++) {
    const { down, right, length } = measure(pixels, image * size, side);
    sketches.down[image] = down;
    sketches.right[image] = right;
    sketches.lengths[image] = length;
    if (length === 0) continue;
    const begin = image * SKETCH_SIZE;
    addBlocks(pixels, image * size, side, down, right, blocks, sketches.values, begin);
    for (let place = 0; place < SKETCH_SIZE; place++) {
      sketches.values[begin + place] /= length * roots[place];
    }
  }
  return sketches;
}

interface Measures {
  readonly down: number;
  readonly right: number;
  readonly length: number;
}

/** Weighed by the squares of pixels, so that faint noise all over does not pull at the centre. */
function measure(pixels: Uint8Array, begin: number, side: number): Measures {
  let squares = 0;
  let rows = 0;
  let columns = 0;
  for (let y = 0; y < side; y++) {
    const row = begin + y * side;
    let ofRow = 0;
    for (let x = 0; x < side; x++) {
      const square = pixels[row + x] ** 2;
      ofRow += square;
      columns += x * square;
    }
    squares += ofRow;
    rows += y * ofRow;
  }
  const middle = side >> 1;
  const toMiddle = (sum: number) => (squares === 0 ? 0 : middle - Math.round(sum / squares));
  return { down: toMiddle(rows), right: toMiddle(columns), length: Math.sqrt(squares) };
}

/** What is moved out of the picture counts for nothing. */
function addBlocks(
  pixels: Uint8Array,
  first: number,
  side: number,
  down: number,
  right: number,
  blocks: Uint8Array,
  values: Float32Array,
  begin: number,
): void {
  const left = Math.max(0, -right);
  const end = Math.min(side, side - right);
  for (let y = Math.max(0, -down); y < Math.min(side, side - down); y++) {
    const row = first + y * side;
    const rowOfBlocks = begin + BLOCKS * blocks[y + down];
    let x = left;
    while (x < end) {
      const block = blocks[x + right];
      let ink = 0;
      for (; x < end && blocks[x + right] === block; x++) ink += pixels[row + x];
      values[rowOfBlocks + block] += ink;
    }
  }
}

/** The block that each pixel of an axis is in; and of each block, the root of its pixels. */
function blocksOf(side: number): { blocks: Uint8Array; roots: Float32Array } {
  const blocks = Uint8Array.from({ length: side }, (_, at) => Math.floor((at * BLOCKS) / side));
  const widths = Array.from({ length: BLOCKS }, (_, block) => {
    return blocks.filter((one) => one === block).length;
  });
  const roots = Float32Array.from({ length: SKETCH_SIZE }, (_, place) =>
    Math.sqrt(widths[Math.floor(place / BLOCKS)] * widths[place % BLOCKS]),
  );
  return { blocks, roots };
}
