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
    /^Learned from 3,000 sample digits in \d+(\.\d)?\ss, validation accuracy \d\d\.\d\d%$/,
    { timeout: TRAINING_MS },
  );
  expect(await dojo.validationAccuracy()).toBeGreaterThan(85);
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
