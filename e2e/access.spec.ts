/** For everybody: any screen, any colours, by keyboard alone, with a screen reader. */
import type { Locator, Page } from "@playwright/test";
import { fileOf, testCsv, trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { drawByMouse, ONE } from "./fixtures/pen";

const DATA = [trainCsv({ rows: 400, side: 14 }), testCsv({ rows: 30, side: 14 })];
const SCREENS = [
  { name: "on a wide screen", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "in the dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "on a narrow screen", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  // What is left of 1280 by 900 pixels at 200 % zoom.
  { name: "at 200 % zoom", viewport: { width: 640, height: 450 }, colorScheme: "light" },
] as const;

for (const { name, viewport, colorScheme } of SCREENS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("nothing is in a person's way at any step", async ({ dojo, page }) => {
      test.setTimeout(240_000);
      await dojo.open({ ...SMALL_RUN, epochs: 200 });
      await expect(dojo.backend).toContainText("You chose it", { timeout: TRAINING_MS });
      await expectAccess(page, "empty");

      await dojo.load([...DATA, fileOf("bad.csv", "")]);
      await expect(dojo.testDataStatus).toHaveText("30 images");
      await expect(dojo.alert).toBeVisible();
      await expectAccess(page, "loaded, with a failure");

      await page.getByText(/^Adjust/).click();
      await page.getByLabel("Batch size (images)").fill("1");
      await page.getByText("How to get Kaggle's files").click();
      await expectAccess(page, "everything opened");

      await dojo.button("Train").click();
      await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });
      await expectAccess(page, "training");

      await dojo.button("Stop").click();
      await expect(dojo.trainingStatus).toContainText("Trained:");
      await drawByMouse(dojo.canvas, ONE);
      await expect(dojo.prediction).toContainText("%");
      await dojo.download("Download submission.csv");
      await page.getByText("Numbers of each epoch").click();
      await expectAccess(page, "all done");
    });
  });
}

for (const { width, classes } of [
  { width: 360, classes: 24 },
  { width: 768, classes: 24 },
  { width: 1280, classes: 62 },
]) {
  test(`${classes} classes fit on a screen of ${width} pixels`, async ({ dojo, page }) => {
    await page.setViewportSize({ width, height: 740 });
    await dojo.open();
    const labels = Array.from({ length: classes }, (_, label) => label);
    await dojo.load(trainCsv({ rows: 2 * classes, side: 8, labels }));
    await expect(dojo.trainingDataStatus).toContainText(`${classes} classes`);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("the page is dark", async ({ dojo, page }) => {
    await dojo.open();
    expect(await brightness(page)).toBeLessThan(0.25);
  });

  test("the page can be made light, and stays so", async ({ dojo, page }) => {
    await dojo.open();
    await dojo.button("Colours: as the system").click();
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.75);
    await page.reload();
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.75);
  });
});

test.describe("with reduced motion", () => {
  test("nothing moves by itself", async ({ dojo, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await dojo.open({ ...SMALL_RUN, epochs: 200 });
    await dojo.load(DATA);
    await dojo.button("Train").click();
    await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });

    expect(await longAnimations(page)).toEqual([]);
  });
});

test("the whole journey goes by keyboard alone", async ({ dojo, page }) => {
  test.setTimeout(240_000);
  await dojo.open({ ...SMALL_RUN, epochs: 1, batchSize: 128 });
  const { keyboard } = page;

  await tabTo(dojo.button("Use sample digits"));
  await keyboard.press("Enter");
  await expect(dojo.testDataStatus).toHaveText("1,000 images", { timeout: 60_000 });

  await tabTo(page.getByRole("radio", { name: "Quick" }));
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Standard" })).toBeChecked();
  await keyboard.press("ArrowLeft");
  await expect(page.getByRole("radio", { name: "Quick" })).toBeChecked();
  await page.evaluate(() => {
    location.hash = "#recipe=quick&epochs=1&seed=1&backend=wasm";
  });

  await tabTo(dojo.button("Train"));
  await keyboard.press("Enter");
  await expect(dojo.trainingStatus).toContainText("Trained:", { timeout: TRAINING_MS });

  await tabTo(dojo.canvas);
  for (let step = 0; step < 9; step++) await keyboard.press("ArrowUp");
  await keyboard.press("Space");
  for (let step = 0; step < 18; step++) await keyboard.press("ArrowDown");
  await keyboard.press("Space");
  await expect(dojo.prediction).toHaveText(/^1 /);

  await tabTo(dojo.button("Download submission.csv"));
  const download = page.waitForEvent("download");
  await keyboard.press("Enter");
  const path = await (await download).path();
  expect(path).toBeTruthy();
});

test("the focus is never lost to a button that goes away", async ({ dojo, page }) => {
  await dojo.open({ ...SMALL_RUN, epochs: 200 });
  await dojo.load(DATA);
  await dojo.button("Train").focus();
  await page.keyboard.press("Enter");
  await expect(dojo.button("Pause")).toBeFocused();

  await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });
  await page.keyboard.press("Enter");
  await expect(dojo.button("Resume")).toBeFocused();
});

test("the focus stays on what was pressed while digits are made and test images read", async ({
  dojo,
  page,
}) => {
  await dojo.open({ ...SMALL_RUN, epochs: 1, network: "conv3x4v pool" });
  await dojo.button("Use sample digits").focus();
  await page.keyboard.press("Enter");
  await expect(dojo.testDataStatus).toHaveText("1,000 images", { timeout: 60_000 });
  await expect(dojo.button("Use sample digits")).toBeFocused();

  await dojo.train();
  await dojo.button("Download submission.csv").focus();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  await download;
  await expect(dojo.button("Download submission.csv")).toBeFocused();
});

test("the steps at the top lead to their headings", async ({ dojo, page }) => {
  await dojo.open();
  await page
    .getByRole("navigation", { name: "Steps" })
    .getByRole("link", { name: "Submit" })
    .click();

  await expect(page.getByRole("heading", { name: "Submit" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Submit" })).toBeInViewport();
});

/** Presses Tab until the focus is there; fails where it never comes. */
async function tabTo(target: Locator): Promise<void> {
  const MOST_STOPS = 80;
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Of the page's ground, 0 to 1. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    return (red + green + blue) / 3 / 255;
  });
}

/** Of the page's animations, those that last long enough to be seen: what moves, and where. */
function longAnimations(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 20)
      .map((animation) => {
        const what =
          animation instanceof CSSTransition ? animation.transitionProperty : animation.id;
        const { effect } = animation;
        const where = effect instanceof KeyframeEffect ? effect.target?.className : "";
        return `${what} of ${where}`;
      }),
  );
}
