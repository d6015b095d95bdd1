/** A picture of any size → a small square one. */
import type { Picture } from "./picture";

/**
 * Puts a picture in the middle of a square of its own paper, and makes that as large as asked for:
 * each new pixel is the mean of what it covers.
 *
 * @returns `[side * side]`
 */
export function fitPicture(picture: Picture, side: number): Uint8Array<ArrayBuffer> {
  const { width, height } = picture;
  const square = Math.max(width, height);
  const paper = paperOf(picture);
  const [left, top] = [Math.floor((square - width) / 2), Math.floor((square - height) / 2)];
  const columns = spans(square, side, left, width);
  const rows = spans(square, side, top, height);
  const scale = (side / square) ** 2;
  return Uint8Array.from({ length: side * side }, (_, pixel) => {
    const column = columns[pixel % side];
    const row = rows[Math.floor(pixel / side)];
    let sum = 0;
    let covered = 0;
    for (const [y, rowShare] of row ?? []) {
      for (const [x, columnShare] of column ?? []) {
        const share = rowShare * columnShare * scale;
        sum += share * (picture.grey[y * width + x] ?? 0);
        covered += share;
      }
    }
    return Math.round(sum + (1 - covered) * paper);
  });
}

type Span = readonly (readonly [position: number, share: number])[];

/** Of each new pixel: which old ones it covers, and how much of each. */
function spans(square: number, side: number, offset: number, length: number): Span[] {
  const step = square / side;
  return Array.from({ length: side }, (_, index) => {
    const [start, end] = [index * step - offset, (index + 1) * step - offset];
    const first = Math.max(0, Math.floor(start));
    const last = Math.min(length, Math.ceil(end));
    return Array.from({ length: Math.max(0, last - first) }, (_, at) => {
      const position = first + at;
      return [position, Math.min(end, position + 1) - Math.max(start, position)] as const;
    });
  });
}

/** The median of the border: what the picture was drawn on. */
function paperOf({ width, height, grey }: Picture): number {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(grey[x] ?? 0, grey[(height - 1) * width + x] ?? 0);
  for (let y = 0; y < height; y++)
    border.push(grey[y * width] ?? 0, grey[(y + 1) * width - 1] ?? 0);
  border.sort((a, b) => a - b);
  return border[border.length >> 1] ?? 0;
}
