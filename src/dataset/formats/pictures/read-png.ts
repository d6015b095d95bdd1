/**
 * PNG by hand: of thousands of small pictures the browser would spend more time on handing them
 * over than on decoding, and this runs everywhere, with the same result to the last bit.
 *
 * Source: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)".
 */
import { unzlibSync } from "fflate";
import { type Bytes, join } from "../../archives/byte-stream";
import { writeGrey } from "../pixels/grey";
import { type ColourPicture, MAX_PICTURE_SIDE, type Picture } from "./picture";
import { unfilter } from "./png-filters";

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data of a chunk. */
const CHUNK_BYTES = 12;
/** Deflate makes at most so many bytes of one: a head that promises more is a lie. */
const MAX_RATIO = 1032;

/** By colour type: grey, colours, palette, grey and opacity, colours and opacity. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS = [1, 2, 4, 8, 16];
const PALETTE = 3;

interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colours: number;
  readonly isInterlaced: boolean;
}

interface PngChunks {
  readonly head: PngHead;
  readonly palette: Bytes;
  readonly transparency: Bytes;
  readonly data: Bytes;
}

/**
 * @returns null where it is too large, or interlaced, which is left to the browser
 * @throws RangeError, or what fflate throws, where it is damaged
 */
export function readPng(bytes: Bytes): Picture | null {
  const chunks = chunksOf(bytes);
  const { width, height, depth, colours, isInterlaced } = chunks.head;
  if (isInterlaced || width > MAX_PICTURE_SIDE || height > MAX_PICTURE_SIDE) return null;
  const bitsPerPixel = depth * (CHANNELS[colours] ?? 0);
  const lineBytes = Math.ceil((width * bitsPerPixel) / 8);
  const rawBytes = height * (1 + lineBytes);
  if (rawBytes > MAX_RATIO * chunks.data.length) throw new RangeError("less data than pixels");
  const raw = unzlibSync(chunks.data, { out: new Uint8Array(rawBytes) });
  if (raw.length < rawBytes) throw new RangeError("the data ends within a line");
  const lines = unfilter(raw, lineBytes, Math.max(1, bitsPerPixel >> 3));
  const grey = new Uint8Array(width * height);
  if (colours === 0 && depth === 8 && chunks.transparency.length === 0) grey.set(lines);
  else writeGrey(coloured(chunks, lines, lineBytes).rgba, grey);
  return { width, height, grey };
}

function chunksOf(bytes: Bytes): PngChunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: PngHead | null = null;
  let palette: Bytes = new Uint8Array(0);
  let transparency: Bytes = new Uint8Array(0);
  const data: Bytes[] = [];
  for (let at = SIGNATURE_BYTES; at + CHUNK_BYTES <= bytes.length; ) {
    const length = view.getUint32(at);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (content.length < length) throw new RangeError("the file ends within a chunk");
    if (type === "IHDR") head = headOf(content);
    else if (type === "PLTE") palette = content;
    else if (type === "tRNS") transparency = content;
    else if (type === "IDAT") data.push(content);
    else if (type === "IEND") break;
    at += CHUNK_BYTES + length;
  }
  if (head === null || data.length === 0) throw new RangeError("no head, or no data");
  return { head, palette, transparency, data: join(data) };
}

function headOf(content: Bytes): PngHead {
  if (content.length < 13) throw new RangeError("a head that is too short");
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colours] = [view.getUint8(8), view.getUint8(9)];
  const isKnown = colours in CHANNELS && DEPTHS.includes(depth) && width > 0 && height > 0;
  if (!isKnown) throw new RangeError("a head that says nothing known");
  return { width, height, depth, colours, isInterlaced: view.getUint8(12) !== 0 };
}

function coloured(chunks: PngChunks, lines: Uint8Array, lineBytes: number): ColourPicture {
  const { width, height, depth, colours } = chunks.head;
  const channels = CHANNELS[colours] ?? 1;
  const rgba = new Uint8Array(4 * width * height).fill(255);
  const sample = sampler(lines, lineBytes, depth);
  const write = colours === PALETTE ? paletteWriter(chunks) : sampleWriter(chunks, channels);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const line = Math.floor(pixel / width);
    const start = (pixel % width) * channels;
    write((channel) => sample(line, start + channel), rgba.subarray(4 * pixel, 4 * pixel + 4));
  }
  return { width, height, rgba };
}

/** Writes one pixel: red, green, blue, and opacity where it is not opaque. */
type PixelWriter = (sampleOf: (channel: number) => number, to: Uint8Array) => void;

function paletteWriter({ palette, transparency }: PngChunks): PixelWriter {
  return (sampleOf, to) => {
    const index = sampleOf(0);
    to.set(palette.subarray(3 * index, 3 * index + 3));
    to[3] = transparency[index] ?? 255;
  };
}

function sampleWriter({ head, transparency }: PngChunks, channels: number): PixelWriter {
  const scale = 255 / (2 ** Math.min(head.depth, 8) - 1);
  const [red, green, blue] = channels < 3 ? [0, 0, 0] : [0, 1, 2];
  const isWithOpacity = channels % 2 === 0;
  const isClear = clearColour(transparency, head.depth, channels);
  return (sampleOf, to) => {
    to[0] = scale * sampleOf(red);
    to[1] = scale * sampleOf(green);
    to[2] = scale * sampleOf(blue);
    if (isWithOpacity) to[3] = scale * sampleOf(channels - 1);
    else if (isClear(sampleOf)) to[3] = 0;
  };
}

/** Whether a pixel has the one colour that is transparent, where there is one: 16 bits a sample. */
function clearColour(transparency: Bytes, depth: number, channels: number) {
  const clear = Array.from(
    { length: transparency.length === 0 ? 0 : channels },
    (_, channel) => transparency[2 * channel + (depth > 8 ? 0 : 1)],
  );
  return (sampleOf: (channel: number) => number): boolean =>
    clear.length > 0 && clear.every((value, channel) => sampleOf(channel) === value);
}

/** Sample `index` of a line: below 2 to the power of the depth, of 16 bits the upper eight. */
function sampler(lines: Uint8Array, lineBytes: number, depth: number) {
  const mask = 2 ** depth - 1;
  return (line: number, index: number): number => {
    const start = line * lineBytes;
    if (depth >= 8) return lines[start + index * (depth >> 3)] ?? 0;
    const bit = index * depth;
    return ((lines[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & mask;
  };
}
