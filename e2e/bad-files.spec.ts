/** What the page makes of files that cannot be used; what it says of each kind is a unit test. */
import { zipOf } from "./fixtures/archives";
import { BAD_FILES, SIGN_IN_PAGE, TINY, withCell } from "./fixtures/bad-files";
import { csvOf, digitRows, fileOf, testCsv, trainCsv } from "./fixtures/digit-csv";
import { expect, test } from "./fixtures/dojo";
import { sharedDojo } from "./fixtures/shared-dojo";

/** Of each way to fail one: in a cell, a row, the file, an archive, its size, beside other data. */
const ON_THE_PAGE = [
  "a pixel that is too large",
  "a last row that was cut off",
  "a damaged picture",
  "a zip with a password",
  "a zip bomb",
  "test images of another size than the training images",
];

test.describe("with data loaded before, the page", () => {
  // One page for all of them: none may cost the next one anything.
  const shared = sharedDojo(async (dojo) => {
    await dojo.open({ backend: "wasm" });
    await dojo.load([trainCsv(TINY), testCsv({ ...TINY, rows: 10 })]);
    await expect(dojo.testDataStatus).toHaveText("10 images");
  });

  for (const name of ON_THE_PAGE) {
    test(`refuses ${name}`, async () => {
      const { dojo } = shared;
      const bad = BAD_FILES.find(({ what }) => what === name);
      if (bad === undefined) throw new TypeError(`there is no bad file of this name: ${name}`);
      await dojo.load(bad.file());

      // A quarter of a gigabyte is unpacked until a bomb is known, on a machine that may be busy.
      const timeout = 60_000;
      for (const words of bad.says) await expect(dojo.alert).toContainText(words, { timeout });
      await expect(dojo.alert).toContainText("Nothing is lost: your 30 images are still in use.");
      await expect(dojo.trainingDataStatus).toHaveText("30 images, 10 classes");
      await expect(dojo.testDataStatus).toHaveText("10 images");
    });
  }
});

test.describe("without data before, the page", () => {
  const shared = sharedDojo(async (dojo) => dojo.open({ backend: "wasm" }));

  test("says nothing of data loaded before where there is none", async () => {
    const { dojo } = shared;
    await dojo.load(fileOf("train.csv", ""));

    await expect(dojo.alert).toHaveText("train.csv is empty. Download it again.");
  });

  test("lets a failure be dismissed", async () => {
    const { dojo } = shared;
    await dojo.load(fileOf("train.csv", ""));
    await dojo.alert.getByRole("button", { name: "Dismiss" }).click();
    await expect(dojo.alert).toHaveCount(0);
  });

  test("forgets a failure when the mended file is loaded", async () => {
    const { dojo } = shared;
    await dojo.load(withCell(3, 10, "dark"));
    await expect(dojo.alert).toBeVisible();

    await dojo.load(trainCsv(TINY));
    await expect(dojo.trainingDataStatus).toHaveText("30 images, 10 classes");
    await expect(dojo.alert).toHaveCount(0);
  });

  test("takes the good file of two and tells what is wrong with the other", async () => {
    const { dojo } = shared;
    await dojo.load([trainCsv({ ...TINY, rows: 31 }), fileOf("test.csv", SIGN_IN_PAGE)]);

    await expect(dojo.alert).toContainText("test.csv is a web page");
    await expect(dojo.trainingDataStatus).toHaveText("31 images, 10 classes");
  });

  test("takes the good file of a zip and tells what is wrong with the other", async () => {
    const { dojo } = shared;
    const empty = fileOf("test.csv", csvOf(digitRows({ ...TINY, isLabelled: false }).slice(0, 1)));
    await dojo.load(zipOf("digits.zip", [trainCsv({ ...TINY, rows: 32 }), empty]));

    await expect(dojo.alert).toContainText("test.csv");
    await expect(dojo.alert).toContainText("no rows");
    await expect(dojo.trainingDataStatus).toHaveText("32 images, 10 classes");
  });
});
