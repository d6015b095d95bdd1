/** Where files go, that none destroys what was loaded, and what becomes of a submission by it. */
import { zipOf } from "./fixtures/archives";
import {
  csvOf,
  type DigitCsvOptions,
  digitCsv,
  fileOf,
  testCsv,
  trainCsv,
} from "./fixtures/digit-csv";
import { type Dojo, expect, SMALL_RUN, test } from "./fixtures/dojo";
import { dropFiles, dropLargeFile, dropLink, dropText, pasteFiles } from "./fixtures/drop-files";
import { imagesAndLabels, labelsOf, testCsvWithIds } from "./fixtures/parted-csv";
import { sharedDojo } from "./fixtures/shared-dojo";
import { readSubmission } from "./fixtures/submission";

const TRAINING = { side: 8, rows: 200, seed: 1 } as const satisfies DigitCsvOptions;
const TESTING = { side: 8, rows: 30, seed: 2 } as const satisfies DigitCsvOptions;
const LABELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

async function linesOfSubmission(dojo: Dojo): Promise<string[]> {
  const { text } = await dojo.download("Download submission.csv");
  return text.split("\r\n").slice(0, -1);
}

test.describe("labels in the test file", () => {
  const shared = sharedDojo(async (dojo) => dojo.open(SMALL_RUN));

  test("leave the training data alone, and score what is read", async () => {
    const { dojo, page } = shared;
    await dojo.load(trainCsv(TRAINING, "mnist_train.csv"));
    await expect(dojo.trainingDataStatus).toHaveText("200 images, 10 classes");
    await dojo.testData.setInputFiles(trainCsv(TESTING, "mnist_test.csv"));
    await expect(dojo.testDataStatus).toHaveText("30 images, answers known");
    await expect(dojo.trainingDataStatus).toHaveText("200 images, 10 classes");
    await expect(dojo.fileNotes).toContainText(
      "mnist_test.csv has labels: they are kept as the answers",
    );

    await dojo.train();
    const { text } = await dojo.download("Download submission.csv");
    const read = readSubmission(text, { images: 30, labels: LABELS });
    const right = labelsOf(TESTING).filter((label, image) => Number(label) === read[image]).length;
    await expect(page.getByRole("region", { name: "True score" })).toContainText(
      `${right} of 30 images read right, by the labels in mnist_test.csv.`,
    );
  });

  test("an own submission of before is compared with the present one, line by line", async () => {
    const { dojo, page } = shared;
    const lines = await linesOfSubmission(dojo);
    const other = (line: string) =>
      `${line.split(",")[0]},${(Number(line.split(",")[1]) + 1) % 10}`;
    const earlier = lines.map((line, index) => (index === 3 || index === 30 ? other(line) : line));
    await dropFiles(page.getByRole("contentinfo"), [
      fileOf("my submission.csv", `${earlier.join("\r\n")}\r\n`),
    ]);
    await expect(dojo.fileNotes).toContainText("my submission.csv is a submission made before");

    const compared = page.getByRole("region", { name: "Compared with my submission.csv" });
    await expect(compared).toContainText("2 of 30 lines differ from my submission.csv.");
    await compared.getByText("The images answered differently").click();
    const list = compared.getByRole("list", { name: "Test images answered differently" });
    await expect(list.getByRole("listitem")).toHaveText([
      new RegExp(`^id 3read ${lines[3]?.split(",")[1]}then`),
      new RegExp(`^id 30read ${lines[30]?.split(",")[1]}then`),
    ]);
    await expect(dojo.trainingDataStatus).toHaveText("200 images, 10 classes");
  });
});

test("takes the ids and the columns of a submission from the files", async ({ dojo, page }) => {
  await dojo.open(SMALL_RUN);
  const ids = Array.from({ length: 30 }, (_, index) => [String(index), "0"]);
  const sample = fileOf("sample_submission.csv", csvOf([["id", "label"], ...ids]));
  const files = [trainCsv(TRAINING), testCsvWithIds(TESTING, 0), sample];
  await dojo.load(zipOf("kannada.zip", files));
  await expect(dojo.testDataStatus).toHaveText("30 images");
  await dojo.train();

  const [header, ...lines] = await linesOfSubmission(dojo);
  expect(header).toBe("id,label");
  expect(lines.map((line) => line.split(",")[0])).toEqual(ids.map(([id]) => id));
  expect(lines.filter((line) => !/^\d+,\d$/.test(line))).toEqual([]);
  await expect(page.getByRole("status", { name: "Submission status" })).toHaveText(
    "Checked: 30 rows, id from 0 to 29, every label known.",
  );
});

test("joins images and labels of two files, whichever comes first", async ({ dojo }) => {
  await dojo.open(SMALL_RUN);
  const training = imagesAndLabels(TRAINING, "X_train.csv", "y_train.csv");
  await dojo.load(training.labels);
  await expect(dojo.fileNotes).toHaveText(
    "y_train.csv holds 200 labels: choose the file with their images.",
  );
  await dojo.load(training.images);
  await expect(dojo.trainingDataStatus).toHaveText("200 images, 10 classes");

  const testing = imagesAndLabels(TESTING, "X_test.csv", "y_test.csv");
  await dojo.testData.setInputFiles(testing.images);
  await expect(dojo.testDataStatus).toHaveText("30 images");
  await dojo.testData.setInputFiles(testing.labels);
  await expect(dojo.testDataStatus).toHaveText("30 images, answers known");
  await expect(dojo.button("Undo")).toHaveCount(0);

  await dojo.train();
  const { text } = await dojo.download("Download submission.csv");
  readSubmission(text, { images: 30, labels: LABELS });
});

test("names both numbers where labels and images are not as many", async ({ dojo }) => {
  await dojo.open({ backend: "wasm" });
  const { images } = imagesAndLabels(TRAINING, "X_train.csv", "y_train.csv");
  const { labels } = imagesAndLabels(TESTING, "X_train.csv", "y_train.csv");
  await dojo.load([images, labels]);

  await expect(dojo.alert).toContainText(
    "y_train.csv holds 30 labels, but X_train.csv 200 images.",
  );
});

test.describe("with training data loaded, the page", () => {
  const shared = sharedDojo(async (dojo) => {
    await dojo.open({ backend: "wasm" });
    await dojo.load([trainCsv(TRAINING), testCsv(TESTING)]);
    await expect(dojo.testDataStatus).toHaveText("30 images");
  });

  test("says what went when another file takes a place, and brings it back", async () => {
    const { dojo, page } = shared;
    await dojo.load(trainCsv({ ...TRAINING, rows: 50 }, "few.csv"));
    await expect(dojo.trainingDataStatus).toHaveText("50 images, 10 classes");
    await expect(page.getByRole("status", { name: "What was replaced" })).toContainText(
      "few.csv (50 images) took the place of train.csv (200 images) under Training data.",
    );

    await dojo.button("Undo").click();
    await expect(dojo.trainingDataStatus).toHaveText("200 images, 10 classes");
    await expect(dojo.testDataStatus).toHaveText("30 images");
    await expect(dojo.fileNotes).toHaveText("train.csv (200 images) is back under Training data.");
    await expect(dojo.button("Undo")).toHaveCount(0);
    await expect(dojo.trainingData).toBeFocused();
  });

  test("takes a smaller labelled file dropped anywhere as test data", async () => {
    const { dojo, page } = shared;
    await dropFiles(page.getByRole("contentinfo"), [
      trainCsv({ ...TRAINING, rows: 60 }, "more.csv"),
    ]);
    await expect(dojo.testDataStatus).toHaveText("60 images, answers known");
    await expect(dojo.trainingDataStatus).toHaveText("200 images, 10 classes");
    await dojo.button("Undo").click();
    await expect(dojo.testDataStatus).toHaveText("30 images");
  });

  test("says that a dropped link or text is no file", async () => {
    const { dojo, page } = shared;
    await dropLink(page.getByRole("contentinfo"), "https://www.kaggle.com/c/train.csv");
    await expect(dojo.alert).toHaveText(
      /^That is a link, not a file\. This page fetches nothing from the network\. Download it, then drop the file\. Nothing is lost: your 200 images are still in use\.$/,
    );
    await dropText(page.getByRole("contentinfo"), "label,pixel0");
    await expect(dojo.alert.first()).toContainText("That is text, not a file.");
    await dojo.alert.first().getByRole("button", { name: "Dismiss" }).click();
    await dojo.alert.getByRole("button", { name: "Dismiss" }).click();
  });

  test("loads a file that is pasted", async () => {
    const { dojo, page } = shared;
    await pasteFiles(page, [testCsv({ ...TESTING, rows: 21 })]);
    await expect(dojo.testDataStatus).toHaveText("21 images");
  });
});

test("reads files one after the other, however soon they come", async ({ dojo, page }) => {
  await dojo.open({ backend: "wasm" });
  // So much that the other files are chosen while it is being read.
  const csv = digitCsv({ rows: 1000, side: 8 });
  const place = page.locator('[data-slot="training"]');
  await dropLargeFile(place, { name: "train.csv", csv, bytes: 120e6 });
  await dojo.testData.setInputFiles(testCsv({ ...TESTING, rows: 7 }, "seven.csv"));
  await dojo.testData.setInputFiles(testCsv(TESTING));
  await expect(dojo.testDataStatus).toContainText("test.csv is next");
  await expect(page.getByText("Next: seven.csv and test.csv")).toBeVisible();

  await expect(dojo.testDataStatus).toHaveText("30 images", { timeout: 60_000 });
  await expect(dojo.trainingDataStatus).toHaveText(/^\d+,000 images, 10 classes$/);
  await expect(dojo.alert).toHaveCount(0);
});

test("cancels the file that it names, and goes on with the next", async ({ dojo, page }) => {
  await dojo.open({ backend: "wasm" });
  const csv = digitCsv({ rows: 1000 });
  const place = page.locator('[data-slot="training"]');
  await dropLargeFile(place, { name: "train.csv", csv, bytes: 400e6 });
  await dojo.testData.setInputFiles(testCsv(TESTING));
  await expect(dojo.testDataStatus).toContainText("test.csv is next");
  await dojo.button("Cancel train.csv").click();

  await expect(dojo.testDataStatus).toHaveText("30 images");
  await expect(dojo.trainingDataStatus).toHaveText("Nothing yet");
});
