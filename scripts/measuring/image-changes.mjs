/** Ways in which somebody else's images may differ: each takes a set and gives another. */

/** @param {number} side @returns {Record<string, (images: any) => any>} */
export function changesOf(side) {
  const at = (picture, row, column) =>
    row < 0 || column < 0 || row >= side || column >= side ? 0 : picture[row * side + column];
  const last = side - 1;
  const middle = last / 2;
  const shrunk = (share) =>
    drawn((picture, row, column) =>
      mixed(at, picture, middle + (row - middle) / share, middle + (column - middle) / share),
    );
  const drawn = (pixel) => (images) => eachPicture(images, side, pixel);
  return {
    inverted: (images) => ({
      ...images,
      pixels: images.pixels.map((pixel) => images.pixelMax - pixel),
    }),
    "scaled 0 to 1": scaledTo(1),
    "scaled 0 to 16": scaledTo(16),
    transposed: drawn((picture, row, column) => at(picture, column, row)),
    mirrored: drawn((picture, row, column) => at(picture, row, last - column)),
    "upside down": drawn((picture, row, column) => at(picture, last - row, last - column)),
    "turned left": drawn((picture, row, column) => at(picture, column, last - row)),
    "2 pixels to the right": drawn((picture, row, column) => at(picture, row, column - 2)),
    "1 pixel down": drawn((picture, row, column) => at(picture, row - 1, column)),
    "shrunk to 80 %": shrunk(0.8),
    "shrunk to 90 %": shrunk(0.9),
    thicker: drawn((picture, row, column) =>
      Math.max(...NEAR.map(([down, right]) => at(picture, row + down, column + right))),
    ),
    thinner: drawn((picture, row, column) =>
      Math.min(...NEAR.map(([down, right]) => at(picture, row + down, column + right))),
    ),
  };
}

const NEAR = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

function scaledTo(pixelMax) {
  return (images) => ({
    ...images,
    pixelMax,
    pixels: images.pixels.map((pixel) => Math.round((pixel * pixelMax) / images.pixelMax)),
  });
}

function eachPicture(images, side, pixel) {
  const size = side * side;
  const pixels = new Uint8Array(images.pixels.length);
  for (let start = 0; start < pixels.length; start += size) {
    const picture = images.pixels.subarray(start, start + size);
    for (let index = 0; index < size; index++) {
      pixels[start + index] = pixel(picture, Math.floor(index / side), index % side);
    }
  }
  return { ...images, pixels };
}

function mixed(at, picture, y, x) {
  const row = Math.floor(y);
  const column = Math.floor(x);
  const down = y - row;
  const right = x - column;
  return (
    (1 - down) * ((1 - right) * at(picture, row, column) + right * at(picture, row, column + 1)) +
    down * ((1 - right) * at(picture, row + 1, column) + right * at(picture, row + 1, column + 1))
  );
}
