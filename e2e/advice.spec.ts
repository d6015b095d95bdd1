/** What is said of the data and of where a submission belongs. */
import { csvOf, DIGITS, digitRows, fileOf, testCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { digits, idxPair, manyImages } from "./fixtures/image-files";
import { readSubmission } from "./fixtures/submission";

test("a lone label is named by its row; of a part of Kaggle's rows, that Kaggle refuses them", async ({
  dojo,
  page,
}) => {
  const rows = digitRows({ rows: 120, side: 28, isLabelled: true }).map((row) => [...row]);
  const slip = rows[41];
  if (slip !== undefined) slip[0] = "77";
  await dojo.open({ ...SMALL_RUN, network: "pool" });
  await dojo.load([fileOf("train.csv", csvOf(rows)), testCsv({ rows: 30, side: 28 })]);

  // The header is row 1.
  await expect(page.getByText(/^Row 42 of train\.csv is labelled 77, as hardly any/)).toBeVisible();
  await dojo.train();
  await dojo.download("Download submission.csv");
  await expect(page.locator("#submit")).toContainText(
    "Kaggle's Digit Recognizer takes exactly 28,000 rows and refuses these 30",
  );
});

test("digits like Kaggle's, as many as its own: to Kaggle; as many as others: not there", async ({
  dojo,
  page,
}) => {
  const testing = digits({ side: 28, rows: 100, seed: 2 });
  const link = page.getByRole("link", { name: "kaggle.com/c/digit-recognizer/submit" });
  await dojo.open({ ...SMALL_RUN, network: "pool pool", epochs: 1 });
  await dojo.load([
    ...idxPair(digits({ side: 28, rows: 400, seed: 1 }), "train"),
    manyImages(testing, 28_000, "t10k"),
  ]);
  await expect(dojo.testDataStatus).toHaveText("28,000 images");
  await dojo.train();
  const { text } = await dojo.download("Download submission.csv");
  expect(readSubmission(text, { images: 28_000, labels: DIGITS })).toHaveLength(28_000);
  await expect(link).toHaveAttribute("href", "https://www.kaggle.com/c/digit-recognizer/submit");

  await dojo.testData.setInputFiles(manyImages(testing, 27_999, "t10k"));
  await expect(dojo.testDataStatus).toHaveText("27,999 images");
  await dojo.download("Download submission.csv");
  await expect(page.locator("#submit")).toContainText(
    "Kaggle's Digit Recognizer takes exactly 28,000 rows and refuses these 27,999",
  );
  await expect(link).toHaveCount(0);
});
