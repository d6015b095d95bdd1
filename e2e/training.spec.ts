/** Train, Pause, Resume, Stop; what a run does with its settings; and what ends it early. */
import { DIGITS, testCsv, trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, LONG_RUN, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { drawByMouse, ONE } from "./fixtures/pen";
import { sharedDojo } from "./fixtures/shared-dojo";
import { readSubmission } from "./fixtures/submission";

const SMALL_TRAIN = trainCsv({ rows: 300, side: 14 });
const SECOND_EPOCH = /^Epoch ([2-9]|\d\d+) of 200 · [\d,]+\simages\/s · .+ left$/;
/** The largest steps. Muon's are of one size each, and a few of them stay within float32. */
const WILD = { optimizer: "adamw", learningRate: 1, warmUp: 0, averageDecay: 0 } as const;
const RUNNING = /^Epoch \d+ of 200 · [\d,]+\simages\/s · .+ left$/;

const shared = sharedDojo(async (dojo) => dojo.open(LONG_RUN));

/** Whatever a test has left running, said or drawn. */
test.afterEach(async () => {
  const { dojo } = shared;
  if ((await dojo.button("Stop").count()) > 0) await dojo.button("Stop").click();
  await expect(dojo.button("Stop")).toHaveCount(0);
  const dismiss = dojo.alert.getByRole("button", { name: "Dismiss" });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
  if (await dojo.button("Clear drawing").isEnabled()) await dojo.button("Clear drawing").click();
});

test("shows only the buttons that apply", async () => {
  const { dojo } = shared;
  await expectButtons(dojo, ["Train"]);

  await dojo.load(SMALL_TRAIN);
  await expectButtons(dojo, ["Train"]);

  await dojo.button("Train").click();
  await expectButtons(dojo, ["Pause", "Stop"]);

  await expect(dojo.trainingStatus).toHaveText(RUNNING, { timeout: TRAINING_MS });
  await dojo.button("Pause").click();
  await expectButtons(dojo, ["Resume", "Stop"]);

  await dojo.button("Resume").click();
  await expectButtons(dojo, ["Pause", "Stop"]);

  await dojo.button("Stop").click();
  await expect(dojo.trainingStatus).toContainText("Trained: stopped after");
  await expectButtons(dojo, ["Train"]);
});

test("stands still while it is paused, and goes on where it was", async () => {
  const { dojo, page } = shared;
  await startLongRun(dojo);
  const startMs = performance.now();
  await expect(dojo.trainingStatus).toHaveText(/^Epoch ([4-9]|\d\d)/, { timeout: TRAINING_MS });
  /** In which it would come at least three epochs further. */
  const enoughMs = performance.now() - startMs + 500;
  await dojo.button("Pause").click();
  await expect(dojo.trainingStatus).toHaveText(/^Paused in epoch \d+ of 200/);
  // The steps that were under way may end an epoch yet, and the charts draw them later still.
  await page.waitForTimeout(enoughMs);
  const paused = await epochOf(dojo);
  const steps = await stepsDrawn(dojo);
  await page.waitForTimeout(enoughMs);

  expect(await dojo.trainingStatus.textContent()).toMatch(/^Paused in epoch/);
  expect(await epochOf(dojo)).toBe(paused);
  expect(await stepsDrawn(dojo)).toBe(steps);
  expect(await page.title()).toContain("Paused");

  await dojo.button("Resume").click();

  await expect(dojo.trainingStatus).toHaveText(RUNNING);
  expect(await epochOf(dojo)).toBeGreaterThanOrEqual(paused);
  await expect.poll(() => epochOf(dojo), { timeout: TRAINING_MS }).toBeGreaterThan(paused);
  await expect.poll(() => stepsDrawn(dojo)).toBeGreaterThan(steps);
});

test("keeps the network before where a run is stopped within its first epoch", async () => {
  const { dojo } = shared;
  await dojo.open(SMALL_RUN);
  await haveSmallTrain(dojo);
  await dojo.train();
  const trained = (await dojo.trainingStatus.textContent()) ?? "";

  // An epoch long enough to be stopped in.
  await dojo.open(LONG_RUN);
  await dojo.load(trainCsv({ rows: 3000, side: 28 }));
  await expect(dojo.trainingDataStatus).toHaveText("3,000 images, 10 classes");
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toHaveText(/^Epoch 1 of/, { timeout: TRAINING_MS });
  await dojo.button("Stop").click();

  await expect(dojo.alert).toContainText("stopped before its first epoch had ended");
  await expect(dojo.alert).toContainText(
    "Nothing is lost: the model trained before is still in use.",
  );
  await expect(dojo.trainingStatus).toHaveText(trained);
});

test("keeps a model that can be used when it is stopped", async () => {
  const { dojo } = shared;
  await dojo.load([SMALL_TRAIN, testCsv({ rows: 20, side: 14 })]);
  await expect(dojo.testDataStatus).toHaveText("20 images");
  await startLongRun(dojo);
  await expect(dojo.trainingStatus).toHaveText(/^Epoch [3-9]/, { timeout: TRAINING_MS });
  await dojo.button("Stop").click();
  await expect(dojo.trainingStatus).toHaveText(
    /^Trained: stopped after \d+ epochs in .+, validation accuracy \d+\.\d\d%$/,
  );

  const { text } = await dojo.download("Download submission.csv");
  readSubmission(text, { images: 20, labels: DIGITS });
});

test("can be stopped while it is paused", async () => {
  const { dojo } = shared;
  await startLongRun(dojo);
  await dojo.button("Pause").click();
  await expect(dojo.trainingStatus).toContainText("Paused");
  await dojo.button("Stop").click();

  await expect(dojo.trainingStatus).toContainText("Trained: stopped after");
});

test("can be stopped at once after Train", async () => {
  const { dojo } = shared;
  await dojo.open(LONG_RUN);
  await haveSmallTrain(dojo);
  await dojo.button("Train").click();
  await dojo.button("Stop").click();

  await expectButtons(dojo, ["Train"]);
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toHaveText(RUNNING, { timeout: TRAINING_MS });
});

test("trains on when Train is double-clicked", async () => {
  const { dojo } = shared;
  await dojo.open(SMALL_RUN);
  await haveSmallTrain(dojo);
  await dojo.button("Train").dblclick();

  await expect(dojo.trainingStatus).toContainText("Trained: 2 epochs", { timeout: TRAINING_MS });
  await expect(dojo.alert).toHaveCount(0);
});

test("gives the same numbers for the same seed, and others for another", async () => {
  const { dojo, page } = shared;
  await dojo.open(SMALL_RUN);
  await haveSmallTrain(dojo);
  await dojo.train();
  const first = await epochNumbers(dojo);
  expect(first).toHaveLength(2 * 5);

  await dojo.train();
  expect(await epochNumbers(dojo), "the same seed").toEqual(first);

  await openAdjustments(dojo);
  await page.getByLabel("Seed", { exact: true }).fill("2");
  await dojo.train();
  expect(await epochNumbers(dojo), "another seed").not.toEqual(first);
});

test("explains an exploding loss and keeps the last sound weights", async () => {
  const { dojo } = shared;
  // Without batch norm each layer multiplies; at the largest steps that soon leaves float32.
  const network = Array(22).fill("conv5x24+bias").join(" ");
  await dojo.open({ ...SMALL_RUN, ...WILD, network });
  await dojo.load([trainCsv({ rows: 100, side: 8 }), testCsv({ rows: 10, side: 8 })]);
  await expect(dojo.testDataStatus).toHaveText("10 images");
  await dojo.button("Train").click();

  await expect(dojo.alert).toContainText("The loss was no longer a number at step", {
    timeout: TRAINING_MS,
  });
  await expect(dojo.alert).toContainText("Lower the peak learning rate");
  await expect(dojo.trainingStatus).toContainText("Trained: the loss exploded after");
  const { text } = await dojo.download("Download submission.csv");
  readSubmission(text, { images: 10, labels: DIGITS });
});

test("takes new data while it trains, and says that the model knows others", async () => {
  const { dojo, page } = shared;
  await startLongRun(dojo);
  await dojo.load(trainCsv({ rows: 60, side: 8, labels: [1, 2] }, "other.csv"));
  await expect(dojo.trainingDataStatus).toHaveText("60 images, 2 classes");
  await expect(dojo.trainingStatus).toHaveText(RUNNING, { timeout: TRAINING_MS });
  await expect(
    page.getByText(/^With Quick, adjusted, on train\.csv \(300 images\)\.$/),
  ).toBeVisible();

  await dojo.button("Stop").click();

  await expect(page.getByText("The data in use now is other data.")).toBeVisible();
  await expect(dojo.alert).toHaveCount(0);
});

test("refuses test images that the trained network cannot read", async () => {
  const { dojo } = shared;
  await dojo.open(SMALL_RUN);
  await haveSmallTrain(dojo);
  await dojo.train();
  await dojo.load([trainCsv({ rows: 60, side: 8 }), testCsv({ rows: 11, side: 8 })]);
  await expect(dojo.testDataStatus).toHaveText("11 images");
  await dojo.button("Download submission.csv").click();

  await expect(dojo.alert).toContainText("8×8");
  await expect(dojo.alert).toContainText("14×14");
});

test("does not let a recipe that is chosen meanwhile change the run", async () => {
  const { dojo, page } = shared;
  await startLongRun(dojo);
  await page.getByRole("radio", { name: "Best" }).check();

  await expect(page.getByText(/^With Quick, adjusted, on train\.csv/)).toBeVisible();
  await dojo.button("Stop").click();
  await expect(page.getByText(/^Trained with Quick, adjusted, on train\.csv/)).toBeVisible();
});

test("reads drawings while it trains", async () => {
  const { dojo } = shared;
  await startLongRun(dojo);
  await drawByMouse(dojo.canvas, ONE);

  await expect(dojo.prediction).toHaveText(/^\d \(\d+\.\d%\)$/);
  await expect(dojo.trainingStatus).toHaveText(RUNNING);
});

test.describe("on a page of its own", () => {
  test("goes on in a hidden tab", async ({ dojo, page }) => {
    await startLongRun(dojo);
    await hidePage(dojo);
    const before = await epochOf(dojo);

    await expect.poll(() => epochOf(dojo), { timeout: TRAINING_MS }).toBeGreaterThan(before + 3);
    expect(await page.title(), "progress in the title").toMatch(/^\d+% · Digit Dojo$/);
  });

  test("keeps the old model when a new run is stopped before its first step", async ({
    dojo,
    page,
  }) => {
    test.setTimeout(120_000);
    await dojo.open(SMALL_RUN);
    await dojo.load(SMALL_TRAIN);
    await dojo.train();
    const accuracy = await dojo.validationAccuracy();
    // Measuring software WebGL takes seconds, in which no step can be made.
    await page.getByLabel("Compute with").selectOption("WebGL");
    await dojo.button("Train").click();
    await dojo.button("Stop").click();

    await expectButtons(dojo, ["Train"]);
    expect(accuracy).toBeGreaterThan(50);
    expect(await dojo.validationAccuracy()).toBe(accuracy);
  });
});

async function openAdjustments({ page }: Dojo): Promise<void> {
  await page.getByText(/^All \d+ settings/).click();
}

/** Past its first epoch, in which to be stopped would be another story. */
async function startLongRun(dojo: Dojo) {
  await dojo.open(LONG_RUN);
  await haveSmallTrain(dojo);
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toHaveText(SECOND_EPOCH, { timeout: TRAINING_MS });
}

/** Loads it unless a test before has. */
async function haveSmallTrain(dojo: Dojo): Promise<void> {
  const inUse = "300 images, 10 classes";
  if ((await dojo.trainingDataStatus.textContent()) !== inUse) await dojo.load(SMALL_TRAIN);
  await expect(dojo.trainingDataStatus).toHaveText(inUse);
}

async function expectButtons(dojo: Dojo, names: readonly string[]): Promise<void> {
  for (const name of ["Train", "Pause", "Resume", "Stop"]) {
    await expect(dojo.button(name)).toHaveCount(names.includes(name) ? 1 : 0);
  }
}

async function epochOf(dojo: Dojo): Promise<number> {
  const text = (await dojo.trainingStatus.textContent()) ?? "";
  return Number(/epoch (\d+)/i.exec(text)?.[1]);
}

/** As the chart of the training loss says. */
async function stepsDrawn({ page }: Dojo): Promise<number> {
  const chart = page.getByRole("img", { name: /^Training loss over/ });
  const name = (await chart.getAttribute("aria-label")) ?? "";
  return Number(/over ([\d,]+) steps?/.exec(name)?.[1]?.replaceAll(",", ""));
}

/** What stands in the table of the epochs, row by row. */
async function epochNumbers(dojo: Dojo): Promise<readonly string[]> {
  const { page } = dojo;
  const table = page.getByRole("region", { name: "Numbers of each epoch" });
  if (!(await table.isVisible())) await page.getByText("Numbers of each epoch").click();
  const rows = await table
    .getByRole("row")
    .filter({ has: page.getByRole("cell") })
    .all();
  const cells = await Promise.all(
    rows.map((row) => row.getByRole("rowheader").or(row.getByRole("cell")).allTextContents()),
  );
  return cells.flat();
}

/**
 * What a page in a hidden tab meets: no frames are painted. Playwright keeps every page in front,
 * so the page is told so instead.
 */
async function hidePage({ page }: Dojo): Promise<void> {
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}
