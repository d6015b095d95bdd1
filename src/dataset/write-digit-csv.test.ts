import { expect, test } from "vitest";
import { labelledImages } from "./test-files";
import { writeDigitCsv } from "./write-digit-csv";

const textOf = (pieces: Uint8Array<ArrayBuffer>[]) => new Blob(pieces).text();
const images = labelledImages(
  [
    [0, 9, 10, 255],
    [100, 0, 0, 7],
  ],
  [12, 3],
);

test("labelled images are written as Kaggle's train.csv is", async () => {
  expect(await textOf(writeDigitCsv(images))).toBe(
    "label,pixel0,pixel1,pixel2,pixel3\r\n12,0,9,10,255\r\n3,100,0,0,7\r\n",
  );
});

test("images without labels are written as Kaggle's test.csv is", async () => {
  const { fileName, origin, side, pixelMax, count, pixels } = images;
  expect(await textOf(writeDigitCsv({ fileName, origin, side, pixelMax, count, pixels }))).toBe(
    "pixel0,pixel1,pixel2,pixel3\r\n0,9,10,255\r\n100,0,0,7\r\n",
  );
});
