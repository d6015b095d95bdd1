/** Files as people have them, where a developer has them beside the repository. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, type TestContext, test } from "vitest";
import { load } from "./test-files";

const FOLDER = "../shared/cases";
const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function fileOf(path: string, { skip }: TestContext): File {
  const at = `${FOLDER}/${path}`;
  if (!existsSync(at)) {
    const why = `${path} is not in ${FOLDER}`;
    process.stdout.write(`Skipped: ${why}.\n`);
    skip(why);
  }
  return new File([readFileSync(at)], path.slice(path.lastIndexOf("/") + 1));
}

const LABELLED: readonly [path: string, count: number, side: number, labels: readonly number[]][] =
  [
    ["label-last-named-class/mnist_784.csv", 20, 28, TEN],
    ["no-header-label-first/mnist_train_20.csv", 20, 28, TEN],
    ["normalised-0-to-1/train_normalised.csv", 12, 28, TEN],
    ["s-excel-sep-line/train.csv", 20, 28, TEN],
    ["s-exponents/train.csv", 12, 12, TEN],
    ["s-footer-row/train.csv", 20, 28, TEN],
    ["s-label-last/mnist_784.csv", 20, 28, TEN],
    ["s-label-last-padded/hmnist_28_28_L.csv", 18, 28, [0, 1, 2, 3, 4, 5, 6]],
    ["s-matlab-names/r.csv", 20, 28, TEN],
    ["s-matlab-names/writetable.csv", 20, 28, TEN],
    ["s-no-header/emnist-digits-train.csv", 20, 28, TEN],
    ["s-normalised/train.csv", 8, 28, [0, 1, 2, 3, 4, 5, 6, 7]],
    ["s-other-names/numbers.csv", 20, 28, TEN],
    ["s-other-names/underscore.csv", 18, 28, TEN],
    ["s-other-separators/pipe.csv", 40, 12, TEN],
    ["s-other-separators/space.csv", 40, 12, TEN],
    ["s-pandas-index/train.csv", 20, 28, TEN],
    ["s-rgba/train.csv", 20, 14, TEN],
    ["s-savetxt-comment/train.csv", 20, 28, TEN],
    ["s-sklearn-frame/digits.csv", 60, 8, TEN],
    ["sklearn-digits-frame/sklearn_digits_frame.csv", 170, 8, TEN],
    ["s-trailing-commas/train.csv", 20, 28, TEN],
    ["trailing-commas/train.csv", 20, 28, TEN],
  ];

/** `[path, images, side, ids]`, ids where the file names its images. */
const UNLABELLED: readonly [string, number, number, readonly string[] | null][] = [
  ["s-id-renamed-label/test.csv", 12, 28, countUp(12)],
  ["s-test-with-id/test.csv", 12, 28, countUp(12)],
  ["test-with-id-column/test.csv", 10, 28, countUp(10)],
  ["s-no-header/test_no_names.csv", 12, 28, null],
  ["s-pandas-index/test.csv", 3, 28, null],
];

function countUp(count: number): string[] {
  return Array.from({ length: count }, (_, row) => String(row));
}

describe("tables with labels", () => {
  for (const [path, count, side, classLabels] of LABELLED) {
    test(path, async (context) => {
      const { training, failures } = await load(fileOf(path, context));
      expect(failures).toEqual([]);
      expect(training).toMatchObject({ count, side, classLabels });
    });
  }
});

describe("tables without", () => {
  for (const [path, count, side, ids] of UNLABELLED) {
    test(path, async (context) => {
      const { test: images, training, failures } = await load(fileOf(path, context));
      expect({ training, failures }).toEqual({ training: null, failures: [] });
      expect(images).toMatchObject({ count, side });
      expect(images?.ids ?? null).toEqual(ids && { column: "id", values: ids });
    });
  }
});
