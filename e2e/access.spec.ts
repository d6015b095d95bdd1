/** For everybody: any screen, any colours, by keyboard alone, with a screen reader. */
import type { Locator, Page } from "@playwright/test";
import { fileOf, testCsv, trainCsv } from "./fixtures/digit-csv";
import { expect, LONG_RUN, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { expectAccess, expectNoOverflow } from "./fixtures/expect-access";
import { drawByMouse, ONE } from "./fixtures/pen";
import { sharedDojo } from "./fixtures/shared-dojo";

const DATA = [trainCsv({ rows: 400, side: 14 }), testCsv({ rows: 30, side: 14 })];
const SCREENS = [
  { name: "on a wide screen", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "in the dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "on a narrow screen", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  // What is left of 1280 by 900 pixels at 200 % zoom: laid out as the narrow one, with more room.
  {
    name: "at 200 % zoom",
    viewport: { width: 640, height: 450 },
    colorScheme: "light",
    isLikeNarrow: true,
  },
] as const;

test("nothing is in a person's way at any step, on any screen", async ({ dojo, page }) => {
  test.setTimeout(300_000);
  await dojo.open(LONG_RUN);
  await expect(dojo.backend).toContainText("You chose it", { timeout: TRAINING_MS });
  await onEveryScreen(page, "empty", async () => {
    await expectClickable(
      dojo.button("Use sample digits"),
      page.getByText("How to get Kaggle's files"),
    );
  });

  await dojo.load([...DATA, fileOf("bad.csv", "")]);
  await expect(dojo.testDataStatus).toHaveText("30 images");
  await expect(dojo.alert).toBeVisible();
  await onEveryScreen(page, "loaded, with a failure", async () => {
    await expectClickable(dojo.button("Train"));
  });

  const fold = dojo.button("Layers and settings");
  if (await fold.isVisible()) await fold.click();
  await page.getByText(/^All \d+ settings/).click();
  await page.getByLabel("Batch size (images)").fill("1");
  await page.getByText("How to get Kaggle's files").click();
  await onEveryScreen(page, "everything opened", async () => {
    await expectClickable(page.getByLabel("Batch size (images)"), dojo.button("Train"));
  });

  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });
  await onEveryScreen(page, "training", async () => {
    await expectClickable(dojo.button("Pause"), dojo.button("Stop"));
  });

  await dojo.button("Stop").click();
  await expect(dojo.trainingStatus).toContainText("Trained:");
  await dojo.download("Download submission.csv");
  await page.getByText("Numbers of each epoch").click();
  await onEveryScreen(page, "all done", async () => {
    const clear = dojo.button("Clear drawing");
    if (await clear.isEnabled()) await clear.click();
    await drawByMouse(dojo.canvas, ONE);
    await expect(dojo.prediction).toContainText("%");
    await expectClickable(
      page.getByText("Numbers of each epoch"),
      dojo.button("Download submission.csv"),
    );
  });
});

test.describe("on one page", () => {
  const shared = sharedDojo(async (dojo) => dojo.open(LONG_RUN));

  for (const { width, classes } of [
    { width: 360, classes: 24 },
    { width: 768, classes: 24 },
    { width: 1280, classes: 62 },
  ]) {
    test(`${classes} classes fit on a screen of ${width} pixels`, async () => {
      const { dojo, page } = shared;
      await page.setViewportSize({ width, height: 740 });
      const labels = Array.from({ length: classes }, (_, label) => label);
      await dojo.load(trainCsv({ rows: 2 * classes, side: 8, labels }));
      await expect(dojo.trainingDataStatus).toContainText(`${classes} classes`);

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }

  test("the steps at the top lead to their headings", async () => {
    const { page } = shared;
    await page
      .getByRole("navigation", { name: "Steps" })
      .getByRole("link", { name: "Submit" })
      .click();

    await expect(page.getByRole("heading", { name: "Submit" })).toBeFocused();
    await expect(page.getByRole("heading", { name: "Submit" })).toBeInViewport();
  });

  test("the focus is never lost to a button that goes away", async () => {
    const { dojo, page } = shared;
    await dojo.load(DATA);
    await expect(dojo.trainingDataStatus).toContainText("400 images");
    await dojo.button("Train").focus();
    await page.keyboard.press("Enter");
    await expect(dojo.button("Pause")).toBeFocused();

    await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });
    await page.keyboard.press("Enter");
    await expect(dojo.button("Resume")).toBeFocused();
    await dojo.button("Stop").click();
    await expect(dojo.button("Train")).toBeVisible();
  });
});

test("nothing moves by itself with reduced motion", async ({ dojo, page }) => {
  await watchMotion(page);
  await dojo.open({ ...SMALL_RUN, epochs: 3 });
  await dojo.load(DATA);
  await dojo.train();
  expect(await motionSince(page), "that much would move").not.toEqual([]);

  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await dojo.load(DATA);
  await dojo.train();
  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toContainText("%");
  await dojo.button("Clear drawing").click();
  await page.getByRole("link", { name: "Submit" }).click();
  await expect(page.getByRole("heading", { name: "Submit" })).toBeInViewport();

  expect(await motionSince(page)).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
    "auto",
  );
});

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("the page is dark, can be made light, and stays so", async ({ dojo, page }) => {
    await dojo.open({ backend: "wasm" });
    expect(await brightness(page)).toBeLessThan(0.25);
    await dojo.button("Colours: as the system").click();
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.75);
    await page.reload();
    await expect.poll(() => brightness(page)).toBeGreaterThan(0.75);
  });
});

test("the whole journey goes by keyboard alone, the focus on what was pressed", async ({
  dojo,
  page,
}) => {
  test.setTimeout(240_000);
  await dojo.open({ ...SMALL_RUN, epochs: 1, batchSize: 128 });
  const { keyboard } = page;

  await tabTo(dojo.button("Use sample digits"));
  await keyboard.press("Enter");
  await expect(dojo.testDataStatus).toHaveText("1,000 images", { timeout: 60_000 });
  await expect(dojo.button("Use sample digits")).toBeFocused();

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
  await expect(dojo.button("Download submission.csv")).toBeFocused();
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

/**
 * Keeps, frame by frame, what moves on the page for long enough to be seen: which property or
 * animation, and of what.
 */
async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object(window).motion = seen;
    const look = () => {
      for (const animation of document.getAnimations()) {
        const { effect } = animation;
        if (Number(effect?.getComputedTiming().duration) <= 20) continue;
        const isTransition = animation instanceof CSSTransition;
        const what = isTransition ? animation.transitionProperty : animation.id;
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        seen.add(`${what} of ${target?.className}`);
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

/** Since the page was loaded. */
function motionSince(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...Object(window).motion]);
}

/** Changes screen and colours, waits until the page shows them, has a look, and asks axe. */
async function onEveryScreen(page: Page, state: string, look: () => Promise<void>): Promise<void> {
  for (const screen of SCREENS) {
    const { name, viewport, colorScheme } = screen;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await expect.poll(async () => (await brightness(page)) < 0.5).toBe(colorScheme === "dark");
    // What glides into its place is looked at once it is there.
    await page.evaluate(async () => {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    });
    await look();
    if ("isLikeNarrow" in screen) await expectNoOverflow(page, `${state}, ${name}`);
    else await expectAccess(page, `${state}, ${name}`);
  }
}

/** Nothing covers them, nothing has pushed them off the screen; they are not clicked. */
async function expectClickable(...targets: readonly Locator[]): Promise<void> {
  for (const target of targets) await target.click({ trial: true });
}
