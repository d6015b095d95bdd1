import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partOf, partsOf, zipFile } from "../../test-files";
import { type NpyOptions, npyBytes } from "../arrays/test-arrays";

const RAMP = Array.from({ length: 64 }, (_, index) => index);

const npyFile = (options: NpyOptions) => new File([npyBytes(options)], "x_train.npy");
const pixelsOf = async (options: NpyOptions) => {
  const part = await partOf(npyFile(options));
  if (part.kind !== "images") throw new TypeError(`${part.kind} instead of images`);
  return {
    pixels: [...part.images.pixels],
    layout: part.images.layout ?? [],
    side: part.images.side,
  };
};

describe("images", () => {
  test.each([[[1, 8, 8]], [[1, 64]], [[1, 8, 8, 1]], [[1, 1, 8, 8]]])(
    "of shape %j",
    async (shape) => {
      expect(await pixelsOf({ shape, numbers: RAMP })).toEqual({
        pixels: RAMP,
        layout: [],
        side: 8,
      });
    },
  );

  test("whose first index runs fastest, as pandas' tables are saved", async () => {
    // Two images of 64 pixels: the file alternates between them.
    const numbers = RAMP.flatMap((value) => [value, 100 + value]);
    const { pixels } = await pixelsOf({ shape: [2, 64], numbers, isFortran: true });

    expect(pixels).toEqual([...RAMP, ...RAMP.map((value) => 100 + value)]);
  });

  test.each(["<i8", ">i4", "<u2", ">f8", "<f4"])(
    "of type %s that are bytes all the same",
    async (descr) => {
      expect(await pixelsOf({ shape: [1, 8, 8], numbers: RAMP, descr })).toMatchObject({
        pixels: RAMP,
        layout: [],
      });
    },
  );

  test.each([1, 2, 3] as const)("in version %i of the format", async (version) => {
    expect(await pixelsOf({ shape: [1, 8, 8], numbers: RAMP, version })).toMatchObject({
      pixels: RAMP,
    });
  });

  test.each([
    // 0.25 × 255 is 63.75.
    ["divided by 255", [0, 1, 0.25], 0, 1, [0, 255, 64]],
    ["from -1 to 1", [-1, 1, 0], -1, 1, [0, 255, 128]],
    ["standardised", [-0.5, 2.5, 1], -0.5, 2.5, [0, 255, 128]],
    ["of 16 bits", [0, 65535, 257], 0, 65535, [0, 255, 1]],
  ])("%s are scaled, with a word", async (_, first, from, to, expected) => {
    const numbers = [...first, ...new Array<number>(61).fill(first[0] ?? 0)];
    const { pixels, layout } = await pixelsOf({ shape: [1, 64], numbers, descr: "<f8" });

    expect(pixels.slice(0, 3)).toEqual(expected);
    expect(layout).toEqual([{ code: "scaled", from, to }]);
  });

  test("in colours turn grey by brightness, channels last or first", async () => {
    // 0.299 × 100 + 0.587 × 50 + 0.114 × 200 = 82.05
    const last = { shape: [1, 8, 8, 3], numbers: RAMP.flatMap(() => [100, 50, 200]) };
    const first = {
      shape: [1, 3, 8, 8],
      numbers: [100, 50, 200].flatMap((v) => RAMP.map(() => v)),
    };
    const pixels = RAMP.map(() => 82);
    const grey = { code: "channels", channels: 3, grey: "colours" };

    expect(await pixelsOf(last)).toMatchObject({
      pixels,
      layout: [{ ...grey, arrangement: "interleaved" }],
    });
    expect(await pixelsOf(first)).toMatchObject({
      pixels,
      layout: [{ ...grey, arrangement: "planar" }],
    });
  });
});

describe("labels", () => {
  test.each([
    ["a number each", { shape: [3], numbers: [5, 0, 9], descr: "<i8" }],
    ["in a column", { shape: [3, 1], numbers: [5, 0, 9] }],
    ["whole floats", { shape: [3], numbers: [5, 0, 9], descr: "<f4" }],
  ])("%s", async (_, options) => {
    expect(await partOf(npyFile(options))).toMatchObject({ kind: "labels", labels: [5, 0, 9] });
  });

  test("as a row of zeros with one 1", async () => {
    const numbers = [0, 1, 0, 1, 0, 0];

    expect(await partOf(npyFile({ shape: [2, 3], numbers, descr: "<f4" }))).toMatchObject({
      labels: [1, 0],
    });
  });
});

describe("an .npz", () => {
  test("is its arrays, each by its name", async () => {
    const file = zipFile("mnist.npz", {
      "x_train.npy": npyBytes({ shape: [1, 8, 8], numbers: RAMP }),
      "y_train.npy": npyBytes({ shape: [1], numbers: [4] }),
    });

    expect((await partsOf(file)).map(({ fileName, path, kind }) => [fileName, path, kind])).toEqual(
      [
        ["mnist.npz/x_train", "mnist.npz/x_train.npy", "images"],
        ["mnist.npz/y_train", "mnist.npz/y_train.npy", "labels"],
      ],
    );
  });
});

test.each<[string, NpyOptions, object]>([
  ["array-shape", { shape: [], numbers: [3] }, { shape: [] }],
  [
    "array-shape",
    { shape: [1, 8, 9], numbers: [...RAMP, ...RAMP.slice(56)] },
    { shape: [1, 8, 9] },
  ],
  ["array-shape", { shape: [2, 3], numbers: [1, 1, 0, 0, 0, 1] }, { shape: [2, 3] }],
  ["array-type", { shape: [1], numbers: [], descr: "|O" }, { type: "|O" }],
  ["array-value", { shape: [2], numbers: [1, 0.5], descr: "<f4" }, { what: "label", position: 1 }],
  ["array-value", { shape: [1], numbers: [-1], descr: "<i8" }, { what: "label", value: -1 }],
  [
    "array-value",
    { shape: [1, 64], numbers: [0, Number.NaN, ...RAMP.slice(2)], descr: "<f4" },
    { what: "pixel", position: 1 },
  ],
  ["array-length", { shape: [2, 8, 8], numbers: RAMP }, { expectedBytes: 256, actualBytes: 192 }],
])("%s is told", async (code, options, details) => {
  await expect(partOf(npyFile(options))).rejects.toMatchObject({ failure: { code, ...details } });
});

test("whatever is written as .npy reads back the same", async () => {
  const descrs = ["|u1", "<i2", ">i2", "<i4", ">i4", "<i8", ">i8", "<f4", ">f4", "<f8", ">f8"];
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        descr: fc.constantFrom(...descrs),
        version: fc.constantFrom(1 as const, 2 as const, 3 as const),
        numbers: fc.array(fc.nat(255), { minLength: 128, maxLength: 128 }),
        shape: fc.constantFrom([2, 8, 8], [2, 64], [2, 8, 8, 1], [2, 1, 8, 8]),
      }),
      async (options) => {
        expect((await pixelsOf(options)).pixels).toEqual(options.numbers);
      },
    ),
    { numRuns: 100 },
  );
});
