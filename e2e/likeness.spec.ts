/** Test images that were made in another way than the training images: told, mended, taken back. */
import { trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { sampleCsv } from "./fixtures/sample-csv";
import { readSubmission } from "./fixtures/submission";

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const SETTINGS = { ...SMALL_RUN, epochs: 6, batchSize: 16, network: "conv5x16 pool" } as const;
const SIDE = 14;

const TRAIN = sampleCsv("train.csv", { rows: 800, seed: 1, side: SIDE });

function shareRight(text: string, digits: readonly number[]): number {
  const read = readSubmission(text, { images: digits.length, labels: DIGITS });
  return read.filter((digit, index) => digit === digits[index]).length / digits.length;
}

test("inverted test images are told, inverted, read right, and given back", async ({
  dojo,
  page,
}) => {
  test.setTimeout(3 * TRAINING_MS);
  await dojo.open(SETTINGS);
  const inverted = sampleCsv("test.csv", {
    rows: 200,
    seed: 2,
    side: SIDE,
    isLabelled: false,
    isInverted: true,
  });
  await dojo.load([TRAIN.file, inverted.file]);
  const remark = page.getByRole("region", { name: "Test data unlike the training data" });

  await expect(remark).toContainText("The test images are inverted");
  await expect(remark.getByRole("img", { name: "Mean of the test images" })).toBeVisible();
  await expectAccess(page, "unlike");
  await dojo.button("Invert the test data").click();
  await expect(remark).toHaveCount(0);
  const done = page.getByRole("status", { name: "What was done to the images" });
  await expect(done).toContainText("The test data was inverted.");

  await dojo.train();
  const mended = await dojo.download("Download submission.csv");
  // Chance is a tenth; this small network reads nine tenths of digits like those that it knows.
  expect(shareRight(mended.text, inverted.digits)).toBeGreaterThan(0.75);

  await done.getByRole("button", { name: "Undo" }).click();
  await expect(remark).toBeVisible();
  await expect(done.getByRole("button", { name: "Undo" })).toHaveCount(0);
  const spoilt = await dojo.download("Download submission.csv");
  expect(shareRight(spoilt.text, inverted.digits)).toBeLessThan(0.5);
});

test("letters of EMNIST are offered to be turned, by their name", async ({ dojo, page }) => {
  await dojo.open(SETTINGS);
  const labels = Array.from({ length: 26 }, (_, index) => index + 1);
  await dojo.load(trainCsv({ rows: 130, side: 12, labels }, "emnist-letters-train.csv"));
  const remark = page.getByRole("region", { name: "Images not upright" });

  await expect(remark).toContainText("letters of EMNIST, whose images are stored transposed");
  await remark.getByRole("button", { name: "Transpose" }).click();
  await expect(remark).toHaveCount(0);
  await expect(page.getByRole("status", { name: "What was done to the images" })).toContainText(
    "The training data was transposed.",
  );

  await dojo.load(trainCsv({ rows: 156, side: 12, labels, seed: 3 }, "letters-train.csv"));
  await expect(dojo.trainingDataStatus).toHaveText("156 images, 26 classes");
  await expect(remark).toHaveCount(0);
});

test("transposed digits are turned together, and test images of the same making raise no remark", async ({
  dojo,
  page,
}) => {
  await dojo.open(SETTINGS);
  const lying = { side: SIDE, turn: "transpose" } as const;
  const training = sampleCsv("train.csv", { rows: 300, seed: 1, ...lying });
  const tests = sampleCsv("test.csv", { rows: 60, seed: 2, isLabelled: false, ...lying });
  await dojo.load([training.file, tests.file]);
  const remark = page.getByRole("region", { name: "Images not upright" });

  await expect(remark).toContainText("transposed, rows for columns");
  await expect(
    page.getByRole("region", { name: "Test data unlike the training data" }),
  ).toHaveCount(0);
  await remark.getByRole("button", { name: "Transpose" }).click();
  await expect(remark).toHaveCount(0);
  const done = page.getByRole("status", { name: "What was done to the images" });
  await expect(done).toContainText("The training data was transposed.");
  await expect(done).toContainText("The test data was transposed.");
});
