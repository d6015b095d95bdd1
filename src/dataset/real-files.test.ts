/** Kaggle's own rows, and Fashion-MNIST's, where a developer has them beside the repository. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, type TestContext, test } from "vitest";
import { splitByImage, stratifiedSplit } from "./split";
import { load } from "./test-files";

const FOLDER = "../shared/data";

/** A real file. The test that asks for one that is not here is skipped, and says so. */
function fileOf(name: string, { skip }: TestContext): File {
  const path = `${FOLDER}/${name}`;
  if (!existsSync(path)) {
    const why = `${name} is not in ${FOLDER}`;
    process.stdout.write(`Skipped: ${why}.\n`);
    skip(why);
  }
  return new File([readFileSync(path)], name);
}

const inkOf = (pixels: Uint8Array) => pixels.reduce((sum, pixel) => sum + pixel, 0);

describe("real files", () => {
  test("the first 2,000 rows of Kaggle's train.csv", async (context) => {
    const { training, failures } = await load(fileOf("train_first2000.csv", context));

    expect(failures).toEqual([]);
    expect(training).toMatchObject({ count: 2000, side: 28, pixelMax: 255 });
    expect(training?.classLabels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // Counted with awk: the first ten labels of the file, and the sum of all of its pixels.
    expect(Array.from(training?.classIndices.subarray(0, 10) ?? [])).toEqual([
      1, 0, 1, 4, 0, 0, 7, 3, 5, 3,
    ]);
    expect(inkOf(training?.pixels ?? new Uint8Array(0))).toBe(52_673_648);
  });

  test("the first 500 rows of Kaggle's test.csv", async (context) => {
    const { test: images, failures } = await load(fileOf("test_first500.csv", context));

    expect(failures).toEqual([]);
    expect(images).toMatchObject({ count: 500, side: 28, pixelMax: 255 });
  });

  test("a thousand rows of Fashion-MNIST, whose pixels count from 1", async (context) => {
    const { training, failures } = await load(fileOf("fashion_excerpt_1000.csv", context));

    expect(failures).toEqual([]);
    expect(training).toMatchObject({ count: 1000, side: 28, pixelMax: 255 });
  });

  for (const name of ["train_first2000.csv", "fashion_excerpt_1000.csv"]) {
    test(`no image of ${name} is nearly another, so it is split by class alone`, async (context) => {
      const { training } = await load(fileOf(name, context));
      if (!training) throw new Error(`${name} has labels`);
      const { classIndices, classLabels } = training;
      const { validation, copies } = splitByImage(training, 0.1, 1);

      expect(copies).toBe(0);
      expect(validation).toEqual(
        stratifiedSplit(classIndices, classLabels.length, 0.1, 1).validation,
      );
    });
  }
});
