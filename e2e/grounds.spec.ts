/** No promise without ground: what has learned nothing, or other data, or too little to be judged by. */
import { testCsv, trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, LONG_RUN, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { noiseCsv } from "./fixtures/noise-csv";
import { sharedDojo } from "./fixtures/shared-dojo";

const SMALL = { side: 14 } as const;
const WHY = { name: "Why there is no expected score" } as const;

test.describe("on one page", () => {
  const shared = sharedDojo(async (dojo) => dojo.open(SMALL_RUN));

  test("promises nothing for data that nobody has learned from, until somebody has", async () => {
    const { dojo, page } = shared;
    await dojo.load(trainCsv({ rows: 300, ...SMALL }, "digits_train.csv"));
    await dojo.train();
    await dojo.testData.setInputFiles(testCsv({ rows: 40, ...SMALL }));
    await expect(dojo.testDataStatus).toHaveText("40 images");
    // Test data alone is no reason.
    await expect(page.getByRole("region", WHY)).toHaveCount(0);

    await dojo.load(trainCsv({ rows: 310, alphabet: 1, ...SMALL }, "signs_train.csv"));
    await expect(dojo.trainingDataStatus).toHaveText("310 images, 10 classes");
    const why = page.getByRole("region", WHY);
    await expect(why).toContainText("learned from digits_train.csv, not from signs_train.csv");
    await dojo.download("Download submission.csv");
    await expect(page.getByRole("status", { name: "Submission status" })).not.toContainText(
      "Checked",
    );
    await expect(page.getByText(/Expected score 0/)).toHaveCount(0);

    await dojo.button("Train on signs_train.csv").click();
    await expect(page.getByRole("region", WHY)).toHaveCount(0, { timeout: TRAINING_MS });
    await dojo.download("Download submission.csv");
    await expect(page.getByText(/Expected score [01]\.\d{4}/)).toBeVisible();
  });

  test("keeps copies of an image on one side, and calls noise what it is", async () => {
    const { dojo } = shared;
    await dojo.open({ ...SMALL_RUN, epochs: 20, shift: 0 });
    await dojo.load(noiseCsv({ pictures: 50, copies: 6 }));
    await expect(dojo.trainingDataStatus).toContainText("300 images");
    await dojo.button("Train").click();
    await expect(dojo.trainingStatus).toContainText("Nothing learned", { timeout: TRAINING_MS });

    // One in ten by guessing, six copies at a time.
    expect(await dojo.validationAccuracy()).toBeLessThan(45);
    await expect(dojo.trainingStatus).toContainText("The network trained before stays in use.");
  });

  test("says that one image cannot tell, and ranks nobody by it", async () => {
    const { dojo, page } = shared;
    await dojo.open(SMALL_RUN);
    await dojo.load(
      trainCsv({ rows: 11, labels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3], ...SMALL }, "eleven.csv"),
    );
    await expect(dojo.trainingDataStatus).toContainText("11 images");
    await dojo.train();
    await expect(dojo.trainingStatus).toContainText("1 validation image is too few to tell");
    await dojo.download("Download submission.csv");
    await expect(page.getByRole("region", WHY)).toContainText("1 validation image is too few");
    await expect(page.getByText(/Expected score 0/)).toHaveCount(0);

    await page.getByText("Compare algorithms").click();
    await dojo.button("Compare").click();
    const status = page.getByRole("status", { name: "Comparison status" });
    await expect(status).toContainText("No ranks: 1 validation image", { timeout: TRAINING_MS });
    await expect(page.getByRole("region", { name: "Leaderboard" })).toContainText(/[01] of 1/);
  });
});

test("learns once more from all images, with the score of the run that held some out", async ({
  dojo,
  page,
}) => {
  await dojo.open(SMALL_RUN);
  await dojo.load([trainCsv({ rows: 300, ...SMALL }), testCsv({ rows: 40, ...SMALL })]);
  await expect(dojo.testDataStatus).toHaveText("40 images");
  await expect(page.getByRole("switch", { name: "Learn from all images" })).not.toBeChecked();
  await dojo.train();
  await dojo.button("Learn once more from all images").click();
  await expect(dojo.trainingStatus).toContainText("on all images, none held out", {
    timeout: TRAINING_MS,
  });

  await dojo.download("Download submission.csv");
  await expect(
    page.getByText(/Expected score [01]\.\d{4}.*run that held images out/),
  ).toBeVisible();
  await expect(page.getByText(/^\d+ of 30 images that it did not learn from/)).toBeVisible();

  // Other settings, and none held out: nobody has measured these.
  await page.getByRole("switch", { name: "Learn from all images" }).check();
  await dojo.open({ ...SMALL_RUN, epochs: 3, learnFromAll: "yes" });
  await dojo.train();
  await expect(page.getByRole("region", WHY)).toContainText(
    "Train once with Learn from all images off",
  );
});

test("a run stopped at once leaves nobody to read", async ({ dojo }) => {
  await dojo.open({ ...LONG_RUN, epochs: 1 });
  await dojo.load([trainCsv({ rows: 2000 }), testCsv({ rows: 10 })]);
  await expect(dojo.trainingDataStatus).toHaveText("2,000 images, 10 classes");
  await dojo.button("Train").click();
  await dojo.button("Stop").click();

  await expect(dojo.alert).toContainText("stopped before its first epoch had ended");
  await expect(dojo.trainingStatus).toHaveText("Ready to learn from 2,000 images");
  await expectNobodyReads(dojo);
});

test("a network that always answers the same is called so, and reads nothing", async ({ dojo }) => {
  await dojo.open(SMALL_RUN);
  // Of noise nothing can be learned but that most of it is labelled 0.
  const labels = [...Array<number>(20).fill(0), 6];
  const noise = noiseCsv({ pictures: 126, copies: 1, labels });
  await dojo.load([noise, testCsv({ rows: 20, ...SMALL })]);
  await expect(dojo.trainingDataStatus).toHaveText("126 images, 2 classes");
  await dojo.button("Train").click();

  await expect(dojo.trainingStatus).toContainText("no better than always answering 0", {
    timeout: TRAINING_MS,
  });
  await expect(dojo.trainingStatus).toContainText("Load more images of 6");
  await expect(dojo.trainingStatus).not.toContainText("Trained:");
  await expectNobodyReads(dojo);
});

async function expectNobodyReads(dojo: Dojo): Promise<void> {
  await expect(dojo.prediction).toHaveText("It has learned nothing yet. It learns while you draw.");
  await expect(dojo.button("Download submission.csv")).toBeDisabled();
}
