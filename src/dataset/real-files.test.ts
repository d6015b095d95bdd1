/** Kaggle's own rows, and Fashion-MNIST's, where a developer has them beside the repository. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { load } from "./test-files";

const FOLDER = "../shared/data";
const isThere = existsSync(FOLDER);
if (!isThere) process.stdout.write(`Skipped: there are no real files in ${FOLDER}.\n`);

const fileOf = (name: string) => new File([readFileSync(`${FOLDER}/${name}`)], name);
const inkOf = (pixels: Uint8Array) => pixels.reduce((sum, pixel) => sum + pixel, 0);

describe.skipIf(!isThere)("real files", () => {
  test("the first 2,000 rows of Kaggle's train.csv", async () => {
    const { training, failures } = await load(fileOf("train_first2000.csv"));

    expect(failures).toEqual([]);
    expect(training).toMatchObject({ count: 2000, side: 28, pixelMax: 255 });
    expect(training?.classLabels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // Counted with awk: the first ten labels of the file, and the sum of all of its pixels.
    expect(Array.from(training?.classIndices.subarray(0, 10) ?? [])).toEqual([
      1, 0, 1, 4, 0, 0, 7, 3, 5, 3,
    ]);
    expect(inkOf(training?.pixels ?? new Uint8Array(0))).toBe(52_673_648);
  });

  test("the first 500 rows of Kaggle's test.csv", async () => {
    const { test: images, failures } = await load(fileOf("test_first500.csv"));

    expect(failures).toEqual([]);
    expect(images).toMatchObject({ count: 500, side: 28, pixelMax: 255 });
  });

  test("a thousand rows of Fashion-MNIST, whose pixels count from 1", async () => {
    const { training, failures } = await load(fileOf("fashion_excerpt_1000.csv"));

    expect(failures).toEqual([]);
    expect(training).toMatchObject({ count: 1000, side: 28, pixelMax: 255 });
  });
});
