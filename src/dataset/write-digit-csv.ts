/**
 * Images → a CSV exactly as Kaggle's `train.csv` and `test.csv` are written: the header
 * `label,pixel0,…,pixel783` or the same without `label`, and a CRLF behind every row.
 */
import { MAX_LABEL, MAX_PIXEL } from "../domain/image-limits";
import { type ImageSet, isLabelled } from "./image-set";

/** Long enough to be fast, short enough not to need the whole text in one piece. */
const CHUNK_BYTES = 1024 * 1024;
const LINE_END = "\r\n";
const COMMA = ",".charCodeAt(0);
const encoder = new TextEncoder();
/** Each pixel as it is written. */
const DIGITS: readonly Uint8Array[] = Array.from({ length: MAX_PIXEL + 1 }, (_, pixel) =>
  encoder.encode(String(pixel)),
);

/** @returns the file in pieces; a Blob takes them as they are */
export function writeDigitCsv(images: ImageSet): Uint8Array<ArrayBuffer>[] {
  const size = images.side * images.side;
  const chunks = [encoder.encode(headerOf(images, size))];
  const labels = labelTexts(images);
  const longestRow = `${MAX_LABEL},`.length + size * `${MAX_PIXEL},`.length + LINE_END.length;
  for (let image = 0; image < images.count; ) {
    const chunk = new Uint8Array(CHUNK_BYTES + longestRow);
    let length = 0;
    for (; image < images.count && length < CHUNK_BYTES; image++) {
      const pixels = images.pixels.subarray(image * size, (image + 1) * size);
      length = writeRow(chunk, length, labels(image), pixels);
    }
    chunks.push(chunk.subarray(0, length));
  }
  return chunks;
}

function headerOf(images: ImageSet, size: number): string {
  const pixels = Array.from({ length: size }, (_, index) => `pixel${index}`);
  return (isLabelled(images) ? ["label", ...pixels] : pixels).join() + LINE_END;
}

/** What stands in front of each image's pixels. */
function labelTexts(images: ImageSet): (image: number) => Uint8Array {
  const none = new Uint8Array(0);
  if (!isLabelled(images)) return () => none;
  const { classIndices } = images;
  const texts = images.classLabels.map((label) => encoder.encode(`${label},`));
  return (image) => texts[classIndices[image] ?? 0] ?? none;
}

/** @returns where the next row begins */
function writeRow(chunk: Uint8Array, start: number, label: Uint8Array, pixels: Uint8Array): number {
  chunk.set(label, start);
  let at = start + label.length;
  for (let index = 0; index < pixels.length; index++) {
    const digits = DIGITS[pixels[index] ?? 0] ?? encoder.encode("0");
    for (let digit = 0; digit < digits.length; digit++) chunk[at++] = digits[digit] ?? 0;
    chunk[at++] = COMMA;
  }
  // The line end takes the place of the last comma.
  chunk.set(encoder.encode(LINE_END), at - 1);
  return at - 1 + LINE_END.length;
}
