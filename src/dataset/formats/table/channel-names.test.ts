/** Colours that the names of columns tell, with the right values. */
import { describe, expect, test } from "vitest";
import { read } from "./test-tables";

const SIDE = 8;
const IMAGES = Array.from({ length: 12 }, (_, image) =>
  Array.from({ length: SIDE * SIDE }, (_, pixel) => ({
    // Red falls, green rises, blue is noise: by their values alone they could be anything.
    r: 255 - ((pixel + image) % 200),
    g: (3 * pixel + image) % 256,
    b: (97 * pixel + 31 * image) % 256,
    a: 255,
  })),
);
/** ITU-R BT.601. */
const GREY = IMAGES.flat().map(({ r, g, b }) => Math.round(0.299 * r + 0.587 * g + 0.114 * b));

type Channel = "r" | "g" | "b" | "a";

interface ColourStyle {
  readonly channels: readonly Channel[];
  readonly nameOf: (channel: Channel, pixel: number) => string;
  readonly isPlanar?: boolean;
}

function colourTable({ channels, nameOf, isPlanar = false }: ColourStyle): string {
  const pixels = Array.from({ length: SIDE * SIDE }, (_, pixel) => pixel);
  const cells = isPlanar
    ? channels.flatMap((channel) => pixels.map((pixel) => [channel, pixel] as const))
    : pixels.flatMap((pixel) => channels.map((channel) => [channel, pixel] as const));
  const names = ["label", ...cells.map(([channel, pixel]) => nameOf(channel, pixel))];
  const rows = IMAGES.map((image, row) => [
    row % 3,
    ...cells.map(([channel, pixel]) => image[pixel]?.[channel]),
  ]);
  return [names, ...rows].map((row) => row.join()).join("\n");
}

const WORDS = { r: "red", g: "green", b: "blue", a: "alpha" };
const RGB = ["r", "g", "b"] as const;
const at = (pixel: number) => `${Math.floor(pixel / SIDE)}_${pixel % SIDE}`;

describe("names that tell the colour", () => {
  test.each<[string, ColourStyle]>([
    ["r0,g0,b0,r1", { channels: RGB, nameOf: (channel, pixel) => channel + pixel }],
    ["r0,r1,…,g0", { channels: RGB, nameOf: (channel, pixel) => channel + pixel, isPlanar: true }],
    ["b0,g0,r0,b1", { channels: ["b", "g", "r"], nameOf: (channel, pixel) => channel + pixel }],
    [
      "R_0_0,G_0_0,B_0_0",
      { channels: RGB, nameOf: (channel, pixel) => `${channel.toUpperCase()}_${at(pixel)}` },
    ],
    ["red0,green0,blue0", { channels: RGB, nameOf: (channel, pixel) => WORDS[channel] + pixel }],
    [
      "pixel_0_0_r,pixel_0_0_g",
      { channels: RGB, nameOf: (channel, pixel) => `pixel_${at(pixel)}_${channel}` },
    ],
    [
      "pixel0_red,pixel0_green",
      { channels: RGB, nameOf: (channel, pixel) => `pixel${pixel}_${WORDS[channel]}` },
    ],
    [
      "r0,g0,b0,a0",
      { channels: ["r", "g", "b", "a"], nameOf: (channel, pixel) => channel + pixel },
    ],
    [
      "0_0_0,0_0_1,0_0_2",
      { channels: RGB, nameOf: (channel, pixel) => `${at(pixel)}_${RGB.indexOf(channel as "r")}` },
    ],
    [
      "0_0_0,0_0_1,…,1_0_0",
      {
        channels: RGB,
        nameOf: (channel, pixel) => `${RGB.indexOf(channel as "r")}_${at(pixel)}`,
        isPlanar: true,
      },
    ],
  ])("%s", async (_, style) => {
    const part = await read(colourTable(style));
    if (part.kind !== "images") throw new Error(`These are ${part.kind}.`);
    const { side, pixels, layout } = part.images;
    expect(side).toBe(SIDE);
    expect(Array.from(pixels)).toEqual(GREY);
    expect(layout).toContainEqual({
      code: "channels",
      channels: style.channels.length,
      arrangement: style.isPlanar === true ? "planar" : "interleaved",
      grey: "colours",
    });
  });
});
