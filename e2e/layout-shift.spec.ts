/** Nothing jumps: what comes has its room before, on every screen, from opening until after the download. */
import { fileOf } from "./fixtures/digit-csv";
import { type Dojo, expect, TRAINING_MS, test } from "./fixtures/dojo";
import { drawByMouse, ONE } from "./fixtures/pen";
import { movesBetween, placesOf, shiftsOf, watchShifts } from "./fixtures/still-page";

const SETTINGS = { recipe: "quick", epochs: 1, seed: 1, backend: "wasm" } as const;
/** Scores are told with two digits: what is less is 0.00. */
const LEAST_TOLD = 0.005;
/** What comes late comes within these; what comes later than half a second after a press counts. */
const LATE_MS = 4000;
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1366, height: 650 },
  { width: 1024, height: 768 },
  { width: 360, height: 780 },
];

for (const viewport of SCREENS) {
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test("pad, wall, curves, Submit and the shelf stay where they are", async ({ dojo, page }) => {
      await watchShifts(page);
      await dojo.open(SETTINGS);
      const lasting = lastingThings(dojo);
      const first = await placesOf(page, lasting);
      const expectStill = async (when: string) => {
        expect.soft(movesBetween(first, await placesOf(page, lasting)), when).toEqual([]);
      };

      await expect(dojo.testDataStatus).toHaveText("1,000 images", { timeout: TRAINING_MS });
      await expectStill("sample digits are there");
      await dojo.button("Train").click();
      await expect(dojo.trainingStatus).toContainText("images/s", { timeout: TRAINING_MS });
      await expectStill("it trains");
      await expect(dojo.trainingStatus).toContainText("Trained:", { timeout: TRAINING_MS });
      await expect(page.getByRole("img", { name: /accuracy/i }).first()).toBeVisible();
      await expectStill("it has trained");
      await drawByMouse(dojo.canvas, ONE);
      await expect(dojo.prediction).toContainText("%");
      await expectStill("a digit is drawn and read");
      await dojo.download("Download submission.csv");
      // Looked at from where the press was: the browser counts only what is in sight.
      await expect(dojo.button("Download submission.csv")).toBeInViewport();
      await page.waitForTimeout(LATE_MS);
      await expectStill("the submission is downloaded");
      await dojo.load(fileOf("bad.csv", ""));
      await expect(dojo.alert).toBeVisible();
      await expectStill("an alert has come");
      await dojo.button("Dismiss").click();
      await expect(dojo.alert).toHaveCount(0);
      await expectStill("the alert has gone");
      const shifts = await shiftsOf(page);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      expect(sum, shifts.map(({ what }) => what).join("\n")).toBeLessThan(LEAST_TOLD);
    });
  });
}

/** What stands on the page from the beginning to the end. */
function lastingThings(dojo: Dojo) {
  return {
    pad: dojo.canvas,
    wall: dojo.page.getByRole("grid", { name: "Digits it never learns from" }),
    // Stands under the curves: where it stays, they have their room.
    backend: dojo.backend,
    submit: dojo.button("Download submission.csv"),
    shelf: dojo.page.getByRole("heading", { name: "Understand", exact: true }),
  };
}
