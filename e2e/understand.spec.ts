/** What a trained network gets wrong: cell by cell, image by image, and how sure it was. */
import { trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { drawByMouse, ONE } from "./fixtures/pen";
import { sharedDojo } from "./fixtures/shared-dojo";

/** Images that a list grows by. */
const PAGE = 12;
/** So little that some of 120 validation images are misread. */
const BADLY = {
  ...SMALL_RUN,
  network: "conv3x8v pool",
  epochs: 2,
  learningRate: 0.005,
  validationShare: 0.3,
} as const;

const shared = sharedDojo(async (dojo) => {
  await dojo.open(BADLY);
  await dojo.load(trainCsv({ rows: 400, side: 8 }));
  await dojo.train();
});

/** The way the step looks after training: no image open, nothing chosen, the confusion matrix. */
test.beforeEach(async () => {
  const { dojo, page } = shared;
  if ((await dojo.button("Close").count()) > 0) await dojo.button("Close").click();
  // A tab that is left forgets what was chosen there.
  for (const name of ["Certainty", "Confusion"]) await page.getByRole("tab", { name }).click();
});

test("opens the images in each cell of the confusion matrix", async () => {
  const { page } = shared;
  const matrix = page.getByRole("region", { name: "Confusion matrix" });
  const cells = await matrix.getByRole("button").all();
  const names = await Promise.all(cells.map((cell) => cell.getAttribute("aria-label")));
  const mistakes = names.filter((name) => name?.includes("read as"));
  expect(mistakes.length, "cells beside the diagonal").toBeGreaterThan(0);
  const counts = names.map((name) => Number(/(\d+) images?$/.exec(name ?? "")?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);

  const images = page.getByRole("region", { name: "Images in the cell" });
  for (const [index, cell] of cells.entries()) {
    const name = names[index] ?? "";
    await cell.click();
    await expect(images.getByRole("heading")).toHaveText(name);
    await expect(images.getByRole("listitem")).toHaveCount(Math.min(PAGE, counts[index] ?? 0));
    const texts = await images.getByText(/^An? \d, read/).allTextContents();
    const [, truth = "", readAs] = /^(\d) read (?:rightly|as (\d)):/.exec(name) ?? [];
    const article = truth === "8" ? "An" : "A";
    const told = `${article} ${truth}, read ${readAs === undefined ? "right" : `as ${readAs}`} · `;
    expect(texts.filter((text) => !text.startsWith(told))).toEqual([]);
    const sure = texts.map(percentIn);
    expect(sure).toEqual(sure.toSorted((one, other) => other - one));
  }
});

test("draws the same matrix as a heat map, whose cells open as well", async () => {
  const { page } = shared;
  await page.getByRole("radio", { name: "Heat map" }).check();
  const chart = page.getByRole("img", { name: /^Confusion matrix as a heat map/ });
  await expect(chart).toBeVisible();
  // The first cell of the diagonal, below the frame's 30 pixels and right of its 58.
  await chart.click({ position: { x: 75, y: 45 } });

  await expect(page.getByRole("region", { name: "Images in the cell" })).toContainText(
    "0 read rightly",
  );
});

test("gives precision, recall and F1 of each class", async () => {
  const { page } = shared;
  await page.getByText("Precision and recall of each class").click();
  const rows = page.getByRole("table", { name: "Precision, recall and F1" }).getByRole("row");

  await expect(rows).toHaveCount(12);
  await expect(rows.last()).toContainText(/^Mean120/);
});

test("shows what it was sure of and wrong, and unsure of and right", async () => {
  const { page } = shared;
  await page.getByRole("tab", { name: "Mistakes" }).click();
  const mistakes = page.getByRole("list", { name: "The most confident mistakes" });
  const uncertain = page.getByRole("list", { name: "The least certain right answers" });

  const right = await rightAnswers();
  const wrong = await mistakes.getByText(/^An? \d, read/).allTextContents();
  expect(wrong).toHaveLength(Math.min(PAGE, 120 - right));
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.filter((text) => !/^An? (\d), read as (?!\1)\d/.test(text))).toEqual([]);
  const confident = wrong.map(percentIn);
  expect(confident).toEqual(confident.toSorted((one, other) => other - one));

  const doubtful = await uncertain.getByText(/^An? \d, read/).allTextContents();
  expect(doubtful).toHaveLength(Math.min(PAGE, right));
  expect(doubtful.filter((text) => !/^An? \d, read right/.test(text))).toEqual([]);
  const sure = doubtful.map(percentIn);
  expect(sure).toEqual(sure.toSorted((one, other) => one - other));
});

test("says whether it is as often right as it says", async () => {
  const { page } = shared;
  await page.getByRole("tab", { name: "Certainty" }).click();

  await expect(page.getByText(/expected calibration error \d+\.\d\d%/)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Accuracy against confidence/ })).toBeVisible();
  await page.getByText("Numbers of each confidence").click();
  await expect(page.getByRole("table", { name: /^How often it was right/ })).toBeVisible();
});

test("looks inside an image, and gives the focus back", async () => {
  const { dojo, page } = shared;
  await page.getByRole("tab", { name: "Mistakes" }).click();
  const picture = page.getByRole("button", { name: /^Look inside row/ }).first();
  await picture.click();

  await expect(page.getByRole("heading", { name: /^Inside row/ })).toBeFocused();
  await expect(page.getByRole("img", { name: /^Occlusion\./ })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Nearest training images" }).getByRole("button"),
  ).toHaveCount(8);
  await expect(page.getByText("conv3x8v pool: 8 filters, 3×3 each")).toBeVisible();
  await dojo.button("Close").click();
  await expect(picture).toBeFocused();
});

test("gives the focus to the first new image when there are no more to show", async () => {
  const { page } = shared;
  const right = await rightAnswers();
  await page.getByRole("tab", { name: "Mistakes" }).click();
  const images = page
    .getByRole("list", { name: "The least certain right answers" })
    .getByRole("listitem");
  await page
    .getByRole("button", { name: /^Show \d+ more$/ })
    .last()
    .focus();
  const more = Math.ceil(right / PAGE) - 1;
  for (let pages = 0; pages < more; pages++) await page.keyboard.press("Enter");

  await expect(images).toHaveCount(right);
  await expect(images.nth(PAGE * more)).toBeFocused();
});

test("looks inside a drawing", async () => {
  const { dojo, page } = shared;
  await drawByMouse(dojo.canvas, ONE);
  await dojo.button("Look inside").click();

  await expect(page.getByRole("heading", { name: "Inside your drawing" })).toBeFocused();
  await expect(page.getByText(/^Read as \d/)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`is in nobody's way, ${colorScheme}`, async () => {
    const { dojo, page } = shared;
    await page.emulateMedia({ colorScheme });
    await page
      .getByRole("button", { name: /read rightly/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /^Look inside row/ })
      .first()
      .click();
    await expect(page.getByRole("img", { name: /^Occlusion\./ })).toBeVisible();
    await expectAccess(page, "image");
    await dojo.button("Close").click();
    for (const name of ["Mistakes", "Certainty", "Labels", "Map"]) {
      await page.getByRole("tab", { name }).click();
      await expectAccess(page, name);
    }
  });
}

// From here on the network is another one.

test("tells of each cell in one place, and of none once the classes are others", async () => {
  const { dojo, page } = shared;
  const chosen = page.getByRole("status", { name: "Chosen cell" });
  await expect(chosen).toContainText("Choose a cell");
  // What is read aloud is what changes in an element that stays.
  const element = await chosen.elementHandle();
  const cells = page.getByRole("region", { name: "Confusion matrix" }).getByRole("button");
  expect(await cells.count()).toBeGreaterThan(1);
  for (const cell of [cells.first(), cells.last()]) {
    await cell.click();
    await expect(chosen).toHaveText((await cell.getAttribute("aria-label")) ?? "");
  }
  expect(await element?.evaluate(({ isConnected }) => isConnected)).toBe(true);

  await dojo.load(trainCsv({ rows: 200, side: 8, labels: [7, 9] }));
  await expect(dojo.trainingDataStatus).toHaveText("200 images, 2 classes");
  // Enough to tell the two apart: a network that learned nothing would not take the other's place.
  await dojo.open({ ...SMALL_RUN, epochs: 20 });
  await dojo.train();
  await expect(cells.last()).toHaveAccessibleName(/^9 read/);
  await expect(chosen).toContainText("Choose a cell");
});

test("gives the focus to the step when a new network takes the image away", async () => {
  const { dojo, page } = shared;
  await page.getByRole("tab", { name: "Mistakes" }).click();
  await page
    .getByRole("button", { name: /^Look inside row/ })
    .first()
    .click();
  await expect(page.getByRole("img", { name: /^Occlusion\./ })).toBeVisible();
  // The picture that opened the page is gone.
  await page.getByRole("tab", { name: "Confusion" }).click();
  await dojo.button("Close").focus();
  // A press would take the focus along.
  await dojo.button("Train").dispatchEvent("click");

  await expect(dojo.button("Close")).toHaveCount(0, { timeout: TRAINING_MS });
  await expect(page.getByRole("heading", { name: "Understand", exact: true })).toBeFocused();
});

/** Of the 120 validation images, as the step says. */
async function rightAnswers(): Promise<number> {
  return Number.parseInt((await shared.page.getByText(/were read right/).textContent()) ?? "", 10);
}

function percentIn(text: string): number {
  return Number(/([\d.]+)%/.exec(text)?.[1]);
}
