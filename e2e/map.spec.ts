/** The map of the validation images, by pointer and by keyboard. */
import { trainCsv } from "./fixtures/digit-csv";
import { type Dojo, expect, SMALL_RUN, test } from "./fixtures/dojo";

test("lays like images side by side, and lets each be looked into", async ({ dojo, page }) => {
  await drawMap(dojo);
  const map = page.getByRole("application", { name: "Map of the validation images" });
  const selected = page.getByRole("status", { name: "Selected image" });
  await map.focus();
  await page.keyboard.press("ArrowRight");
  const first = await selected.textContent();
  await page.keyboard.press("ArrowRight");
  await expect(selected).not.toHaveText(first ?? "");

  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Image/ })).toBeVisible();
});

test("tells which image lies under the pointer", async ({ dojo, page }) => {
  await drawMap(dojo);
  const map = page.getByRole("application", { name: "Map of the validation images" });
  const selected = page.getByRole("status", { name: "Selected image" });
  const box = await map.boundingBox();
  if (box === null) throw new TypeError("the map has no place on the page");
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await expect(selected).not.toContainText("Point at an image");
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });

  await expect(page.getByText(/By keyboard: the arrow keys/)).toBeVisible();
});

async function drawMap(dojo: Dojo): Promise<void> {
  await dojo.open({ ...SMALL_RUN, validationShare: 0.3 });
  await dojo.load(trainCsv({ rows: 400, side: 8 }));
  await dojo.train();
  await dojo.page.getByRole("tab", { name: "Map" }).click();
  await dojo.button("Draw the map").click();
  await expect(
    dojo.page.getByRole("application", { name: "Map of the validation images" }),
  ).toBeVisible({ timeout: 60_000 });
}
