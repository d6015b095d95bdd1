/**
 * Which pixels decide: how a class gets less probable where a patch of the image is wiped.
 *
 * Source: Zeiler & Fergus (2014), arXiv:1311.2901, section 4.2, with paper for their grey square.
 * It needs nothing of a reader but its probabilities, so that it works for every algorithm.
 */

/**
 * Images → probabilities.
 *
 * @param inks `[count * side * side]`, 0 (paper) to 1 (full ink)
 * @returns `[count * classes]`, row-major, each row summing to 1
 */
export type ReadInks = (inks: Float32Array<ArrayBuffer>, count: number) => Promise<Float32Array>;

/** Of an image of 28 pixels a side; others in proportion. */
const PATCH_SIDE = 6;
const STRIDE = 2;
const USUAL_SIDE = 28;

/** Images a call of the reader: few calls, and 64×64 images in less than 2 MB. */
const BATCH_SIZE = 100;

/**
 * @param ink `[side * side]`, 0 (paper) to 1 (full ink), row-major; at least 2 pixels a side
 * @param answer the class in question, as a position in the reader's probabilities
 * @returns `[side * side]`: how much less probable the answer becomes, on average over all patches
 *   that cover the pixel; -1 to 1
 * @throws RangeError if the image is not of that side
 */
export async function occlusionOf(
  ink: Float32Array,
  side: number,
  read: ReadInks,
  answer: number,
): Promise<Float32Array<ArrayBuffer>> {
  if (ink.length !== side * side) {
    throw new RangeError(`expected ${side * side} pixels, got ${ink.length}`);
  }
  const patches = patchesOf(side);
  // Wiping paper changes nothing: such patches need no reading, and their fall is zero.
  const telling = patches.filter((patch) => hasInk(ink, side, patch));
  const falls = await fallsOf(ink, side, telling, read, answer);
  return meanPerPixel(side, patches, new Map(telling.map((patch, index) => [patch, falls[index]])));
}

interface Patch {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** From edge to edge, so that every pixel is covered. */
function patchesOf(side: number): readonly Patch[] {
  const size = Math.max(1, Math.round((PATCH_SIDE * side) / USUAL_SIDE));
  const stride = Math.max(1, Math.round((STRIDE * side) / USUAL_SIDE));
  const steps = Math.ceil((side - size) / stride);
  const places = Array.from({ length: steps + 1 }, (_, step) =>
    Math.min(step * stride, side - size),
  );
  return places.flatMap((top) => places.map((left) => ({ left, top, size })));
}

function hasInk(ink: Float32Array, side: number, { left, top, size }: Patch): boolean {
  for (let row = top; row < top + size; row++) {
    const start = row * side + left;
    if (ink.subarray(start, start + size).some((value) => value > 0)) return true;
  }
  return false;
}

/** How much each patch takes from the probability of the answer to the whole image. */
async function fallsOf(
  ink: Float32Array,
  side: number,
  patches: readonly Patch[],
  read: ReadInks,
  answer: number,
): Promise<readonly number[]> {
  const whole = await read(Float32Array.from(ink), 1);
  const probability = whole[answer] ?? 0;
  const falls: number[] = [];
  for (let start = 0; start < patches.length; start += BATCH_SIZE) {
    const batch = patches.slice(start, start + BATCH_SIZE);
    const probabilities = await read(wiped(ink, side, batch), batch.length);
    for (const index of batch.keys()) {
      falls.push(probability - (probabilities[index * whole.length + answer] ?? 0));
    }
  }
  return falls;
}

/** One copy of the image a patch, with paper in its place. */
function wiped(
  ink: Float32Array,
  side: number,
  patches: readonly Patch[],
): Float32Array<ArrayBuffer> {
  const inks = new Float32Array(patches.length * ink.length);
  for (const [index, { left, top, size }] of patches.entries()) {
    const copy = inks.subarray(index * ink.length, (index + 1) * ink.length);
    copy.set(ink);
    for (let row = top; row < top + size; row++) {
      copy.fill(0, row * side + left, row * side + left + size);
    }
  }
  return inks;
}

function meanPerPixel(
  side: number,
  patches: readonly Patch[],
  falls: ReadonlyMap<Patch, number | undefined>,
): Float32Array<ArrayBuffer> {
  const sums = new Float32Array(side * side);
  const counts = new Float32Array(side * side);
  for (const patch of patches) {
    const fall = falls.get(patch) ?? 0;
    for (let row = patch.top; row < patch.top + patch.size; row++) {
      for (let column = patch.left; column < patch.left + patch.size; column++) {
        const pixel = row * side + column;
        sums[pixel] = (sums[pixel] ?? 0) + fall;
        counts[pixel] = (counts[pixel] ?? 0) + 1;
      }
    }
  }
  return sums.map((sum, pixel) => sum / (counts[pixel] ?? 1));
}
