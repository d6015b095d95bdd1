/** Not only 28×28 and ten digits: the whole journey with other images and other labels. */
import { type DigitCsvOptions, testCsv, trainCsv } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { sharedDojo } from "./fixtures/shared-dojo";
import { readSubmission } from "./fixtures/submission";

interface Dataset {
  readonly what: string;
  readonly options: Partial<DigitCsvOptions> & { readonly labels: readonly number[] };
}

const DATASETS: readonly Dataset[] = [
  {
    what: "8×8 images with values from 0 to 16",
    options: { side: 8, pixelMax: 16, labels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], rows: 400 },
  },
  {
    what: "64×64 images",
    options: { side: 64, labels: [0, 1], rows: 120 },
  },
  {
    what: "two classes",
    options: { side: 12, labels: [0, 1], rows: 200 },
  },
  {
    what: "labels with gaps, as in Sign Language MNIST",
    options: { side: 12, labels: [0, 3, 8, 10, 24], rows: 300 },
  },
  {
    what: "labels that are character codes",
    options: { side: 12, labels: [65, 66, 97, 98], rows: 300 },
  },
  {
    what: "62 classes, as in EMNIST",
    options: { side: 12, labels: Array.from({ length: 62 }, (_, label) => label), rows: 1240 },
  },
];

const shared = sharedDojo(async (dojo) => dojo.open({ ...SMALL_RUN, epochs: 3 }));

for (const { what, options } of DATASETS) {
  test(`leads from ${what} to a submission`, async () => {
    const { dojo } = shared;
    const { labels } = options;
    await dojo.load([trainCsv(options), testCsv({ ...options, rows: 124 })]);
    await expect(dojo.trainingDataStatus).toContainText(`${labels.length} classes`);
    await expect(dojo.testDataStatus).toHaveText("124 images");
    await dojo.train();

    const { text } = await dojo.download("Download submission.csv");
    const predicted = readSubmission(text, { images: 124, labels });
    const right = predicted.filter((label, index) => label === labels[index % labels.length]);
    expect(right.length / predicted.length, "share read right").toBeGreaterThan(0.6);
  });
}

test("predicts single images as it predicts many", async () => {
  const { dojo } = shared;
  await dojo.load([trainCsv({ rows: 300, side: 8 }), testCsv({ rows: 137, side: 8 })]);
  await expect(dojo.testDataStatus).toHaveText("137 images");
  await dojo.train();
  const { text } = await dojo.download("Download submission.csv");
  const all = readSubmission(text, { images: 137, labels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });

  await dojo.load(testCsv({ rows: 1, side: 8 }));
  await expect(dojo.testDataStatus).toHaveText("1 image");
  const one = await dojo.download("Download submission.csv");
  expect(one.text).toBe(`ImageId,Label\r\n1,${all[0]}\r\n`);
});
