/** The list of layers is where they are edited, by mouse and by keyboard alone. */
import type { Page } from "@playwright/test";
import { trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, SMALL_RUN, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { sharedDojo } from "./fixtures/shared-dojo";

const NETWORK = "conv5x8v pool dense32";
const ROWS = ["Convolution 5×5, 8 filters", "Max pooling 2×2", "Dense, 32 units", "Ten classes"];

const shared = sharedDojo(async (dojo) => dojo.open({ ...SMALL_RUN, network: NETWORK }));

test.beforeEach(async () => {
  // Another address first, so that each test begins with these layers.
  await shared.dojo.open({ ...SMALL_RUN, seed: 2 });
  await shared.dojo.open({ ...SMALL_RUN, network: NETWORK });
  await expectRows(shared.page, ROWS);
});

test("shows each layer with what leaves it and its share of the time", async () => {
  const { page } = shared;
  await expect(rowsOf(page).nth(0)).toContainText("24×24×8");
  await expect(rowsOf(page).nth(1)).toContainText("12×12×8");
  // 200 products at 576 places, of 115,200 + 1,152·32 + 320.
  await expect(rowsOf(page).nth(0)).toContainText("76% of the time");
  // 200 + 16, 36,864 + 64, 320 + 10.
  await expect(page.getByText("37,474 weights")).toBeVisible();
});

test("edits a layer in place, and takes changes back", async () => {
  const { dojo, page } = shared;
  await row(page, 0).click();
  await page.getByLabel("Filters", { exact: true }).fill("12");
  await expect(row(page, 0)).toContainText("Convolution 5×5, 12 filters");
  await page.getByLabel("Size", { exact: true }).selectOption("3×3");

  await expect(row(page, 0)).toContainText("Convolution 3×3, 12 filters");
  await expect(page).toHaveURL(/network=conv3x12v\+pool\+dense32/);
  await dojo.button("Undo change").click();
  await expect(row(page, 0)).toContainText("Convolution 5×5, 12 filters");
  await dojo.button("Undo change").click();
  await expectRows(page, ROWS);
  await dojo.button("Redo change").click();
  await expect(row(page, 0)).toContainText("12 filters");
});

test("uses no stage of typing", async () => {
  const { page } = shared;
  await row(page, 2).click();
  const units = page.getByLabel("Units", { exact: true });
  await units.fill("");
  await units.pressSequentially("128", { delay: 50 });
  await expect(row(page, 2)).toContainText("Dense, 128 units");
  // 12 would have been one.
  await shared.dojo.button("Undo change").click();
  await expectRows(page, ROWS);

  await units.fill("2,5");
  await expect(
    page.getByText("Not a whole number. From 2 to 1024. Until then 32 is used."),
  ).toBeVisible();
});

test("adds, moves, doubles and removes layers by keyboard alone", async () => {
  const { dojo, page } = shared;
  await dojo.button("Add layer").focus();
  await page.keyboard.press("Enter");
  await dojo.button("Dropout").focus();
  await page.keyboard.press("Enter");
  await expectRows(page, [...ROWS.slice(0, 3), "Dropout 30 %", "Ten classes"]);
  await expect(row(page, 3)).toBeFocused();

  for (let tabs = 0; tabs < 2; tabs++) await page.keyboard.press("Tab");
  await expect(dojo.button("Move up")).toBeFocused();
  await page.keyboard.press("Enter");
  await expectRows(page, [...ROWS.slice(0, 2), "Dropout 30 %", "Dense, 32 units", "Ten classes"]);
  await expect(dojo.button("Move up"), "the focus goes with the layer").toBeFocused();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(rowsOf(page)).toHaveCount(6);
  await expect(dojo.button("Duplicate")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(rowsOf(page)).toHaveCount(5);
  await expect(row(page, 2)).toBeFocused();
});

test("says in its row why a layer does not fit, and trains none of it until it does", async () => {
  const { dojo, page } = shared;
  await dojo.load(trainCsv({ rows: 50, side: 8 }));
  await expect(dojo.trainingDataStatus).toHaveText("50 images, 10 classes");
  await row(page, 2).click();
  await dojo.button("Move up").click();
  await dojo.button("Move up").click();

  await expect(rowsOf(page).nth(1)).toContainText("behind dense or gap there is none any more");
  await expect(dojo.button("Train")).toBeDisabled();
  await dojo.button("Move down").click();
  await dojo.button("Move down").click();
  await expect(dojo.button("Train")).toBeEnabled();
});

test("moves nothing beside the model, and is within everybody's reach", async () => {
  const { dojo, page } = shared;
  const before = await placesOf(dojo);
  await row(page, 0).click();
  await page.getByLabel("Filters", { exact: true }).fill("9");
  await expect(row(page, 0)).toContainText("9 filters");
  await dojo.button("Add layer").click();

  expect(await placesOf(dojo)).toEqual(before);
  await expectAccess(page, "layers being edited");
});

test("stands behind one press where there is little room", async ({ dojo, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await dojo.open(SMALL_RUN);
  const list = page.getByRole("list", { name: "Layers", exact: true });
  await expect(list).toBeHidden();
  await dojo.button("Layers and settings").click();
  await expect(list).toBeVisible();
});

function rowsOf(page: Page) {
  return page.getByRole("list", { name: "Layers", exact: true }).getByRole("listitem");
}

/** The layer itself, which opens its fields. */
function row(page: Page, at: number) {
  return rowsOf(page).nth(at).getByRole("button").first();
}

async function expectRows(page: Page, names: readonly string[]): Promise<void> {
  await expect(rowsOf(page)).toContainText(names as string[]);
  await expect(rowsOf(page)).toHaveCount(names.length);
}

async function placesOf({ page, trainingStatus, canvas }: Dojo) {
  await page.evaluate(() => scrollTo(0, 0));
  return [await trainingStatus.boundingBox(), await canvas.boundingBox()];
}
