/** Long tables, whose later rows are read as bytes, cut into pieces anywhere. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FailureError } from "../../../domain/failure";
import { isLabelled } from "../../image-set";
import { encode, streamOf } from "../../test-files";
import { readTable } from "./read-table";

const SIDE = 8;
const PIXELS = SIDE * SIDE;
/** More than are looked at to see how a table is laid out, and all of a page of text. */
const ROWS = 400;

const header = ["label", ...Array.from({ length: PIXELS }, (_, index) => `pixel${index}`)].join();
const pixel = (row: number, index: number) => (row * 7 + index * 13) % 256;
const fields = (row: number) => [
  row % 10,
  ...Array.from({ length: PIXELS }, (_, index) => pixel(row, index)),
];
const plain = Array.from({ length: ROWS }, (_, row) => fields(row).join());

async function read(text: string, pieceBytes: number) {
  const bytes = encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    bytes.slice(index * pieceBytes, (index + 1) * pieceBytes),
  );
  const { signal } = new AbortController();
  const part = await readTable({
    fileName: "train.csv",
    path: "train.csv",
    isPacked: false,
    start: bytes.slice(0, 512),
    bytes: streamOf(...pieces),
    fractionRead: () => 0.5,
    signal,
  });
  if (part.kind !== "images") throw new TypeError(`no images but ${part.kind}`);
  return part;
}

async function expectAllRows(text: string, pieceBytes: number) {
  const { images, notes } = await read(text, pieceBytes);
  expect(images.count).toBe(ROWS);
  const wrong = images.pixels.findIndex(
    (value, at) => value !== pixel(Math.floor(at / PIXELS), at % PIXELS),
  );
  expect(wrong, "the first wrong pixel").toBe(-1);
  expect(isLabelled(images) && Array.from(images.classIndices.subarray(0, 12))).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1,
  ]);
  return { images, notes };
}

/** The plain table, with some of its rows written otherwise. */
function textWith(changed: Readonly<Record<number, string>>, end = "\n"): string {
  return [header, ...plain.map((row, index) => changed[index] ?? row)].join(end);
}

const quoted = (row: number) =>
  fields(row)
    .map((value) => `"${value}"`)
    .join();

describe("a long table is read the same however its bytes are cut", () => {
  test.each([
    ["plain", textWith({})],
    ["with a last line end", `${textWith({})}\n`],
    ["with CR LF", `${textWith({}, "\r\n")}\r\n`],
    ["with CR CR LF", textWith({}, "\r\r\n")],
    ["with lone CR", textWith({}, "\r")],
    ["with a quoted row", textWith({ 300: quoted(300) })],
    ["with a quoted last row", textWith({ 399: quoted(399) })],
    [
      "with spaces, zeros and points",
      textWith({
        300: fields(300).join(", "),
        350: fields(350)
          .map((value) => `0${value}.0`)
          .join(),
      }),
    ],
  ])("%s", async (_, text) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70_000 }), async (pieceBytes) => {
        await expectAllRows(text, pieceBytes);
      }),
      { numRuns: 6, examples: [[100], [text.length]] },
    );
  });
});

describe("what stands between plain rows keeps its place", () => {
  test("blank rows are counted, and named by the first", async () => {
    const text = textWith({ 300: `\n,,,\n${plain[300]}` });
    const { notes } = await expectAllRows(text, 4096);
    // The header is row 1, image 300 row 302: the blank rows stand in its place.
    expect(notes).toEqual([
      { code: "blank-rows-skipped", file: "train.csv", count: 2, firstRow: 302 },
    ]);
  });

  test.each([
    ["a value above 255", plain[350]?.replace(/,\d+$/, ",256"), "csv-pixel-range", 352],
    ["a word", plain[350]?.replace(/,\d+$/, ",cat"), "csv-pixel-not-integer", 352],
    ["a field too few", plain[350]?.replace(/,\d+$/, ""), "csv-column-count", 352],
    ["a quote that is never closed", `"${plain[350]}`, "csv-quotes", 352],
    ["a label too high", plain[350]?.replace(/^\d+/, "10000"), "csv-label-range", 352],
  ])("%s is told by its row", async (_, row = "", code, number) => {
    for (const pieceBytes of [300, 65_536]) {
      const failure = await read(textWith({ 350: row }), pieceBytes).then(
        () => null,
        (error: unknown) => (error instanceof FailureError ? error.failure : error),
      );
      expect(failure).toMatchObject({ code, row: number });
    }
  });
});
