/** Forms other than CSV: up to a submission, and a drawing that is read. */
import { CLOTHES, parquetBytes } from "../src/dataset/formats/parquet/test-parquet";
import { zipOf } from "./fixtures/archives";
import { DIGITS, fileOf } from "./fixtures/digit-csv";
import { expect, SMALL_RUN, test } from "./fixtures/dojo";
import { dropPaths } from "./fixtures/drop-files";
import { digits, idxPair, npz, pngFiles, writeTo } from "./fixtures/image-files";
import { drawByMouse, ONE } from "./fixtures/pen";
import { sharedDojo } from "./fixtures/shared-dojo";
import { readSubmission } from "./fixtures/submission";

const TRAINING = digits({ side: 12, rows: 300, seed: 1 });
const TESTING = digits({ side: 12, rows: 40, seed: 2 });

const shared = sharedDojo(async (dojo) => dojo.open({ ...SMALL_RUN, epochs: 3 }));

function shareRight(predicted: readonly number[]): number {
  return predicted.filter((label, image) => label === TESTING.labels[image]).length / 40;
}

test("leads from MNIST's own IDX files to a submission", async () => {
  const { dojo } = shared;
  const [images] = idxPair(TESTING, "t10k");
  await dojo.load([...idxPair(TRAINING, "train"), ...(images ? [images] : [])]);
  await expect(dojo.trainingDataStatus).toHaveText("300 images, 10 classes");
  await expect(dojo.testDataStatus).toHaveText("40 images");
  await dojo.train();

  const { text } = await dojo.download("Download submission.csv");
  expect(shareRight(readSubmission(text, { images: 40, labels: DIGITS }))).toBeGreaterThan(0.6);
});

test("leads from a zip of pictures in folders to a submission, and reads a drawing", async () => {
  const { dojo } = shared;
  const files = [
    ...pngFiles(TRAINING, "digits/train", true),
    ...pngFiles(TESTING, "digits/test", false),
  ];
  await dojo.load(zipOf("digits.zip", files));
  await expect(dojo.trainingDataStatus).toHaveText("300 images, 10 classes");
  await expect(dojo.testDataStatus).toHaveText("40 images");
  await dojo.train();

  const { text } = await dojo.download("Download submission.csv");
  const [header, ...lines] = text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  expect(header?.[0]).toBe("id");
  expect(lines.map(([id]) => id)).toEqual(TESTING.labels.map((_, index) => `${index + 1}.png`));
  expect(shareRight(lines.map(([, label]) => Number(label)))).toBeGreaterThan(0.6);

  await drawByMouse(dojo.canvas, ONE);
  await expect(dojo.prediction).toContainText(/\d/);
});

test("takes a folder of pictures as it is dropped", async () => {
  const { dojo, page } = shared;
  const folder = test.info().outputPath("letters");
  const letters = digits({ side: 12, rows: 21, seed: 3, labels: [0, 1, 2] });
  await writeTo(folder, pngFiles(letters, "small", true));
  await dropPaths(page.getByRole("heading", { name: "Digit Dojo" }), [folder]);

  // Fewer than before, and of no name that says "train": images to predict, answers known.
  await expect(dojo.testDataStatus).toHaveText("21 images, answers known");
});

test("takes a folder of pictures as it is chosen", async () => {
  const { dojo, page } = shared;
  const folder = test.info().outputPath("shapes");
  const letters = digits({ side: 12, rows: 22, seed: 4, labels: [0, 1, 2] });
  await writeTo(folder, pngFiles(letters, "small", true));
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await (await choosing).setFiles(folder);

  await expect(dojo.testDataStatus).toHaveText("22 images, answers known");
});

test("takes pictures that only the browser can decode", async () => {
  const { dojo, page } = shared;
  const jpegs = await page.evaluate(async () => {
    const pictures: string[] = [];
    for (const grey of [40, 80, 160, 220]) {
      const canvas = new OffscreenCanvas(16, 16);
      const context = canvas.getContext("2d");
      if (context === null) throw new TypeError("no canvas");
      context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
      context.fillRect(0, 0, 16, 16);
      const blob = await canvas.convertToBlob({ type: "image/jpeg" });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      pictures.push(btoa(String.fromCharCode(...bytes)));
    }
    return pictures;
  });
  const files = jpegs.map((jpeg, index) =>
    fileOf(`train/${index % 2 === 0 ? "dark" : "light"}/${index}.jpg`, Buffer.from(jpeg, "base64")),
  );
  await dojo.load(zipOf("shades.zip", files));

  await expect(dojo.trainingDataStatus).toHaveText("4 images, 2 classes");
});

test("takes Keras' .npz and Hugging Face's Parquet", async () => {
  const { dojo } = shared;
  await dojo.load(npz("mnist.npz", TRAINING, TESTING));
  await expect(dojo.trainingDataStatus).toHaveText("300 images, 10 classes");
  await expect(dojo.testDataStatus).toHaveText("40 images, answers known");

  await dojo.load(fileOf("train-00000-of-00001.parquet", parquetBytes(CLOTHES)));
  await expect(dojo.trainingDataStatus).toHaveText("4 images, 3 classes");
});
