/** Kaggle's own files, where they are. */
import { DIGITS } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { dropPaths } from "./fixtures/drop-files";
import { sharedData } from "./fixtures/shared-data";
import { readSubmission } from "./fixtures/submission";

test("learns from the first rows of Kaggle's files", async ({ dojo }) => {
  const files = ["train_first2000.csv", "test_first500.csv"].map(sharedData);
  await dojo.open({ ...SMALL_RUN, epochs: 4 });
  await dojo.load(files);
  await expect(dojo.trainingDataStatus).toHaveText("2,000 images, 10 classes");
  await expect(dojo.testDataStatus).toHaveText("500 images");
  await dojo.train();

  expect(await dojo.validationAccuracy()).toBeGreaterThan(90);
  const { text } = await dojo.download("Download submission.csv");
  readSubmission(text, { images: 500, labels: DIGITS });
});

test("learns from Fashion-MNIST's file", async ({ dojo }) => {
  const file = sharedData("fashion_excerpt_1000.csv");
  await dojo.open({ ...SMALL_RUN, epochs: 4 });
  await dojo.load(file);
  await expect(dojo.trainingDataStatus).toHaveText("1,000 images, 10 classes");
  await dojo.train();

  expect(await dojo.validationAccuracy()).toBeGreaterThan(60);
});

test("leads from Kaggle's zip to a submission of 28,000 digits with 99 % right", async ({
  dojo,
  page,
}) => {
  const zip = sharedData("digit-recognizer.zip");
  // A minute of training where two cores are free; they may not be.
  test.setTimeout(15 * 60_000);
  await dojo.open({ recipe: "quick", seed: 1, backend: "wasm" });
  await dropPaths(page.getByRole("heading", { name: "Digit Dojo" }), [zip]);
  await expect(dojo.trainingDataStatus).toHaveText("42,000 images, 10 classes", {
    timeout: 60_000,
  });
  await expect(dojo.testDataStatus).toHaveText("28,000 images");
  await expect(dojo.fileNotes).toContainText("sample_submission.csv holds no images");
  await dojo.train(12 * 60_000);
  expect(await dojo.validationAccuracy()).toBeGreaterThanOrEqual(99);

  const { text } = await dojo.download("Download submission.csv", 120_000);
  const predicted = readSubmission(text, { images: 28_000, labels: DIGITS });
  // Kaggle's digits are nearly balanced: each is a tenth of them, give or take two hundredths.
  for (const digit of DIGITS) {
    const share = predicted.filter((label) => label === digit).length / predicted.length;
    expect(Math.abs(share - 0.1), `share of ${digit}`).toBeLessThan(0.02);
  }
  await expect(page.getByText(/^Expected score 0\.99\d\d, between/)).toBeVisible();
});
