/** The map of the validation images, by pointer and by keyboard. */
import type { Locator } from "@playwright/test";
import { trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { sharedDojo } from "./fixtures/shared-dojo";

const shared = sharedDojo(async (dojo) => {
  await dojo.open({ ...SMALL_RUN, validationShare: 0.3 });
  await dojo.load(trainCsv({ rows: 400, side: 8 }));
  await dojo.train();
  await dojo.page.getByRole("tab", { name: "Map" }).click();
  await dojo.button("Draw the map").click();
  await expect(
    dojo.page.getByRole("application", { name: "Map of the validation images" }),
  ).toBeVisible({ timeout: 60_000 });
});

test("lays like images side by side", async () => {
  const { page } = shared;
  await page.getByText("Which classes lie close together, in numbers").click();
  const table = page.getByRole("region", { name: "Classes that lie close together" });
  await expect(table.getByRole("row")).toHaveCount(11);

  // Of each class: its images, the share of other classes, and most of them.
  const cells = await table.getByRole("cell").allTextContents();
  const strangers = cells.filter((_, cell) => cell % 3 === 1).map(Number.parseFloat);
  expect(strangers).toHaveLength(10);
  // Wherever the points lay by chance, nine of ten neighbours would be of other classes.
  expect(Math.max(...strangers)).toBeLessThan(50);
});

test("lets each image be looked into", async () => {
  const { page } = shared;
  const map = page.getByRole("application", { name: "Map of the validation images" });
  const selected = page.getByRole("status", { name: "Selected image" });
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await expect(selected).toHaveText(/^Row \d+/);
  const first = await selected.textContent();
  await page.keyboard.press("ArrowRight");
  await expect(selected).not.toHaveText(first ?? "");
  const row = /^Row \d+/.exec((await selected.textContent()) ?? "")?.[0] ?? "";

  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `Inside ${row.toLowerCase()}` })).toBeFocused();
  await shared.dojo.button("Close").click();
});

test("tells of what the keyboard selects, wherever the pointer rests", async () => {
  const { page } = shared;
  const map = page.getByRole("application", { name: "Map of the validation images" });
  const selected = page.getByRole("status", { name: "Selected image" });
  await clickOnPoint(map, selected);
  const clicked = await selected.textContent();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(selected).not.toHaveText(clicked ?? "");
  const row = /^Row \d+/.exec((await selected.textContent()) ?? "")?.[0] ?? "";

  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `Inside ${row.toLowerCase()}` })).toBeFocused();
});

test("can be looked at class by class", async () => {
  const { dojo, page } = shared;
  const shown = page.getByText(/ringed$/);
  await expect(shown).toContainText("120 images");
  await dojo.button("Class 4").click();
  await expect(shown).toContainText("12 of 120 images");
  await expectAccess(page, "map");
  await dojo.button("Show all").click();
});

test("leaves the focus on a button that has nothing left to do", async () => {
  const { dojo, page } = shared;
  for (const [before, name] of [
    ["Zoom in", "Zoom out"],
    ["Zoom in", "Whole map"],
    ["Only mistakes", "Show all"],
  ] as const) {
    await dojo.button(before).click();
    await dojo.button(name).focus();
    await page.keyboard.press("Enter");
    await expect(dojo.button(name)).toBeDisabled();
    await expect(dojo.button(name)).toBeFocused();
  }
});

/** The first point that a walk along the diagonals meets, from the middle outwards. */
async function clickOnPoint(map: Locator, selected: Locator): Promise<void> {
  const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 };
  // A point is meant from 14 pixels around it.
  for (let away = 0; away < Math.min(width, height) / 2; away += 14) {
    for (const [right, down] of [
      [1, 1],
      [1, -1],
      [-1, -1],
      [-1, 1],
    ] as const) {
      const position = { x: width / 2 + right * away, y: height / 2 + down * away };
      await map.click({ position });
      if ((await selected.textContent())?.startsWith("Row")) return;
    }
  }
}
