import { describe, expect, test } from "vitest";
import { type PngOptions, pngOf } from "../../../../e2e/fixtures/png";
import { readPng } from "./read-png";

const greyOf = (options: PngOptions) => {
  const picture = readPng(Uint8Array.from(pngOf(options)));
  return picture === null ? null : [...picture.grey];
};

const TWO_BY_TWO = { width: 2, height: 2 };

describe("readPng", () => {
  test("reads grey of eight bits as it is", () => {
    expect(
      greyOf({
        ...TWO_BY_TWO,
        lines: [
          [0, 128],
          [255, 7],
        ],
      }),
    ).toEqual([0, 128, 255, 7]);
  });

  test.each([
    // 10, then 10 + 5.
    [1, [10, 5], [10, 15]],
    // 100 + 10, 200 + 5.
    [2, [10, 5], [110, 205]],
    // 10 + ⌊(0 + 100) / 2⌋ = 60, then 5 + ⌊(60 + 200) / 2⌋ = 135.
    [3, [10, 5], [60, 135]],
    // 10 + 100 (up is nearest to 0 + 100 − 0); guess 110 + 200 − 100 = 210, nearest is up, 200.
    [4, [10, 5], [110, 205]],
    // Sums beyond a byte start anew: 250 + 100 = 350 = 94 + 256; 94 from the left is not asked.
    [2, [250, 0], [94, 200]],
  ])("undoes filter %i of %j", (filter, line, expected) => {
    const lines = [[100, 200], line];

    expect(greyOf({ ...TWO_BY_TWO, lines, filters: [0, filter] })?.slice(2)).toEqual(expected);
  });

  test("takes the left neighbour a whole pixel away, of colours three bytes", () => {
    // White, and to its left-hand differences of 0: white again.
    const lines = [[255, 255, 255, 0, 0, 0]];

    expect(greyOf({ width: 2, height: 1, colours: 2, lines, filters: [1] })).toEqual([255, 255]);
  });

  test.each([
    // 0b10110000: ink, paper, ink, ink; 1 of 1 is 255.
    [1, 4, [0b10110000], [255, 0, 255, 255]],
    // 3, 0, 1, 2 of 3: 85 each.
    [2, 4, [0b11000110], [255, 0, 85, 170]],
    // 15, 1 of 15: 17 each.
    [4, 2, [0xf1], [255, 17]],
    // The upper byte counts.
    [16, 2, [0x80, 0xff, 0x01, 0x00], [128, 1]],
  ] as const)("reads grey of %i bits", (depth, width, line, expected) => {
    expect(greyOf({ width, height: 1, depth, lines: [line] })).toEqual(expected);
  });

  test("turns colours to grey by their brightness", () => {
    // 0.299 × 255 = 76.2, 0.587 × 255 = 149.7
    const lines = [[255, 0, 0, 0, 255, 0]];

    expect(greyOf({ width: 2, height: 1, colours: 2, lines })).toEqual([76, 150]);
  });

  test("looks colours up in a palette, with the opacity of each", () => {
    // White, black, and a black that is transparent: on white paper, as the ink is dark.
    const palette = [255, 255, 255, 0, 0, 0, 0, 0, 0];
    const dark = { palette, colours: 3, transparency: [255, 255, 0] } as const;

    expect(greyOf({ ...dark, width: 3, height: 1, lines: [[1, 1, 2]] })).toEqual([0, 0, 255]);
    // Without any transparent pixel the palette's colours alone count.
    expect(greyOf({ ...dark, width: 2, height: 1, lines: [[0, 1]] })).toEqual([255, 0]);
  });

  test("lays dark ink on white where the paper is transparent, and light ink on black", () => {
    const dark = { width: 2, height: 1, colours: 6, lines: [[0, 0, 0, 255, 9, 9, 9, 0]] } as const;
    const light = { width: 2, height: 1, colours: 4, lines: [[255, 255, 9, 0]] } as const;

    expect([greyOf(dark), greyOf(light)]).toEqual([
      [0, 255],
      [255, 0],
    ]);
  });

  test("takes the one colour that a grey picture calls transparent", () => {
    expect(greyOf({ width: 2, height: 1, lines: [[9, 0]], transparency: [0, 9] })).toEqual([
      255, 0,
    ]);
  });

  test("leaves interlaced and very large ones to the browser", () => {
    expect(
      greyOf({
        ...TWO_BY_TWO,
        lines: [
          [0, 0],
          [0, 0],
        ],
        isInterlaced: true,
      }),
    ).toBeNull();
    expect(greyOf({ width: 5000, height: 1, lines: [new Array<number>(5000).fill(0)] })).toBeNull();
  });

  test.each<[string, Uint8Array]>([
    [
      "no data",
      pngOf({
        ...TWO_BY_TWO,
        lines: [
          [0, 0],
          [0, 0],
        ],
      }).subarray(0, 40),
    ],
    ["too little data", pngOf({ ...TWO_BY_TWO, lines: [[0, 0]] })],
    [
      "an unknown filter",
      pngOf({
        ...TWO_BY_TWO,
        lines: [
          [0, 0],
          [0, 0],
        ],
        filters: [0, 9],
      }),
    ],
    ["a head that lies", pngOf({ width: 4000, height: 4000, lines: [[0]] })],
    [
      "nothing but its signature",
      pngOf({
        ...TWO_BY_TWO,
        lines: [
          [0, 0],
          [0, 0],
        ],
      }).subarray(0, 8),
    ],
  ])("throws at %s", (_, bytes) => {
    expect(() => readPng(Uint8Array.from(bytes))).toThrow();
  });
});
