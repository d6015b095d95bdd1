/** What is said of the data and of where a submission belongs. */
import { csvOf, digitRows, fileOf, testCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";

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
