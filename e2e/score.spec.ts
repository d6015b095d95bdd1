/** What score to expect, and where it stands among known ones. */
import { testCsv, trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { expectAccess } from "./fixtures/expect-access";
import { sharedDojo } from "./fixtures/shared-dojo";

const shared = sharedDojo(async (dojo) =>
  dojo.open({ ...SMALL_RUN, network: "conv5x8v pool", validationShare: 0.3 }),
);

test("tells the expected score, its errors, and its place on the ladder", async () => {
  const { dojo, page } = shared;
  await dojo.load([trainCsv({ rows: 400 }), testCsv({ rows: 40 })]);
  await dojo.train();
  await dojo.download("Download submission.csv");
  const score = page.getByRole("region", { name: "Expected score" });

  await expect(score).toContainText(/0\.\d{4}/);
  await expect(score).toContainText("in the 40 test images");
  await page.getByText("Known results", { exact: true }).click();
  const rungs = page.getByRole("list", { name: "Known results, best first" }).getByRole("listitem");
  const scores = (await rungs.allTextContents()).map((text) => Number(/[01]\.\d+/.exec(text)?.[0]));
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  expect(scores).toContain(0.9976);
  await expectAccess(page, "ladder");
});

test("does not compare other images with the competition's", async () => {
  const { dojo, page } = shared;
  await dojo.load([trainCsv({ rows: 400, side: 8 }), testCsv({ rows: 40, side: 8 })]);
  await dojo.train();
  await dojo.download("Download submission.csv");

  await expect(page.getByRole("status", { name: "Submission status" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Expected score" })).toHaveCount(0);
});
