/**
 * Several values a pixel, and how they become one grey value.
 *
 * Four values of a picture of half the side are as many columns as one grey picture has, so their
 * number does not tell. Their values do: opacity is the same everywhere, or three values are equal
 * pixel by pixel, or what stands four columns further is more alike than the next column is.
 */
import type { LayoutDecision } from "../../../domain/data-layout";
import { MIN_SIDE } from "../../../domain/image-limits";
import { brightness } from "../pixels/grey";
import type { ImageSize } from "./image-size";

export interface Colours {
  readonly channels: 3 | 4;
  readonly arrangement: "interleaved" | "planar";
  readonly grey: "colours" | "opacity";
}

/** Neighbours of a grey picture are never so much less alike than pixels four further on. */
const FAR_ALIKE = 0.6;

/**
 * @param rows `[rows][values]` of the first images
 * @param size as the number of columns says
 * @returns null for a grey picture
 */
export function coloursOf(
  rows: readonly Float64Array[],
  { side, channels, arrangement: named }: ImageSize,
): Colours | null {
  const used = rows.filter((row) => row.some((value) => value !== row[0]));
  if (channels > 1) {
    const many = channels === 4 ? 4 : 3;
    if (used.length === 0)
      return { channels: many, arrangement: named ?? "interleaved", grey: "colours" };
    const pixels = side * side;
    const arrangement = named ?? likelierArrangement(used, many, pixels);
    return { channels: many, arrangement, grey: greyOf(used, many, arrangement, pixels) };
  }
  if (used.length === 0 || side % 2 !== 0 || side / 2 < MIN_SIDE) return null;
  const pixels = (side * side) / 4;
  const arrangement = arrangementOfFour(used, pixels);
  if (arrangement === null) return null;
  return { channels: 4, arrangement, grey: greyOf(used, 4, arrangement, pixels) };
}

function likelierArrangement(
  rows: readonly Float64Array[],
  channels: 3 | 4,
  pixels: number,
): Colours["arrangement"] {
  const [interleaved, planar] = [colourfulness(rows, channels, 1), colourfulness(rows, 1, pixels)];
  return interleaved <= planar ? "interleaved" : "planar";
}

function arrangementOfFour(
  rows: readonly Float64Array[],
  pixels: number,
): Colours["arrangement"] | null {
  const near = roughness(rows, 1);
  const far = roughness(rows, 4);
  const isOpaque = isStill(rows, 3, "interleaved", pixels) && far < near;
  if (isOpaque || far < FAR_ALIKE * near || isRepeated(rows, "interleaved", pixels))
    return "interleaved";
  const isStacked = isStill(rows, 3, "planar", pixels) && roughness(rows, pixels) < near;
  return isStacked || isRepeated(rows, "planar", pixels) ? "planar" : null;
}

/** `[pixels * channels]` bytes → `[pixels]`. */
export function toGrey(values: Uint8Array, colours: Colours, image: Uint8Array): void {
  const { arrangement, channels, grey } = colours;
  const pixels = image.length;
  const [step, stride] = arrangement === "interleaved" ? [channels, 1] : [1, pixels];
  for (let pixel = 0; pixel < pixels; pixel++) {
    const at = pixel * step;
    image[pixel] =
      grey === "opacity"
        ? (values[at + 3 * stride] ?? 0)
        : Math.round(
            brightness(values[at] ?? 0, values[at + stride] ?? 0, values[at + 2 * stride] ?? 0),
          );
  }
}

export function colourDecision(colours: Colours): LayoutDecision {
  return { code: "channels", ...colours };
}

/** How much values so far apart differ, over all rows; behind the last comes the first again. */
function roughness(rows: readonly Float64Array[], distance: number): number {
  let sum = 0;
  for (const row of rows) {
    for (const [at, value] of row.entries()) {
      sum += Math.abs(value - (row[(at + distance) % row.length] ?? 0));
    }
  }
  return sum;
}

/**
 * How much red, green and blue differ in all pixels, if they stand so.
 *
 * @param step from pixel to pixel
 * @param stride from colour to colour
 */
function colourfulness(rows: readonly Float64Array[], step: number, stride: number): number {
  let sum = 0;
  for (const row of rows) {
    for (let at = 0; at + 2 * stride < row.length; at += step) {
      const green = row[at + stride] ?? 0;
      sum += Math.abs((row[at] ?? 0) - green) + Math.abs((row[at + 2 * stride] ?? 0) - green);
    }
  }
  return sum;
}

function indexOf(
  pixel: number,
  channel: number,
  arrangement: Colours["arrangement"],
  pixels: number,
): number {
  return arrangement === "interleaved" ? 4 * pixel + channel : channel * pixels + pixel;
}

/** Whether a channel has one value other than nothing in all pixels of all rows: full opacity. */
function isStill(
  rows: readonly Float64Array[],
  channel: number,
  arrangement: Colours["arrangement"],
  pixels: number,
): boolean {
  const still = rows[0]?.[indexOf(0, channel, arrangement, pixels)] ?? 0;
  if (still <= 0) return false;
  return rows.every((row) => {
    for (let pixel = 0; pixel < pixels; pixel++) {
      if (row[indexOf(pixel, channel, arrangement, pixels)] !== still) return false;
    }
    return true;
  });
}

/** Whether the first three values of every pixel are equal, of a picture that is not blank. */
function isRepeated(
  rows: readonly Float64Array[],
  arrangement: Colours["arrangement"],
  pixels: number,
): boolean {
  const first = rows[0]?.[0];
  let others = 0;
  let shades = 0;
  for (const row of rows) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const [red, green, blue, opacity] = [0, 1, 2, 3].map(
        (channel) => row[indexOf(pixel, channel, arrangement, pixels)],
      );
      if (red !== green || green !== blue) return false;
      if (opacity !== red) others++;
      if (red !== first) shades++;
    }
  }
  return others > 0 && shades > 0;
}

/** Drawings on nothing have no colour, only opacity. */
function greyOf(
  rows: readonly Float64Array[],
  channels: number,
  arrangement: Colours["arrangement"],
  pixels: number,
): Colours["grey"] {
  if (channels < 4) return "colours";
  const isOpacityStill = isStill(rows, 3, arrangement, pixels);
  const first = rows[0]?.[0];
  const isColourStill = rows.every((row) => {
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel = 0; channel < 3; channel++) {
        if (row[indexOf(pixel, channel, arrangement, pixels)] !== first) return false;
      }
    }
    return true;
  });
  return isColourStill && !isOpacityStill ? "opacity" : "colours";
}
