/** Kaggle's own files, where they are. */
import { readFile } from "node:fs/promises";
import { DIGITS } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { dropPaths } from "./fixtures/drop-files";
import { drawByMouse, type Stroke } from "./fixtures/pen";
import { settledText } from "./fixtures/settled-text";
import { sharedData } from "./fixtures/shared-data";
import { readSubmission } from "./fixtures/submission";

test("learns from the first rows of Kaggle's files, and reads most digits of other people", async ({
  dojo,
}) => {
  const files = ["train_first2000.csv", "test_first500.csv"].map(sharedData);
  const digits = await penDigits();
  test.setTimeout(240_000);
  await dojo.open({ ...SMALL_RUN, epochs: 6, rotation: 10, scale: 0.1, shear: 0.1, shift: 2 });
  await dojo.load(files);
  await expect(dojo.trainingDataStatus).toHaveText("2,000 images, 10 classes");
  await expect(dojo.testDataStatus).toHaveText("500 images");
  await dojo.train(150_000);

  expect(await dojo.validationAccuracy()).toBeGreaterThan(90);
  const { text } = await dojo.download("Download submission.csv");
  readSubmission(text, { images: 500, labels: DIGITS });

  let right = 0;
  for (const { label, strokes } of digits) {
    await drawByMouse(dojo.canvas, strokes);
    const read = /^(\d+) \([\d.]+%\)$/.exec(await settledText(dojo.prediction))?.[1];
    if (read === String(label)) right++;
    await dojo.button("Clear drawing").click();
  }
  // Trained on 2,000 images only; what all of them make possible is measured by a script.
  expect(right / digits.length).toBeGreaterThanOrEqual(0.7);
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

interface PenDigit {
  readonly label: number;
  readonly strokes: readonly Stroke[];
}

/** Two of each class; every fifth point, which is still enough for the eye. */
async function penDigits(): Promise<readonly PenDigit[]> {
  const lines = (await readFile(sharedData("pen_strokes_200.ndjson"), "utf8")).trim().split("\n");
  const all = lines.map((text): PenDigit => {
    const { label, strokes } = JSON.parse(text);
    return { label, strokes: strokes.map(thinned) };
  });
  return Array.from({ length: 10 }, (_, label) =>
    all.filter((digit) => digit.label === label).slice(0, 2),
  ).flat();
}

function thinned(points: readonly (readonly [number, number])[]): Stroke {
  return points
    .filter((_, index) => index % 5 === 0 || index === points.length - 1)
    .map(([x, y]) => [x / 500, y / 500]);
}
