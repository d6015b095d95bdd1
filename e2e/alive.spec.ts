/** A page that is alive before anything is asked of it: samples, and an answer to the first stroke. */
import { trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { drawByMouse, ONE } from "./fixtures/pen";

const READING = /\d \(\d+\.\d%\)/;

test("samples are there without a click, and give way without a word", async ({ dojo }) => {
  await dojo.open({ backend: "wasm" });
  await expect(dojo.trainingDataStatus).toHaveText("12,000 images, 10 classes");
  await expect(dojo.trainingStatus).toContainText("Ready to learn from 12,000 images");
  await expect(dojo.button("Undo")).toHaveCount(0);

  await dojo.load(trainCsv({ rows: 120, side: 14 }));
  await expect(dojo.trainingDataStatus).toHaveText("120 images, 10 classes");
  await expect(dojo.testDataStatus).toHaveText("Nothing yet");
  await expect(dojo.button("Undo")).toHaveCount(0);
});

test("the first stroke is answered, and by what is said", async ({ dojo }) => {
  await dojo.open({ ...SMALL_RUN, epochs: 1, batchSize: 128 });
  await expect(dojo.prediction).toHaveText("It has learned nothing yet. It learns while you draw.");
  await drawByMouse(dojo.canvas, ONE);

  await expect(dojo.prediction).toHaveText(READING, { timeout: TRAINING_MS });
  await expect(dojo.trainingStatus).toHaveText(
    /^Learned from 3,000 sample digits in \d+(\.\d)?\ss$/,
    { timeout: TRAINING_MS },
  );
  await expect(dojo.page).toHaveURL(/epochs=1/);

  await dojo.train();
  await expect(dojo.trainingStatus).toContainText("Trained: 1 epoch");
  await dojo.button("Clear drawing").click();
  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toHaveText(READING);
  await expect(dojo.trainingStatus, "one's own network is not replaced").toContainText("Trained:");
});

test("Train takes over from what a stroke began", async ({ dojo }) => {
  await dojo.open({ ...SMALL_RUN, epochs: 1, batchSize: 128 });
  await drawByMouse(dojo.canvas, ONE);
  await dojo.train();

  await expect(dojo.trainingStatus).toContainText("Trained: 1 epoch");
  await expect(dojo.prediction).toHaveText(READING);
});

test("on a phone the pad has its answer beside it, and nothing moves when it comes", async ({
  dojo,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await dojo.open({ backend: "wasm" });
  const bars = page.getByRole("list", { name: "Probabilities" });
  const boxes = async () => {
    const [pad, below] = await Promise.all([dojo.canvas.boundingBox(), bars.boundingBox()]);
    return { pad, below };
  };
  const before = await boxes();
  expect(before.pad?.width).toBeLessThan(150);
  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toHaveText(READING, { timeout: TRAINING_MS });

  const answer = await dojo.prediction.boundingBox();
  expect(answer?.x).toBeGreaterThan((before.pad?.x ?? 0) + (before.pad?.width ?? 0));
  expect(await boxes()).toEqual(before);
});

test("a double click on the button gives one file", async ({ dojo, page }) => {
  await dojo.open({ ...SMALL_RUN, epochs: 1, batchSize: 128 });
  await dojo.train();
  let files = 0;
  page.on("download", () => files++);
  await dojo.button("Download submission.csv").dblclick();
  await expect(page.getByRole("status", { name: "Submission status" })).toBeVisible();
  await page.waitForTimeout(500);

  expect(files).toBe(1);
});
