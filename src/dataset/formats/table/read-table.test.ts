import { describe, expect, test } from "vitest";
import type { Failure } from "../../../domain/failure";
import { header, load, row, TEST, TRAINING, textFile } from "../../test-files";

async function failureOf(text: string): Promise<Failure | undefined> {
  const { failures, training, test: testImages } = await load(textFile("train.csv", text));
  expect([training, testImages]).toEqual([null, null]);
  return failures[0];
}

async function pixelsOf(text: string): Promise<number[] | undefined> {
  const { failures, test: images } = await load(textFile("test.csv", text));
  expect(failures).toEqual([]);
  return images === null ? undefined : Array.from(images.pixels.subarray(0, 4));
}

const csv = (...rows: readonly string[]) => rows.join("\n");
const file = "train.csv";

describe("a file of labelled digits", () => {
  test("becomes bytes and classes", async () => {
    const { training } = await load(textFile("train.csv", TRAINING));

    expect(training).toMatchObject({ fileName: "train.csv", origin: "file", side: 8, count: 2 });
    expect(training?.pixels[0]).toBe(255);
    expect(training?.pixels[64 + 1]).toBe(9);
  });

  test("numbers its classes by ascending label, whatever their order and gaps", async () => {
    const text = csv(header(true), row("24"), row("3"), row("9999"), row("3"));
    const { training } = await load(textFile("train.csv", text));

    expect(training?.classLabels).toEqual([3, 24, 9999]);
    expect(Array.from(training?.classIndices ?? [])).toEqual([1, 0, 2, 0]);
  });

  test("has its full ink read from the data", async () => {
    const { training } = await load(
      textFile("train.csv", csv(header(true), row("1", 16, 3), row("2", 15))),
    );

    expect(training?.pixelMax).toBe(16);
  });

  test("counts as blank, not as scaled by nothing, when every pixel is 0", async () => {
    const { training } = await load(textFile("t.csv", csv(header(true), row("1"), row("2"))));

    expect(training?.pixelMax).toBe(1);
  });
});

describe("ways to write the same numbers", () => {
  const rows = [header(false), row(null, 1, 22, 255), row(null, 5)];

  test.each([
    ["LF", rows.join("\n")],
    ["LF and a last line break", `${rows.join("\n")}\n`],
    ["CRLF", `${rows.join("\r\n")}\r\n`],
    ["lone CR", rows.join("\r")],
    ["the CR CR LF of Python on Windows", `${rows.join("\r\r\n")}\r\r\n`],
    ["a header that ends otherwise than the rows", `${rows[0]}\r\n${rows[1]}\n${rows[2]}`],
    ["blank lines at the end", `${rows.join("\n")}\n\n \n\n`],
    ["a byte order mark", `\uFEFF${rows.join("\n")}`],
    ["quotes", rows.join("\n").replace(/[^,\n]+/g, '"$&"')],
    ["quotes and CRLF", rows.join("\r\n").replace(/[^,\r\n]+/g, '"$&"')],
    ["quotes in one row only", rows.join("\n").replace("1,22", '1,"22"')],
    ["spaces", rows.join("\n").replaceAll(",", ", ")],
    ["semicolons", rows.join("\n").replaceAll(",", ";")],
    ["tabs", rows.join("\n").replaceAll(",", "\t")],
    ["whole numbers with a decimal point", rows.join("\n").replace("1,22,255", "1.0,22.,255.00")],
    ["leading zeros", rows.join("\n").replace("1,22,255", "001,022,0255")],
    ["columns that count from 1", [header(false, 64, 1), ...rows.slice(1)].join("\n")],
    ["capital letters in the header", rows.join("\n").replaceAll("pixel", " Pixel")],
  ])("%s", async (_, text) => {
    expect(await pixelsOf(text)).toEqual([1, 22, 255, 0]);
  });

  test("row by column, as in MNIST in CSV", async () => {
    const names = Array.from({ length: 64 }, (_, i) => `${Math.floor(i / 8) + 1}x${(i % 8) + 1}`);
    expect(await pixelsOf(csv(names.join(), row(null, 1, 22)))).toEqual([1, 22, 0, 0]);
  });
});

describe("a file that cannot be used names the place", () => {
  const good = row("3", 255);
  const cell = { file, row: 3 };

  const cases: [string, string, Failure][] = [
    ["nothing in it", "", { code: "file-empty", file }],
    ["blank lines only", "\n\n", { code: "file-empty", file }],
    ["a header only", `${header(true)}\n`, { code: "csv-no-rows", file }],
    [
      "other columns",
      csv("name,age", "Ann,7"),
      { code: "csv-header-wrong", file, position: 1, column: "name", expected: "label" },
    ],
    [
      "a column missing in the middle",
      csv(header(true).replace("pixel7,", ""), good),
      { code: "csv-header-wrong", file, position: 9, column: "pixel8", expected: "pixel7" },
    ],
    [
      "images that are not square",
      csv(header(true, 65), good),
      { code: "csv-image-size", file, pixelColumns: 65 },
    ],
    [
      "images too small",
      csv(header(true, 49), good),
      { code: "csv-image-size", file, pixelColumns: 49 },
    ],
    ["a word", "Not found", { code: "not-csv", file, looksLike: "text" }],
    [
      "a row too short",
      csv(header(true), good, "7,0,0", good),
      { code: "csv-column-count", ...cell, expected: 65, beside: 1, actual: 3, isLastRow: false },
    ],
    [
      "a row too long",
      csv(header(true), good, `${good},0`, good),
      { code: "csv-column-count", ...cell, expected: 65, beside: 1, actual: 66, isLastRow: false },
    ],
    [
      "a last row that was cut off",
      csv(header(true), good, "7,0,1"),
      { code: "csv-column-count", ...cell, expected: 65, beside: 1, actual: 3, isLastRow: true },
    ],
    [
      "a last row that was cut off, and blank lines",
      csv(header(true), good, "7,0,1", "", ""),
      { code: "csv-column-count", ...cell, expected: 65, beside: 1, actual: 3, isLastRow: true },
    ],
    ...["12.5", "1e-2", "abc", "", "0x1F", "٣"].map((value): [string, string, Failure] => [
      `a pixel ${JSON.stringify(value)}`,
      csv(header(true), good, row("7", 0, value), good),
      { code: "csv-pixel-not-integer", ...cell, column: "pixel1", value },
    ]),
    ...["256", "-1", "1000000000000"].map((value): [string, string, Failure] => [
      `a pixel ${value}`,
      csv(header(true), good, row("7", 0, value), good),
      { code: "csv-pixel-range", ...cell, column: "pixel1", value, from: 0, to: 255 },
    ]),
    ["no label", csv(header(true), good, row(""), good), { code: "csv-label-missing", ...cell }],
    [
      "a label in words",
      csv(header(true), good, row("seven"), good),
      { code: "csv-label-not-integer", ...cell, column: "label", value: "seven" },
    ],
    ...["-1", "10000", "123456789012345678901"].map((value): [string, string, Failure] => [
      `a label ${value}`,
      csv(header(true), good, row(value), good),
      { code: "csv-label-range", ...cell, column: "label", value },
    ]),
    ["a single class", csv(header(true), good, good), { code: "csv-single-class", file, label: 3 }],
    [
      "too many classes",
      csv(header(true), row("0"), ...Array.from({ length: 63 }, (_, label) => row(String(label)))),
      { code: "csv-too-many-classes", file, classes: 63 },
    ],
    [
      "a quote that is never closed",
      csv(header(true), good, `"${good}`, good),
      { code: "csv-quotes", ...cell },
    ],
    [
      "a quote that is never closed, and more text than a row can have",
      csv(header(true), `"${good}`, ...new Array<string>(2000).fill(good)),
      { code: "csv-quotes", file, row: 2 },
    ],
    ["a row without an end", "0".repeat(2 ** 19), { code: "not-csv", file, looksLike: "text" }],
    [
      "text behind a quote",
      csv(header(true), good, row('"7"x'), good),
      { code: "csv-quotes", ...cell },
    ],
  ];

  test.each(cases)("%s", async (_, text, failure) => {
    expect(await failureOf(text)).toEqual(failure);
  });

  test("a value of any length is shown in part", async () => {
    const value = "9".repeat(5000);
    expect(await failureOf(csv(header(true), good, row("7", value)))).toMatchObject({
      code: "csv-pixel-range",
      value: `${"9".repeat(40)}…`,
    });
  });

  test("blank lines count as rows", async () => {
    expect(await failureOf(csv(header(true), "", row("3", "x")))).toMatchObject({ row: 3 });
  });
});

test("a file larger than any piece is read to its end", async () => {
  const rows = Array.from({ length: 12000 }, (_, index) => row(String(index % 10), index % 256));
  const { training } = await load(textFile("train.csv", csv(header(true), ...rows)));

  expect(training?.count).toBe(12000);
  expect(training?.pixels[11999 * 64]).toBe(11999 % 256);
  expect(training?.pixels.length).toBe(12000 * 64);
});

test("a file of test images has no labels", async () => {
  const { test: images, training } = await load(textFile("test.csv", TEST));

  expect(training).toBeNull();
  expect(images).toMatchObject({ side: 8, count: 1, pixelMax: 200 });
});
