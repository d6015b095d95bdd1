/** Arrays whose rows are an image and its label, as `np.save` makes them of a table. */
import { describe, expect, test } from "vitest";
import type { LayoutChoice } from "../../../domain/data-layout";
import { isLabelled } from "../../image-set";
import { streamOf } from "../../test-files";
import { NPY } from "../npy/npy-format";
import { barImages } from "../table/test-tables";
import { type NpyOptions, npyBytes } from "./test-arrays";

const DATA = barImages(40);
const IMAGES = DATA.images;
const LABELS = DATA.labels.map(Number);
const first = IMAGES.map((image, row) => [LABELS[row] ?? 0, ...image]);
const last = IMAGES.map((image, row) => [...image, LABELS[row] ?? 0]);

function readNpy(options: NpyOptions, choice: LayoutChoice | null = null) {
  const bytes = npyBytes(options);
  return NPY.read(
    {
      fileName: "train.npy",
      path: "train.npy",
      isPacked: false,
      start: bytes.subarray(0, 1024),
      bytes: streamOf(bytes),
      fractionRead: () => 1,
      signal: new AbortController().signal,
    },
    choice,
  );
}

async function imagesOf(options: NpyOptions, choice: LayoutChoice | null = null) {
  const part = await readNpy(options, choice);
  if (part.kind !== "images") throw new Error(`These are ${part.kind}.`);
  return part.images;
}

async function expectData(options: NpyOptions) {
  const images = await imagesOf(options);
  expect(Buffer.compare(images.pixels, Uint8Array.from(IMAGES.flat()))).toBe(0);
  if (!isLabelled(images)) throw new Error("These have no labels.");
  expect(Array.from(images.classIndices, (index) => images.classLabels[index])).toEqual(LABELS);
  return images;
}

const label = (position: number) => ({ code: "label-column", name: "", position, isSure: true });

describe("a row of one image and its label", () => {
  test.each(["|u1", "<i8", "<f4", ">i2"])("label first, of type %s", async (descr) => {
    const { layout, firstRow } = await expectData({
      shape: [40, 145],
      numbers: first.flat(),
      descr,
    });
    expect(layout).toEqual([label(1)]);
    expect(firstRow).toBe(1);
  });

  test("label last", async () => {
    const { layout } = await expectData({ shape: [40, 145], numbers: last.flat() });
    expect(layout).toEqual([label(145)]);
  });

  test("whose first index runs fastest, as pandas' tables are saved", async () => {
    const numbers = Array.from({ length: 145 }, (_, column) =>
      first.map((row) => row[column] ?? 0),
    ).flat();
    await expectData({ shape: [40, 145], numbers, descr: "<i8", isFortran: true });
  });

  test("of pixels divided by 255", async () => {
    const numbers = first.flatMap(([one = 0, ...image]) => [one, ...image.map((p) => p / 255)]);
    const { layout } = await expectData({ shape: [40, 145], numbers, descr: "<f8" });
    expect(layout).toContainEqual({ code: "scaled", from: 0, to: 1 });
  });

  test("a column a class", async () => {
    const flags = (one: number) => Array.from({ length: 10 }, (_, at) => Number(at === one));
    const numbers = IMAGES.flatMap((image, row) => [...image, ...flags(LABELS[row] ?? 0)]);
    const { layout } = await expectData({ shape: [40, 154], numbers, descr: "<f4" });
    expect(layout).toMatchObject([{ code: "label-columns", first: { position: 145 } }]);
  });

  test("three values a pixel", async () => {
    const numbers = IMAGES.flatMap((image) => image.flatMap((grey) => [grey, grey, grey]));
    const { pixels, side } = await imagesOf({ shape: [40, 432], numbers });
    expect(side).toBe(12);
    expect(Array.from(pixels)).toEqual(IMAGES.flat());
  });

  test("is read as somebody says", async () => {
    const options = { shape: [40, 145], numbers: first.flat() };
    const images = await imagesOf(options, { label: "none" });
    expect(isLabelled(images)).toBe(false);
    expect(images.layout).toMatchObject([{ code: "columns-left-out" }]);
  });
});

test("what holds no square image is told as the shape that it has", async () => {
  await expect(readNpy({ shape: [2, 90], numbers: new Array(180).fill(1) })).rejects.toMatchObject({
    failure: { code: "array-shape", shape: [2, 90] },
  });
});
