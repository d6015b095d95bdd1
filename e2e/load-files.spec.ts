/** Every way in which good files come to the page, and what the page says of them. */
import { mkdir, writeFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { gzipOf, zipOf } from "./fixtures/archives";
import {
  csvOf,
  type DigitCsvOptions,
  digitCsv,
  digitRows,
  fileOf,
  testCsv,
  trainCsv,
} from "./fixtures/digit-csv";
import { expect, test } from "./fixtures/dojo";
import { dropFiles, dropLargeFile, dropPaths } from "./fixtures/drop-files";
import { sharedDojo } from "./fixtures/shared-dojo";

const TINY = { side: 8 } as const satisfies Partial<DigitCsvOptions>;
const SAMPLE_SUBMISSION = fileOf("sample_submission.csv", "ImageId,Label\r\n1,0\r\n2,0\r\n");

let pairs = 0;

/** Two files with as many images as none before, so that what the page tells is told of them. */
function newFiles(options: Partial<DigitCsvOptions> = {}) {
  pairs++;
  const [rows, testRows] = [220 + pairs, 20 + pairs];
  return {
    train: trainCsv({ ...TINY, rows, ...options }),
    test: testCsv({ ...TINY, rows: testRows, ...options }),
    trainStatus: `${rows} images, 10 classes`,
    testStatus: `${testRows} images`,
  };
}

test("takes each file by its own input", async ({ dojo }) => {
  const { train, test: testFile, trainStatus, testStatus } = newFiles();
  await dojo.open({ backend: "wasm" });
  await dojo.trainingData.setInputFiles(train);
  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.testDataStatus).toHaveText("Nothing yet");

  await dojo.testData.setInputFiles(testFile);
  await expect(dojo.testDataStatus).toHaveText(testStatus);
  await expect(dojo.fileNotes).toBeHidden();
});

const shared = sharedDojo(async (dojo) => dojo.open({ backend: "wasm" }));

test("says that what was dropped is a folder", async () => {
  const { dojo, page } = shared;
  const path = test.info().outputPath("digits");
  await mkdir(path);
  await dropPaths(page.getByRole("heading", { name: "Digit Dojo" }), [path]);

  await expect(dojo.alert).toContainText("digits");
  await expect(dojo.alert).toContainText(/folder/i);
});

test("puts a file on the wrong input where it belongs, and says so", async () => {
  const { dojo } = shared;
  const { test: testFile, testStatus } = newFiles();
  await dojo.trainingData.setInputFiles(testFile);

  await expect(dojo.testDataStatus).toHaveText(testStatus);
  await expect(dojo.trainingDataStatus).toHaveText("Nothing yet");
  await expect(dojo.fileNotes).toHaveText("test.csv was put under Test data, where it belongs.");
});

test("takes both files at once on one input", async () => {
  const { dojo } = shared;
  const { train, test: testFile, trainStatus, testStatus } = newFiles();
  await dojo.trainingData.setInputFiles([testFile, train]);

  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.testDataStatus).toHaveText(testStatus);
});

test("uses the larger of two files for one place, and says so", async () => {
  const { dojo } = shared;
  const { train, test: testFile, trainStatus } = newFiles();
  await dojo.load([train, trainCsv({ ...TINY, rows: 50 }, "few.csv"), testFile]);

  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.fileNotes).toContainText("train.csv is used instead of few.csv");
});

test("unpacks a gzip", async () => {
  const { dojo } = shared;
  const { train, test: testFile, trainStatus, testStatus } = newFiles();
  await dojo.load([gzipOf(train), gzipOf(testFile)]);

  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.testDataStatus).toHaveText(testStatus);
});

test("unpacks Kaggle's zip, and learns the form of a submission from its example", async () => {
  const { dojo } = shared;
  const { train, test: testFile, trainStatus, testStatus } = newFiles();
  await dojo.testData.setInputFiles(
    zipOf("digit-recognizer.zip", [SAMPLE_SUBMISSION, testFile, train]),
  );

  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.testDataStatus).toHaveText(testStatus);
  await expect(dojo.fileNotes).toContainText(
    "sample_submission.csv holds no images: it tells what a submission looks like, ImageId,Label.",
  );
  await expect(dojo.alert).toHaveCount(0);
});

test("unpacks zips in a zip", async () => {
  const { dojo } = shared;
  const { train, test: testFile, trainStatus, testStatus } = newFiles();
  const inner = [zipOf("train.csv.zip", [train]), zipOf("test.csv.zip", [testFile])];
  await dojo.load(zipOf("all.zip", inner));

  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.testDataStatus).toHaveText(testStatus);
});

test("takes files dropped anywhere on the page", async () => {
  const { dojo, page } = shared;
  const { train, test: testFile, trainStatus, testStatus } = newFiles();
  await dropFiles(page.getByRole("contentinfo"), [train, testFile]);

  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.testDataStatus).toHaveText(testStatus);
  await expect(dojo.fileNotes).toBeHidden();
});

test("takes files that the browser itself drags in", async () => {
  const { dojo, page } = shared;
  const { train, trainStatus } = newFiles();
  const path = test.info().outputPath("train.csv");
  await writeFile(path, train.buffer);
  await dropPaths(page.getByRole("heading", { name: "Digit Dojo" }), [path]);

  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
});

const VARIANTS: readonly (readonly [string, Partial<DigitCsvOptions>])[] = [
  ["line feeds", { lineEnd: "\n" }],
  ["carriage returns and line feeds", { lineEnd: "\r\n" }],
  ["no line end at its end", { hasFinalLineEnd: false }],
  ["CRLF but none at its end", { lineEnd: "\r\n", hasFinalLineEnd: false }],
  ["a byte order mark", { hasByteOrderMark: true }],
  ["quotes around everything", { isQuoted: true }],
  [
    "a byte order mark, quotes and CRLF",
    { hasByteOrderMark: true, isQuoted: true, lineEnd: "\r\n" },
  ],
  ["pixels counted from 1", { firstPixel: 1 }],
];

for (const [what, options] of VARIANTS) {
  test(`reads a CSV with ${what}`, async () => {
    const { dojo } = shared;
    const { train, test: testFile, trainStatus, testStatus } = newFiles(options);
    await dojo.load([train, testFile]);

    await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
    await expect(dojo.testDataStatus).toHaveText(testStatus);
    await expect(dojo.alert).toHaveCount(0);
  });
}

test("shows progress by bytes while it reads, and stops at once when asked", async () => {
  const { dojo, page } = shared;
  const { train, trainStatus } = newFiles();
  await dojo.load(train);
  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  // 400 MB: so much that there is time to see it being read.
  const csv = digitCsv({ rows: 1000 });
  await dropLargeFile(page.getByRole("contentinfo"), { name: "large.csv", csv, bytes: 400e6 });
  await expect(page.getByText(/^large\.csv: \d+\.\d\sMB of \d{3}\.\d\sMB$/)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Loading" })).toBeVisible();

  await dojo.button("Cancel large.csv").click();

  await expect(page.getByText("Loading was cancelled: large.csv.")).toBeVisible();
  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  await expect(dojo.alert).toHaveCount(0);
});

test("counts and explains duplicated images", async () => {
  const { dojo, page } = shared;
  const rows = digitRows({ ...TINY, rows: 200 });
  const [image = []] = rows.slice(1);
  await dojo.load(fileOf("train.csv", csvOf([...rows, image, image, image.with(0, "7")])));
  await expect(dojo.trainingDataStatus).toHaveText("203 images, 10 classes");

  await openDisclosure(page.getByText("1 remark on the training data"));
  await expect(page.getByRole("term")).toHaveText("3 images more than once");
  await expect(page.getByRole("definition")).toContainText("row 202, the same as row 2");
  await expect(page.getByRole("definition")).toContainText("One has another label than its twin");
});

test("counts test images that also stand in the training data", async () => {
  const { dojo, page } = shared;
  const { train } = newFiles();
  const training = digitRows({ ...TINY, rows: 200 });
  const known = training.slice(5, 9).map((row) => row.slice(1));
  const unknown = digitRows({ ...TINY, rows: 6, seed: 2, isLabelled: false });
  await dojo.load([train, fileOf("test.csv", csvOf([...unknown, ...known]))]);
  await expect(dojo.testDataStatus).toHaveText("10 images");

  await openDisclosure(page.getByText("1 remark on the test data"));
  await expect(page.getByRole("term")).toHaveText("4 test images also in the training data");
  await expect(page.getByRole("definition")).toContainText("row 8, the same as row 6");
});

test("names classes of which there are few images", async () => {
  const { dojo, page } = shared;
  const common = digitRows({ ...TINY, rows: 80, labels: [0, 1, 2, 3] });
  const rare = digitRows({ ...TINY, rows: 3, labels: [4], seed: 9 }).slice(1);
  await dojo.load(fileOf("train.csv", csvOf([...common, ...rare])));

  await expect(dojo.trainingDataStatus).toHaveText("83 images, 5 classes");
  await openDisclosure(page.getByText("1 remark on the training data"));
  await expect(page.getByRole("term")).toHaveText("Few images of 4 (3)");
});

test("names the number between the labels that no image has", async () => {
  const { dojo, page } = shared;
  await dojo.load(trainCsv({ ...TINY, rows: 200, labels: [0, 1, 2, 4] }));
  await expect(dojo.trainingDataStatus).toHaveText("200 images, 4 classes");

  await openDisclosure(page.getByText("1 remark on the training data"));
  await expect(page.getByRole("term")).toHaveText("No image of 3");
});

test("shows how many images there are of each class", async () => {
  const { dojo, page } = shared;
  await dojo.load(trainCsv({ ...TINY, rows: 41, labels: [3, 5] }));

  const classes = page.getByRole("list", { name: "Images of each class, and their mean" });
  await expect(classes.getByRole("listitem")).toHaveText(["21of class 3", "20of class 5"]);
});

test("shows other digits when asked", async () => {
  const { dojo, page } = shared;
  const { train, trainStatus } = newFiles();
  await dojo.load(train);
  await expect(dojo.trainingDataStatus).toHaveText(trainStatus);
  const labels = page.getByRole("figure", { name: "From the training data" }).getByRole("listitem");
  await expect(labels).toHaveCount(24);
  const before = await labels.allTextContents();

  await dojo.button("Show other digits").click();

  await expect(labels).not.toHaveText(before);
});

test("takes its own sample digits back as files", async () => {
  const { dojo } = shared;
  await dojo.button("Use sample digits").click();
  await dojo.samplesMade();
  const made = (await dojo.trainingDataStatus.textContent()) ?? "";
  const train = await dojo.download("Save labelled samples");
  const testFile = await dojo.download("Save unlabelled samples");
  expect([train.name, testFile.name]).toEqual(["train.csv", "test.csv"]);
  expect(train.text).toMatch(/^label,pixel0,pixel1,.*,pixel783\r?\n\d,/);
  expect(testFile.text).toMatch(/^pixel0,pixel1,.*,pixel783\r?\n\d/);

  const paths = [test.info().outputPath("train.csv"), test.info().outputPath("test.csv")];
  await writeFile(paths[0] ?? "", train.text);
  await writeFile(paths[1] ?? "", testFile.text);
  await dojo.page.reload();
  await dojo.load(paths);
  await expect(dojo.trainingDataStatus).toHaveText(made);
  await expect(dojo.testDataStatus).toHaveText("1,000 images");
  await expect(dojo.alert).toHaveCount(0);
});

/** Which a test before may have done. */
async function openDisclosure(summary: Locator): Promise<void> {
  const isOpen = await summary.evaluate((element) => element.closest("details")?.open);
  if (!isOpen) await summary.click();
}
