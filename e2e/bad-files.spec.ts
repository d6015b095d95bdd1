/**
 * Every file that cannot be used says so: which file, where in it, what stands there, what to do.
 * What was loaded before stays in use.
 */
import {
  firstPartOf,
  gzipOf,
  withDamage,
  withEncryptionFlag,
  zipBomb,
  zipOf,
} from "./fixtures/archives";
import {
  csvOf,
  type DigitCsvOptions,
  digitRows,
  type FileToUpload,
  fileOf,
  testCsv,
  trainCsv,
} from "./fixtures/digit-csv";
import { type Dojo, expect, test, watchedDojo } from "./fixtures/dojo";
import { expectQuiet, type PageWatch } from "./fixtures/watch-page";

/** The smallest images there are. */
const TINY = { rows: 30, side: 8 } as const satisfies DigitCsvOptions;

/** A file with one cell changed; rows count from 1, the header included. */
function withCell(row: number, column: number, value: string): FileToUpload {
  const rows = digitRows({ ...TINY, seed: 5 });
  return fileOf("train.csv", csvOf(rows.with(row - 1, (rows[row - 1] ?? []).with(column, value))));
}

function withRow(row: number, change: (fields: readonly string[]) => string[]): FileToUpload {
  const rows = digitRows({ ...TINY, seed: 5 });
  return fileOf("train.csv", csvOf(rows.with(row - 1, change(rows[row - 1] ?? []))));
}

const LAST_ROW = TINY.rows + 1;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const SIGN_IN_PAGE =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Login | Kaggle</title></head></html>';

interface BadFile {
  readonly what: string;
  readonly file: () => FileToUpload;
  readonly says: readonly string[];
}

const BAD_FILES: readonly BadFile[] = [
  {
    what: "a CSV without a header",
    file: () => fileOf("train.csv", csvOf(digitRows(TINY).slice(1))),
    says: ["train.csv", "row 1", "names of the columns are missing", "label,pixel0"],
  },
  {
    what: "a CSV with a wrong name in its header",
    file: () => withCell(1, 7, "pixel_6"),
    says: ["train.csv", "row 1", "column 8", '"pixel_6"', '"pixel6"'],
  },
  {
    what: "a CSV of something else",
    file: () => fileOf("titanic.csv", "PassengerId,Survived,Name\n1,0,Owen\n2,1,Florence\n"),
    says: ["titanic.csv", "row 1", "column 1", '"PassengerId"', '"label"'],
  },
  {
    what: "a row with a column too few",
    file: () => withRow(4, (fields) => fields.slice(0, -1)),
    says: ["train.csv", "row 4", "63 pixel columns instead of 64"],
  },
  {
    what: "a row with a column too many",
    file: () => withRow(4, (fields) => [...fields, "0"]),
    says: ["train.csv", "row 4", "65 pixel columns instead of 64"],
  },
  {
    what: "a last row that was cut off",
    file: () => withRow(LAST_ROW, (fields) => fields.slice(0, 20)),
    says: [
      "train.csv",
      `row ${LAST_ROW}`,
      "19 pixel columns instead of 64",
      "cut off",
      "download it again",
    ],
  },
  {
    what: "a pixel that is a word",
    file: () => withCell(3, 10, "dark"),
    says: ["train.csv", "row 3", "pixel9", '"dark"', "not a whole number"],
  },
  {
    what: "a pixel with a fraction",
    file: () => withCell(3, 10, "12.5"),
    says: ["train.csv", "row 3", "pixel9", '"12.5"', "not a whole number"],
  },
  {
    what: "a pixel that is left out",
    file: () => withCell(3, 10, ""),
    says: ["train.csv", "row 3", "pixel9", '""', "not a whole number"],
  },
  {
    what: "a pixel that is too large",
    file: () => withCell(17, 43, "300"),
    says: ["train.csv", "row 17", "pixel42", "300", "between 0 and 255"],
  },
  {
    what: "a pixel below zero",
    file: () => withCell(17, 43, "-1"),
    says: ["train.csv", "row 17", "pixel42", "-1", "between 0 and 255"],
  },
  {
    what: "a label that is left out",
    file: () => withCell(9, 0, ""),
    says: ["train.csv", "row 9", "label is missing"],
  },
  {
    what: "a label that is a word",
    file: () => withCell(9, 0, "seven"),
    says: ["train.csv", "row 9", '"seven"', "not a whole number"],
  },
  {
    what: "a quotation mark that is never closed",
    file: () => withCell(9, 5, '"7'),
    says: ["train.csv", "row 9", "quotation mark"],
  },
  {
    what: "an empty file",
    file: () => fileOf("train.csv", ""),
    says: ["train.csv is empty", "Download it again"],
  },
  {
    what: "a header and nothing else",
    file: () => fileOf("train.csv", csvOf(digitRows(TINY).slice(0, 1))),
    says: ["train.csv", "no rows"],
  },
  {
    what: "a single class",
    file: () => trainCsv({ ...TINY, labels: [4] }),
    says: ["train.csv", "every label is 4", "two classes"],
  },
  {
    what: "more classes than there are digits and letters",
    file: () =>
      trainCsv({ ...TINY, rows: 63, labels: Array.from({ length: 63 }, (_, label) => label) }),
    says: ["train.csv", "63 different labels", "62"],
  },
  {
    what: "images that are not square",
    file: () => fileOf("train.csv", csvOf(digitRows(TINY).map((fields) => fields.slice(0, -4)))),
    says: ["train.csv", "60 pixel columns", "no square image"],
  },
  {
    what: "images that are too small",
    file: () => trainCsv({ rows: 10, side: 7 }),
    says: ["train.csv", "49 pixel columns", "from 8 to 64"],
  },
  {
    what: "a picture",
    file: () => fileOf("train.csv", Uint8Array.from(PNG)),
    says: ["train.csv is a picture", "train.csv, test.csv or Kaggle's zip"],
  },
  {
    what: "Kaggle's sign-in page saved as a CSV",
    file: () => fileOf("train.csv", SIGN_IN_PAGE),
    says: ["train.csv is a web page", "Sign in on kaggle.com"],
  },
  {
    what: "Kaggle's refusal saved as a CSV",
    file: () => fileOf("train.csv", '{"code":401,"message":"Unauthenticated"}'),
    says: ["train.csv is not a CSV", "Sign in on kaggle.com, accept the rules"],
  },
  {
    what: "text in UTF-16",
    file: () => fileOf("train.csv", Buffer.from(`\uFEFF${csvOf(digitRows(TINY))}`, "utf16le")),
    says: ["train.csv", "UTF-16", "CSV UTF-8"],
  },
  {
    what: "a zip without a CSV",
    file: () => zipOf("digits.zip", [fileOf("readme.txt", "hello")]),
    says: ["digits.zip holds no CSV"],
  },
  {
    what: "a zip with a password",
    file: () => withEncryptionFlag(zipOf("digits.zip", [trainCsv(TINY)])),
    says: ["digits.zip is locked with a password"],
  },
  {
    what: "a zip with damaged bytes",
    file: () => withDamage(zipOf("digits.zip", [trainCsv(TINY)])),
    says: ["is damaged", "Download it again"],
  },
  {
    what: "the first half of a zip",
    file: () => firstPartOf(zipOf("digits.zip", [trainCsv(TINY)]), 0.5),
    says: ["digits.zip is damaged", "Download it again"],
  },
  {
    what: "the first half of a gzip",
    file: () => firstPartOf(gzipOf(trainCsv(TINY)), 0.5),
    says: ["is damaged", "Download it again"],
  },
  {
    what: "a zip bomb",
    file: () => zipBomb("digits.zip"),
    says: ["unpacks to more than", "more than this page holds"],
  },
  {
    what: "only Kaggle's example of a submission",
    file: () => fileOf("sample_submission.csv", "ImageId,Label\r\n1,0\r\n2,0\r\n"),
    says: ["sample_submission.csv", "no images", "train.csv and test.csv"],
  },
  {
    what: "test images of another size than the training images",
    file: () => testCsv({ rows: 10, side: 9 }),
    says: ["test.csv", "9×9", "8×8"],
  },
];

test.describe("with data loaded before, the page", () => {
  let dojo: Dojo;
  let watch: PageWatch;

  // One page for all of them: none may cost the next one anything. A test that fails gets a new one.
  test.beforeAll(async ({ browser, baseURL }) => {
    ({ dojo, watch } = await watchedDojo(browser, baseURL));
    await dojo.open({ backend: "wasm" });
    await dojo.load([trainCsv(TINY), testCsv({ ...TINY, rows: 10 })]);
    await expect(dojo.testDataStatus).toHaveText("10 images");
  });

  test.afterAll(async () => {
    await dojo.page.close();
    expectQuiet(watch, []);
  });

  for (const { what, file, says } of BAD_FILES) {
    test(`refuses ${what}`, async () => {
      await dojo.load(file());

      for (const words of says) await expect(dojo.alert).toContainText(words);
      await expect(dojo.alert).toContainText("The data loaded before is still in use.");
      await expect(dojo.trainingDataStatus).toHaveText("30 images, 10 classes");
      await expect(dojo.testDataStatus).toHaveText("10 images");
    });
  }
});

test("says nothing of data loaded before where there is none", async ({ dojo }) => {
  await dojo.open();
  await dojo.load(fileOf("train.csv", ""));

  await expect(dojo.alert).toHaveText("train.csv is empty. Download it again.");
});

test("takes the good file of two and tells what is wrong with the other", async ({ dojo }) => {
  await dojo.open();
  await dojo.load([trainCsv(TINY), fileOf("test.csv", SIGN_IN_PAGE)]);

  await expect(dojo.alert).toContainText("test.csv is a web page");
  await expect(dojo.trainingDataStatus).toHaveText("30 images, 10 classes");
});

test("takes the good file of a zip and tells what is wrong with the other", async ({ dojo }) => {
  await dojo.open();
  const test = fileOf("test.csv", csvOf(digitRows({ ...TINY, isLabelled: false }).slice(0, 1)));
  await dojo.load(zipOf("digits.zip", [trainCsv(TINY), test]));

  await expect(dojo.alert).toContainText("test.csv");
  await expect(dojo.alert).toContainText("no rows");
  await expect(dojo.trainingDataStatus).toHaveText("30 images, 10 classes");
});

test("forgets a failure when the mended file is loaded", async ({ dojo }) => {
  await dojo.open();
  await dojo.load(withCell(3, 10, "dark"));
  await expect(dojo.alert).toBeVisible();

  await dojo.load(trainCsv(TINY));
  await expect(dojo.trainingDataStatus).toHaveText("30 images, 10 classes");
  await expect(dojo.alert).toHaveCount(0);
});

test("lets a failure be dismissed", async ({ dojo }) => {
  await dojo.open();
  await dojo.load(fileOf("train.csv", ""));
  await dojo.alert.getByRole("button", { name: "Dismiss" }).click();
  await expect(dojo.alert).toHaveCount(0);
});
