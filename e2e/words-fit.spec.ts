/** Words have room: on any screen, and on a small phone in a language with longer ones. */
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { badlySetButtons, cutWords, lengthenWords } from "./fixtures/words-fit";

const HEIGHT = 780;
const WIDTHS = [1440, 1200, 1024, 800, 640, 360];

test("no word is cut, and no button of a small phone wraps, in words as long as German's", async ({
  dojo,
  page,
}) => {
  const expectButtonsWellSet = async (when: string) => {
    expect.soft(await badlySetButtons(page), when).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), when).toBe(360);
  };
  const expectNothingCut = async (when: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      // The layout by script follows the width a moment later.
      await expect.soft.poll(() => cutWords(page), `${when}, ${width} px`).toEqual([]);
    }
  };
  await dojo.open({ ...SMALL_RUN, epochs: 1 });
  await expectNothingCut("ready to learn");
  await expectButtonsWellSet("ready to learn");
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toContainText("Trained:", { timeout: TRAINING_MS });
  await dojo.download("Download submission.csv");
  await expectNothingCut("downloaded");
  await expectButtonsWellSet("downloaded");
  await lengthenWords(page);
  await expectButtonsWellSet("in longer words");
});
