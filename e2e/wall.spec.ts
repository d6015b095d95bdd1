/** The wall: digits that are held out, each marked as long as it is read as something else. */
import type { Locator, Page } from "@playwright/test";
import { trainCsv } from "./fixtures/digit-csv";
import { expect, LONG_RUN, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { sharedDojo } from "./fixtures/shared-dojo";

const wallOf = (page: Page): Locator =>
  page.getByRole("grid", { name: "Digits it never learns from" });
const tilesOf = (page: Page): Locator => wallOf(page).getByRole("button");

test.describe("on the sample digits", () => {
  const shared = sharedDojo(async (dojo) => {
    await dojo.open({ ...SMALL_RUN, batchSize: 128 });
  });

  test("it is filled before anything is trained, and says that nobody has read it", async () => {
    const { page } = shared;
    await expect(tilesOf(page)).toHaveCount(100);
    await expect(tilesOf(page).first()).toHaveAccessibleName(/^\d$/);
    await tilesOf(page).first().click();
    await expect(page.getByText("Train first, to look inside")).toBeVisible();
  });

  test("it is read when a network is there, and its count is that of its marks", async () => {
    const { dojo, page } = shared;
    const before = await labelsOf(page);
    await dojo.train();

    await expect(tilesOf(page).first()).toHaveAccessibleName(/, read /);
    const names = await namesOf(page);
    expect(
      names.map((name) => name.split(",")[0]),
      "the same digits",
    ).toEqual(before);
    const wrong = names.filter((name) => !name.endsWith("read right")).length;
    expect(wrong).toBeLessThan(50);
    await expect(
      page.getByText(wrong === 0 ? "all read right" : `${wrong} read wrong`, { exact: true }),
    ).toBeVisible();
  });

  test("keys lead from tile to tile, and Enter looks inside", async () => {
    const { page } = shared;
    await tilesOf(page).nth(0).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect(tilesOf(page).nth(21)).toBeFocused();
    await page.keyboard.press("Home");
    await expect(tilesOf(page).nth(20)).toBeFocused();
    await page.keyboard.press("Enter");

    await expect(page.getByRole("heading", { name: /Look inside|Inside/ })).toBeInViewport({
      timeout: 30_000,
    });
  });

  test("a phone shows the first fifty, ten in a row", async () => {
    const { page } = shared;
    const wide = await labelsOf(page);
    await page.setViewportSize({ width: 360, height: 780 });

    await expect(tilesOf(page)).toHaveCount(50);
    expect(await labelsOf(page)).toEqual(wide.slice(0, 50));
    await expect(wallOf(page).getByRole("row").first().getByRole("button")).toHaveCount(10);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("another seed holds other digits out, which nobody has read", async () => {
    const { page } = shared;
    const before = await labelsOf(page);
    await page.evaluate(() => {
      location.hash = location.hash.replace("seed=1", "seed=2");
    });

    await expect.poll(() => labelsOf(page)).not.toEqual(before);
    await expect(tilesOf(page).first()).toHaveAccessibleName(/^\d$/);
  });
});

test("while a network learns, the newest weights read it; other sides and classes fit", async ({
  dojo,
  page,
}) => {
  await dojo.open(LONG_RUN);
  await dojo.load(trainCsv({ rows: 240, side: 14, labels: [3, 17, 400] }));
  await expect(dojo.trainingDataStatus).toContainText("3 classes");
  await dojo.button("Train").click();

  await expect(tilesOf(page).first()).toHaveAccessibleName(/^(3|17|400), read /, {
    timeout: TRAINING_MS,
  });
  await expect(dojo.button("Stop")).toBeVisible();
});

function namesOf(page: Page): Promise<string[]> {
  return tilesOf(page).evaluateAll((tiles) =>
    tiles.map((tile) => tile.getAttribute("aria-label") ?? ""),
  );
}

async function labelsOf(page: Page): Promise<(string | undefined)[]> {
  return (await namesOf(page)).map((name) => name.split(",")[0]);
}
