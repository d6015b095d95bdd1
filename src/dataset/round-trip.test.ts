/** Whatever is written as a CSV, in any of the ways that are in use, is read as it was. */

import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ClassLabel } from "../domain/class-label";
import { compareLabels } from "../domain/class-label";
import { seededRandom } from "../domain/random";
import type { LabelledImageSet } from "./image-set";
import { encode, load } from "./test-files";
import { writeDigitCsv } from "./write-digit-csv";

interface Extent {
  readonly side: number;
  readonly labels: readonly ClassLabel[];
  readonly count: number;
}

/** Small images of few classes, whose pixels shrink to what matters. */
const smallDataset: fc.Arbitrary<LabelledImageSet> = fc
  .record({
    side: fc.integer({ min: 8, max: 16 }),
    labels: fc.uniqueArray(fc.nat(9999), { minLength: 2, maxLength: 12 }),
    count: fc.integer({ min: 12, max: 24 }),
  })
  .chain((extent) => {
    const size = extent.count * extent.side ** 2;
    return fc
      .uint8Array({ minLength: size, maxLength: size })
      .map((pixels) => datasetOf(extent, Uint8Array.from(pixels)));
  });

/** Every side and every number of classes there may be; up to 290,000 pixels, from a seed. */
const anyDataset: fc.Arbitrary<LabelledImageSet> = fc
  .record({
    side: fc.integer({ min: 8, max: 64 }),
    labels: fc.uniqueArray(fc.nat(9999), { minLength: 2, maxLength: 62 }),
    count: fc.integer({ min: 62, max: 70 }),
    seed: fc.nat(),
  })
  .map(({ seed, ...extent }) => noise(extent, seed));

const LARGEST: Extent = {
  side: 64,
  labels: Array.from({ length: 62 }, (_, index) => index),
  count: 70,
};

function noise(extent: Extent, seed: number): LabelledImageSet {
  const random = seededRandom(seed);
  const size = extent.count * extent.side ** 2;
  return datasetOf(
    extent,
    Uint8Array.from({ length: size }, () => 256 * random()),
  );
}

function datasetOf(
  { side, labels, count }: Extent,
  pixels: Uint8Array<ArrayBuffer>,
): LabelledImageSet {
  return {
    fileName: "train.csv",
    origin: "file",
    side,
    pixelMax: pixels.reduce((most, pixel) => Math.max(most, pixel), 1),
    count,
    pixels,
    classLabels: labels.toSorted(compareLabels),
    classIndices: Uint8Array.from({ length: count }, (_, image) => image % labels.length),
  };
}

const style = fc.record({
  newline: fc.constantFrom("\r\n", "\n", "\r"),
  hasLastNewline: fc.boolean(),
  hasMark: fc.boolean(),
  quotes: fc.constantFrom("none", "all", "some"),
  base: fc.constantFrom(0, 1),
  packing: fc.constantFrom("plain", "gzip", "zip"),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

function restyled(csv: string, { newline, hasLastNewline, hasMark, quotes, base }: Style): string {
  let text = csv.replace(/pixel(\d+)/g, (_, index) => `pixel${Number(index) + base}`);
  if (quotes === "all") text = text.replace(/[^,\r\n]+/g, '"$&"');
  if (quotes === "some") text = text.replace(/[^,\r\n]*7[^,\r\n]*/g, '"$&"');
  if (!hasLastNewline) text = text.trimEnd();
  return (hasMark ? "\uFEFF" : "") + text.replaceAll("\r\n", newline);
}

function packed(text: string, packing: Style["packing"]): Uint8Array<ArrayBuffer> {
  const bytes = encode(text);
  if (packing === "gzip") return gzipSync(bytes);
  return packing === "zip" ? zipSync({ "train.csv": bytes }) : bytes;
}

async function expectRoundTrip(images: LabelledImageSet, how: Style): Promise<void> {
  const text = restyled(await new Blob(writeDigitCsv(images)).text(), how);
  const loaded = await load(new File([packed(text, how.packing)], "train.csv"));
  const { training, test: forTest, notes, failures } = loaded;
  expect({ forTest, notes, failures }).toEqual({ forTest: null, notes: [], failures: [] });
  // Pixels apart: `toEqual` takes most of a second for the largest.
  expect({ ...training, pixels: null }).toEqual({ ...images, pixels: null });
  expect(Buffer.compare(training?.pixels ?? new Uint8Array(0), images.pixels)).toBe(0);
}

describe("written in any style, a dataset is read as it was", () => {
  test("of small images and few classes", async () => {
    await fc.assert(fc.asyncProperty(smallDataset, style, expectRoundTrip), { numRuns: 150 });
  });

  test("of 8 to 64 pixels a side and 2 to 62 classes", async () => {
    await fc.assert(fc.asyncProperty(anyDataset, style, expectRoundTrip), { numRuns: 10 });
  });

  test("of the largest images and the most classes", async () => {
    await fc.assert(
      fc.asyncProperty(style, (how) => expectRoundTrip(noise(LARGEST, 1), how)),
      { numRuns: 3 },
    );
  });
});
