/** Ready for a second language: on a small phone no button wraps or is cut, in longer words too. */
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";
import { badlySetButtons, lengthenWords } from "./fixtures/longer-words";

test.use({ viewport: { width: 360, height: 780 } });

test("buttons keep their words on one line, as long as German's", async ({ dojo, page }) => {
  const expectWellSet = async (when: string) => {
    expect.soft(await badlySetButtons(page), when).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), when).toBe(360);
  };
  await dojo.open({ ...SMALL_RUN, epochs: 1 });
  await expectWellSet("in English, ready to learn");
  await dojo.button("Train").click();
  await expect(dojo.trainingStatus).toContainText("Trained:", { timeout: TRAINING_MS });
  await dojo.download("Download submission.csv");
  await expectWellSet("in English, downloaded");
  await lengthenWords(page);
  await expectWellSet("in longer words, downloaded");
});
