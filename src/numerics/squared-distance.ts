/** How far apart two images are, told no more exactly than somebody wants to know. */

/** Pixels that are added up before asking whether it is far enough; a multiple of four. */
const STRIDE = 56;

/**
 * The squared Euclidean distance of a stored image to a given one, in squared pixel values.
 *
 * Begins two sevenths down the image, because what differs is in the middle: with a limit, half as
 * many of a digit's pixels are looked at as from the top.
 *
 * @param pixels of all stored images, `[n * size]`
 * @param start where the stored image begins in `pixels`
 * @param image `[size]`, in the stored images' pixel values
 * @param limit most comparisons are lost early: adding ends when the sum has reached this
 * @returns the distance where it is below `limit`, else some part of it that is not
 */
export function squaredDistance(
  pixels: Uint8Array,
  start: number,
  image: Float32Array,
  limit: number,
): number {
  const fours = image.length - (image.length % 4);
  const begin = 4 * Math.floor(image.length / 14);
  let sum = addSquares(pixels, start, image, begin, fours, 0, limit);
  sum = addSquares(pixels, start, image, 0, begin, sum, limit);
  for (let pixel = fours; pixel < image.length; pixel++) {
    const difference = pixels[start + pixel] - image[pixel];
    sum += difference * difference;
  }
  return sum;
}

/** Four pixels at a time, which takes half the time of one by one. */
function addSquares(
  pixels: Uint8Array,
  start: number,
  image: Float32Array,
  from: number,
  to: number,
  begun: number,
  limit: number,
): number {
  let sum = begun;
  let pixel = from;
  while (pixel < to && sum < limit) {
    const end = Math.min(to, pixel + STRIDE);
    for (; pixel < end; pixel += 4) {
      const place = start + pixel;
      const first = pixels[place] - image[pixel];
      const second = pixels[place + 1] - image[pixel + 1];
      const third = pixels[place + 2] - image[pixel + 2];
      const fourth = pixels[place + 3] - image[pixel + 3];
      sum += first * first + second * second + third * third + fourth * fourth;
    }
  }
  return sum;
}
