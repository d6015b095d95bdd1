/**
 * Images as the network sees them: from bytes to 0…1, moved a little while training.
 *
 * Done on the CPU in plain loops, a few microseconds an image, so that on a graphics card it runs
 * while the card still works on the batch before.
 */
import { keyedRandom, type Random } from "../domain/random";

/** How far images are moved; see the table of hyperparameters for units. */
export interface Movement {
  readonly shift: number;
  readonly rotation: number;
  readonly scale: number;
  readonly shear: number;
}

/** Where an output pixel comes from: `x' = a·x + b·y + dx`, `y' = c·x + d·y + dy`. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly dx: number;
  readonly dy: number;
}

/** A shift in pixels is stated for this side and grows with the image. */
const REFERENCE_SIDE = 28;

export function isStill({ shift, rotation, scale, shear }: Movement): boolean {
  return shift === 0 && rotation === 0 && scale === 0 && shear === 0;
}

/** Each part is uniform between its greatest values in both directions. */
export function randomAffine(movement: Movement, side: number, random: Random): Affine {
  const within = (greatest: number) => (2 * random() - 1) * greatest;
  const angle = (within(movement.rotation) * Math.PI) / 180;
  const size = 1 / (1 + within(movement.scale));
  const slant = within(movement.shear);
  const pixels = (movement.shift * side) / REFERENCE_SIDE;
  const cos = Math.cos(angle) * size;
  const sin = Math.sin(angle) * size;
  return {
    a: cos,
    b: slant * cos - sin,
    c: sin,
    d: slant * sin + cos,
    dx: within(pixels),
    dy: within(pixels),
  };
}

/** How an image is moved in one step of a run. */
export function movementOf(
  movement: Movement,
  side: number,
  seed: number,
  step: number,
  row: number,
): Affine {
  return randomAffine(movement, side, keyedRandom({ seed, purpose: "movement", step, image: row }));
}

/**
 * Draws one image, moved about its centre, with bilinear interpolation; paper comes in from
 * outside.
 *
 * @param pixels of all images, `[n * side * side]`
 * @param from where this image begins in `pixels`
 * @param ink receives the image, 0 to 1, from `to` on
 * @param full the pixel value that counts as full ink
 */
export function drawMoved(
  pixels: Uint8Array,
  from: number,
  side: number,
  full: number,
  affine: Affine,
  ink: Float32Array,
  to: number,
): void {
  const { a, b, c, d } = affine;
  const middle = (side - 1) / 2;
  const last = side - 1;
  for (let row = 0; row < side; row++) {
    let x = middle + affine.dx - a * middle + b * (row - middle);
    let y = middle + affine.dy - c * middle + d * (row - middle);
    for (let column = 0; column < side; column++) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left >= 0 && top >= 0 && left < last && top < last) {
        const place = from + top * side + left;
        const right = x - left;
        const below = y - top;
        const upper = pixels[place] * (1 - right) + pixels[place + 1] * right;
        const lower = pixels[place + side] * (1 - right) + pixels[place + side + 1] * right;
        ink[to + row * side + column] = (upper * (1 - below) + lower * below) / full;
      } else {
        ink[to + row * side + column] = sampleAtEdge(pixels, from, side, x, y) / full;
      }
      x += a;
      y += c;
    }
  }
}

function sampleAtEdge(
  pixels: Uint8Array,
  from: number,
  side: number,
  x: number,
  y: number,
): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < side && column < side ? pixels[from + row * side + column] : 0;
  const right = x - left;
  const below = y - top;
  const upper = at(top, left) * (1 - right) + at(top, left + 1) * right;
  const lower = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right;
  return upper * (1 - below) + lower * below;
}

/** Copies images as they are. */
export function drawStill(
  pixels: Uint8Array,
  from: number,
  count: number,
  full: number,
  ink: Float32Array,
  to: number,
): void {
  for (let index = 0; index < count; index++) ink[to + index] = pixels[from + index] / full;
}
