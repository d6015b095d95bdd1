/** An array of images → one byte a pixel. */
import type { LayoutDecision } from "../../../domain/data-layout";
import { pausePoint } from "../../../numerics/pause-point";
import type { Bytes } from "../../archives/byte-stream";
import type { FileSource } from "../../archives/found";
import type { ImagesPart } from "../part";
import { writeGrey } from "../pixels/grey";
import { greatestPixel, type Scale, scaled, scaleFor, type ValueRange } from "../pixels/scale";
import type { ArrayHeader } from "./array-header";
import type { ImagesLayout } from "./array-layout";
import { ArrayNumbers } from "./array-numbers";

/** A few hundredths of a second's work. */
const NUMBERS_AT_ONCE = 2 ** 20;

/**
 * @param bytes the numbers, as many as the header says
 * @throws FailureError `array-value`, `cancelled`
 */
export async function imagesOfArray(
  bytes: Bytes,
  header: ArrayHeader,
  layout: ImagesLayout,
  { fileName, path, signal }: FileSource,
): Promise<ImagesPart> {
  const { count, side, channels, arrangement } = layout;
  const decisions: LayoutDecision[] = [];
  let pixels = bytes;
  if (header.type.name !== "uint8" || header.isFortran || channels > 1) {
    const numbers = new ArrayNumbers(bytes, header);
    const range = await rangeOf(numbers, fileName, signal);
    const scale = scaleFor(range);
    if (scale !== null) decisions.push({ code: "scaled", ...scale });
    if (channels !== 1)
      decisions.push({ code: "channels", channels, arrangement, grey: "colours" });
    pixels = await pixelsOf(numbers, layout, scale, signal);
  }
  const pixelMax = greatestPixel(pixels);
  const images = { fileName, origin: "file", side, pixelMax, count, pixels, firstRow: 1 } as const;
  const isPlain = decisions.length === 0;
  return {
    kind: "images",
    fileName,
    path,
    notes: [],
    images: isPlain ? images : { ...images, layout: decisions },
  };
}

async function rangeOf(
  numbers: ArrayNumbers,
  file: string,
  signal: AbortSignal,
): Promise<ValueRange> {
  let whole: ValueRange | null = null;
  for (let start = 0; start < numbers.count; start += NUMBERS_AT_ONCE) {
    await pausePoint(signal);
    const range = numbers.range(start, Math.min(start + NUMBERS_AT_ONCE, numbers.count), file);
    whole = whole === null ? range : joined(whole, range);
  }
  return whole ?? { min: 0, max: 0, areWhole: true };
}

function joined(a: ValueRange, b: ValueRange): ValueRange {
  const areWhole = a.areWhole && b.areWhole;
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), areWhole };
}

async function pixelsOf(
  numbers: ArrayNumbers,
  layout: ImagesLayout,
  scale: Scale | null,
  signal: AbortSignal,
): Promise<Bytes> {
  const size = layout.side ** 2;
  const pixels = new Uint8Array(layout.count * size);
  const atOnce = Math.ceil(NUMBERS_AT_ONCE / (size * layout.channels));
  for (let image = 0; image < layout.count; image++) {
    if (image % atOnce === 0) await pausePoint(signal);
    const to = pixels.subarray(image * size, (image + 1) * size);
    if (layout.channels === 1) writeChannel(numbers, layout, scale, image, 0, to, 1);
    else writeColours(numbers, layout, scale, image, to);
  }
  return pixels;
}

function writeColours(
  numbers: ArrayNumbers,
  layout: ImagesLayout,
  scale: Scale | null,
  image: number,
  to: Uint8Array,
): void {
  const rgba = new Uint8Array(4 * to.length).fill(255);
  for (let channel = 0; channel < layout.channels; channel++) {
    writeChannel(numbers, layout, scale, image, channel, rgba.subarray(channel), 4);
  }
  writeGrey(rgba, to);
}

/** @param stride how far apart pixels stand in `to` */
function writeChannel(
  numbers: ArrayNumbers,
  { side, steps }: ImagesLayout,
  scale: Scale | null,
  image: number,
  channel: number,
  to: Uint8Array,
  stride: number,
): void {
  const start = image * steps.image + channel * steps.channel;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = numbers.at(start + row * steps.row + column * steps.column);
      to[(row * side + column) * stride] = scaled(value, scale);
    }
  }
}
