/** Whatever is written as a CSV, in any of the ways that are in use, is read as it was. */
import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { LabelledImageSet } from "./image-set";
import { encode, load } from "./test-files";
import { writeDigitCsv } from "./write-digit-csv";

const dataset: fc.Arbitrary<LabelledImageSet> = fc
  .record({
    side: fc.integer({ min: 8, max: 16 }),
    labels: fc.uniqueArray(fc.nat(9999), { minLength: 2, maxLength: 12 }),
    count: fc.integer({ min: 12, max: 24 }),
  })
  .chain(({ side, labels, count }) =>
    fc
      .uint8Array({ minLength: count * side * side, maxLength: count * side * side })
      .map((pixels) => ({
        fileName: "train.csv",
        origin: "file" as const,
        side,
        pixelMax: Math.max(1, ...pixels),
        count,
        pixels: Uint8Array.from(pixels),
        classLabels: labels.toSorted((a, b) => a - b),
        classIndices: Uint8Array.from({ length: count }, (_, image) => image % labels.length),
      })),
  );

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

test("any dataset, written in any style, is read as it was", async () => {
  await fc.assert(
    fc.asyncProperty(dataset, style, async (images, how) => {
      const text = restyled(await new Blob(writeDigitCsv(images)).text(), how);
      const loaded = await load(new File([packed(text, how.packing)], "train.csv"));
      expect(loaded).toEqual({ training: images, test: null, notes: [], failures: [] });
    }),
    { numRuns: 150 },
  );
});
