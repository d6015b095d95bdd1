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

  const stage = page.locator("#train");
  const number = stage.locator("p[aria-hidden]", { hasText: "%" });
  await expect(number).toHaveCount(0);

  await dojo.button("Judge by cross-validation").click();
  const crossed = page.getByRole("status", { name: "Cross-validation" });
  await expect(crossed).toHaveText(
    /^By cross-validation, \d+ of 120 images were read right when they were not learned from \(5 parts\): [\d.]+%, between [\d.]+% and [\d.]+% with 95% confidence\.$/,
    { timeout: TRAINING_MS },
  );
  const told = (await crossed.textContent()) ?? "";
  const [, right, share = ""] = /(\d+) of 120 .*: ([\d.]+%)/.exec(told) ?? [];
  await expect(number).toHaveText(share);
  await expect(stage).toContainText(`${right} of 120 digits read right, by cross-validation.`);
  await expect(dojo.trainingStatus).toContainText(/^Trained: .*, judged by cross-validation$/);
  await expect(page.locator("#understand")).toContainText(told);
  const score = (Number(share.slice(0, -1)) / 100).toFixed(4);
  await expect(page.locator("#submit")).toContainText(`expect ${score}`);
  await expect(why).toHaveCount(0);
  await dojo.download("Download submission.csv");
  await expect(page.getByText(/^Expected score .*from 120 cross-validated images/)).toBeVisible();
});
