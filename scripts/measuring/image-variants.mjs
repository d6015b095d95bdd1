/** Images as other people's files have them, made from those of one file. */

const SMALL = 8;

/**
 * @param {any} images a `LabelledImageSet`
 * @param {(turn: string, side: number) => Uint32Array} turnedPositions
 * @returns {Record<string, () => any>}
 */
export function imageVariants(images, turnedPositions) {
  const transposed = () => moved(images, turnedPositions("transpose", images.side));
  return {
    "as-is": () => images,
    inverted: () => inverted(images),
    transposed,
    both: () => inverted(transposed()),
    "8x8": () => shrunk(images, SMALL),
  };
}

function inverted(images) {
  return { ...images, pixels: images.pixels.map((pixel) => images.pixelMax - pixel) };
}

function moved(images, from) {
  const size = images.side ** 2;
  const pixels = images.pixels.map((_, at) => images.pixels[at - (at % size) + from[at % size]]);
  return { ...images, pixels };
}

/** By the mean of what each larger pixel covers. */
function shrunk(images, side) {
  const weights = covered(images.side, side);
  const pixels = new Uint8Array(images.count * side * side);
  for (let at = 0; at < pixels.length; at++) {
    const [image, row, column] = [
      Math.floor(at / side ** 2),
      Math.floor(at / side) % side,
      at % side,
    ];
    let sum = 0;
    for (const { pixel: y, share: down } of weights[row] ?? []) {
      for (const { pixel: x, share: across } of weights[column] ?? []) {
        sum += down * across * images.pixels[image * images.side ** 2 + y * images.side + x];
      }
    }
    pixels[at] = Math.round(sum);
  }
  return { ...images, side, pixels };
}

/** Of each larger pixel the smaller ones under it, and its share of each. */
function covered(from, to) {
  const step = from / to;
  return Array.from({ length: to }, (_, at) => {
    const [start, end] = [at * step, (at + 1) * step];
    const first = Math.floor(start);
    return Array.from({ length: Math.ceil(end) - first }, (_, index) => {
      const pixel = first + index;
      return { pixel, share: (Math.min(pixel + 1, end) - Math.max(pixel, start)) / step };
    });
  });
}
