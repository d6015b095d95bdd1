/** Too few images to hold any out: every one of them judges those that did not learn from it. */
import { testCsv, trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, TRAINING_MS, test } from "./fixtures/dojo";

test("a few images are judged by cross-validation, and a score has its ground", async ({
  dojo,
  page,
}) => {
  await dojo.open({ ...SMALL_RUN, network: "pool", epochs: 8 });
  await dojo.load([trainCsv({ rows: 120, side: 12 }), testCsv({ rows: 30, side: 12 })]);
  await dojo.train();
  const why = page.getByRole("region", { name: "Why there is no expected score" });
  await expect(why).toContainText("too few to tell how well anybody reads");

  await dojo.button("Judge by cross-validation").click();
  await expect(page.getByRole("status", { name: "Cross-validation" })).toHaveText(
    /^\d+ of 120 images read right when they were not learned from \(5 parts\): [\d.]+%, between [\d.]+% and [\d.]+% with 95% confidence\.$/,
    { timeout: TRAINING_MS },
  );
  await expect(why).toHaveCount(0);
  await dojo.download("Download submission.csv");
  await expect(page.getByText(/^Expected score .*from 120 cross-validated images/)).toBeVisible();
});
