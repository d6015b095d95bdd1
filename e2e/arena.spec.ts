/** Other algorithms on the same split: the leaderboard, what it means, and who reads. */
import type { Page } from "@playwright/test";
import { DIGITS, testCsv, trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, LONG_RUN, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { drawByMouse, ONE } from "./fixtures/pen";
import { sharedDojo } from "./fixtures/shared-dojo";
import { readSubmission } from "./fixtures/submission";

const DATA = [trainCsv({ rows: 400, side: 8 }), testCsv({ rows: 30, side: 8 })];

const shared = sharedDojo(async (dojo) => {
  test.setTimeout(240_000);
  await openArena(dojo);
  await dojo.load(DATA);
  await expect(dojo.testDataStatus).toHaveText("30 images");
  await dojo.button("Compare").click();
  // The header, and everybody from the start: nothing moves when results come.
  await expect(leaderboard(dojo.page).getByRole("row")).toHaveCount(8);
  await expect(comparisonStatus(dojo.page)).toContainText("7 judged", {
    timeout: 2 * TRAINING_MS,
  });
});

test("compares six algorithms on one split, and fills a leaderboard", async () => {
  const { page } = shared;
  const accuracies = await accuraciesOf(page);
  expect(accuracies).toHaveLength(7);
  // Patterns of patches: every algorithm learns them.
  for (const accuracy of accuracies) expect(accuracy).toBeGreaterThan(80);
  expect(accuracies).toEqual(accuracies.toSorted((one, other) => other - one));
  await expect(leaderboard(page)).toContainText("Judged on 40 images of train.csv");
  await expect(page.getByRole("img", { name: /training time/i })).toBeVisible();
  await expectAccess(page, "all compared");
});

test("says whether differences are more than chance, and shows who alone is right", async () => {
  const { page } = shared;
  await page.getByText("Is the difference real?").click();
  const sentences = page.getByRole("list", { name: "The winner against each other" });
  await expect(sentences.getByRole("listitem")).toHaveCount(6);
  await page.getByText("All 21 pairs").click();
  await expect(page.getByRole("region", { name: "All pairs" }).getByRole("row")).toHaveCount(22);
  await page.getByText("Digits that only one reads right").click();
  await expect(page.getByLabel("Read right only by")).toBeVisible();
  await page.getByText("Digits that all misread").click();
  await expectAccess(page, "differences");
});

test("lets several of them vote on drawings and on the test images", async () => {
  const { dojo, page } = shared;
  const readers = page.getByRole("group", { name: "Who reads drawings and the test images?" });
  for (const name of [/^Softmax/, /deskewed/]) {
    await readers.getByRole("checkbox", { name }).check();
  }
  await expect(page.getByRole("status", { name: "Who reads now" })).toContainText("voting");
  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toHaveText(/^\d \(\d+\.\d%\)/);
  const { text } = await dojo.download("Download submission.csv");
  readSubmission(text, { images: 30, labels: DIGITS });

  await dojo.button("Back to the network").click();
  await expect(dojo.button("Back to the network")).toBeDisabled();
  await expect(dojo.button("Back to the network")).toBeFocused();
  await expect(dojo.button("Download submission.csv")).toBeDisabled();
});

test("tells of each result once, and of the last one too", async () => {
  const { dojo, page } = shared;
  const told = page.getByRole("status", { name: "Newly judged" });
  await tick(page, ["Softmax regression"]);
  await dojo.button("Compare").click();
  await expect(told).toHaveText(/^Softmax regression: \d+\.\d\d% of the validation images right/, {
    timeout: TRAINING_MS,
  });
  await expect(dojo.button("Compare")).toBeEnabled();
  await expect(told).toHaveText(/^Softmax/);

  await dojo.open(LONG_RUN);
  await tick(page, ["Convolutional network"]);
  await page.getByLabel("Recipe of the convolutional network").selectOption("Best");
  await dojo.button("Compare").click();
  await expect(comparisonStatus(page)).toContainText("the convolutional network");
  await expect(told).toBeEmpty();
  await dojo.button("Stop comparing").click();
  await expect(dojo.button("Compare")).toBeEnabled();
  await expect(told).toBeEmpty();
});

test("keeps what was judged when it is stopped, and trains again afterwards", async () => {
  const { dojo, page } = shared;
  const before = await comparisonStatus(page).textContent();
  await dojo.open(LONG_RUN);
  await tick(page, ["Softmax regression", "Convolutional network"]);
  await page.getByLabel("Recipe of the convolutional network").selectOption("Best");
  await dojo.button("Compare").click();
  await expect(comparisonStatus(page)).toContainText("the convolutional network", {
    timeout: TRAINING_MS,
  });
  await expect(dojo.button("Train")).toBeDisabled();
  await dojo.button("Stop comparing").click();

  await expect(comparisonStatus(page)).toHaveText(before ?? "");
  expect(before).toContain("7 judged");
  await expect(dojo.button("Train")).toBeEnabled();
});

test("waits while a network trains", async () => {
  const { dojo } = shared;
  await dojo.open(LONG_RUN);
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });

  await expect(dojo.button("Compare")).toBeDisabled();
});

async function openArena(dojo: Dojo): Promise<void> {
  await dojo.open(SMALL_RUN);
  await dojo.page.getByRole("heading", { name: "Compare algorithms" }).click();
}

async function tick(page: Page, names: readonly string[]): Promise<void> {
  const choice = page.getByRole("group", { name: "Algorithms", exact: true });
  for (const box of await choice.getByRole("checkbox").all()) await box.uncheck();
  for (const name of names) await choice.getByRole("checkbox", { name, exact: true }).check();
}

function leaderboard(page: Page) {
  return page.getByRole("region", { name: "Leaderboard" });
}

function comparisonStatus(page: Page) {
  return page.getByRole("status", { name: "Comparison status" });
}

/** In percent, from the first row down. */
async function accuraciesOf(page: Page): Promise<readonly number[]> {
  const texts = await leaderboard(page).getByRole("row").allTextContents();
  return texts.slice(1).flatMap((text) => Number(/(\d+\.\d\d)%/.exec(text)?.[1]));
}
