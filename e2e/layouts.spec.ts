/** Tables that are not laid out as Kaggle's: read, said, asked about, and led to a submission. */
import { csvOf, digitRows, fileOf } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";

const WORDS = ["ant", "bee", "cat"];
const SMALL = { side: 12, labels: [0, 1, 2] } as const;

/** The label to the end, as a word; pixels as fractions of 1; between semicolons. */
function wordsLast(rows: number) {
  const [names = [], ...images] = digitRows({ ...SMALL, rows });
  const moved = images.map(([label, ...pixels]) => [
    ...pixels.map(fraction),
    WORDS[Number(label)] ?? "",
  ]);
  return [[...names.slice(1), "class"], ...moved].map((fields) => fields.join(";")).join("\n");
}

function fraction(pixel: string): string {
  return (Number(pixel) / 255).toFixed(4);
}

function withIds(rows: number) {
  const [names = [], ...images] = digitRows({ ...SMALL, rows, seed: 2, isLabelled: false });
  return csvOf([["id", ...names], ...images.map((pixels, row) => [String(row), ...pixels])]);
}

test("leads from words behind fractions, and ids, to a submission of words by id", async ({
  dojo,
}) => {
  const { page } = dojo;
  await dojo.open({ ...SMALL_RUN, epochs: 3 });
  await dojo.load([fileOf("train.csv", wordsLast(300)), fileOf("test.csv", withIds(30))]);

  await expect(dojo.trainingDataStatus).toHaveText("300 images, 3 classes");
  const layout = page.getByRole("status", { name: "Data layout", exact: true });
  await expect(layout).toContainText('Labels: "class", column 145');
  await expect(layout).toContainText("Pixels from 0 to 1 became 0 to 255");
  await expect(layout).toContainText('Names of the images: "id", column 1');
  await dojo.train();
  const { text } = await dojo.download("Download submission.csv");

  const [header, ...lines] = text.trimEnd().split("\r\n");
  expect(header).toMatch(/^id,/);
  expect(lines).toHaveLength(30);
  expect(lines.map((line) => line.split(",")[0])).toEqual(lines.map((_, row) => String(row)));
  const right = lines.filter((line, row) => line.split(",")[1] === WORDS[row % 3]);
  expect(right.length / lines.length, "share read right").toBeGreaterThan(0.6);
});

test("asks where two columns may hold the label, and takes the other", async ({ dojo }) => {
  const { page } = dojo;
  await dojo.open(SMALL_RUN);
  const [names = [], ...images] = digitRows({ ...SMALL, rows: 60 });
  const rows = [
    ["writer", ...names.slice(1), "sign"],
    ...images.map(([label = "", ...pixels], row) => [
      String(Math.floor(row / 5) % 4),
      ...pixels,
      label,
    ]),
  ];
  await dojo.load(fileOf("signs.csv", csvOf(rows)));

  await expect(dojo.trainingDataStatus).toHaveText("60 images, 4 classes");
  await expect(dojo.button("First column")).toHaveAttribute("aria-pressed", "true");
  await dojo.button("Last column").click();
  await expect(dojo.trainingDataStatus).toHaveText("60 images, 3 classes");
  await expect(dojo.button("Last column")).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("list", { name: "Three images, read so" })).toBeVisible();

  await dojo.button("Keep how the training data are read").click();
  await expect(dojo.button("Last column")).toBeHidden();
  await dojo.button("Undo").click();
  await expect(dojo.trainingDataStatus).toHaveText("60 images, 4 classes");
});
