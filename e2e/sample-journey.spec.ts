/** The whole journey of a newcomer: one click to train, a drawing, a submission. */

import { DIGITS } from "./fixtures/digit-csv";
import { expect, TRAINING_MS, test } from "./fixtures/dojo";
import { drawByMouse, ONE } from "./fixtures/pen";
import { readSubmission } from "./fixtures/submission";

test("leads from a fresh page to a checked submission", async ({ dojo, page, watch }) => {
  await dojo.open({ recipe: "quick", epochs: 1, seed: 1, backend: "wasm" });
  await expect(dojo.button("Download submission.csv")).toBeDisabled();
  await expect(dojo.trainingDataStatus).toHaveText(/^\d+,\d{3} images, 10 classes$/);

  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toContainText(/Epoch 1 of 1 · [\d,]+\simages\/s · .+ left/, {
    timeout: TRAINING_MS,
  });
  await expect(dojo.trainingStatus).toContainText("Trained: 1 epoch", { timeout: TRAINING_MS });
  expect(await dojo.validationAccuracy()).toBeGreaterThan(85);
  for (const name of ["How wrong its guesses are (loss)", "How many it reads right (accuracy)"]) {
    await expect(page.getByRole("figure", { name }).getByRole("img")).toBeVisible();
  }

  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toHaveText(/^1 \(\d+\.\d%\)$/);

  const { name, text } = await dojo.download("Download submission.csv");
  expect(name).toBe("submission.csv");
  const predicted = readSubmission(text, { images: 1000, labels: DIGITS });
  expect(new Set(predicted).size, "digits that were predicted").toBe(10);
  expect(watch.requestCount(), "requests, all to the page's own origin").toBeGreaterThan(3);
});
