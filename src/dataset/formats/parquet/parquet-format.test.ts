import { describe, expect, test } from "vitest";
import { partOf } from "../../test-files";
import type { ImagesPart } from "../part";
import {
  CLOTHES,
  DIGITS,
  LISTS,
  NAMES,
  parquetBytes,
  parquetFile,
  TABLE_OF_PIXELS,
  TO_PREDICT,
  ZSTD,
} from "./test-parquet";

const RAMP = Array.from({ length: 64 }, (_, index) => index);

async function imagesOf(base64: string): Promise<ImagesPart["images"]> {
  const part = await partOf(parquetFile("train.parquet", base64));
  if (part.kind !== "images") throw new TypeError(`${part.kind} instead of images`);
  return part.images;
}

describe("pictures in Parquet, as on Hugging Face", () => {
  test("are images, their classes the names that the file gives them", async () => {
    const images = await imagesOf(DIGITS);

    expect(images).toMatchObject({
      fileName: "train.parquet",
      side: 8,
      count: 4,
      classLabels: [7, 8, 9],
      classIndices: Uint8Array.of(1, 0, 1, 2),
    });
    expect([0, 64, 128, 192].map((at) => images.pixels[at])).toEqual([10, 20, 30, 40]);
  });

  test("may have classes by name, and be packed by gzip", async () => {
    // As people sort them: bag, boot, coat; the labels are boot, coat, boot, bag.
    expect(await imagesOf(CLOTHES)).toMatchObject({
      classLabels: ["bag", "boot", "coat"],
      classIndices: Uint8Array.of(1, 2, 1, 0),
    });
  });

  test("without labels are to be predicted, by the names of the pictures", async () => {
    const images = await imagesOf(TO_PREDICT);

    expect("classLabels" in images).toBe(false);
    expect(images.ids).toEqual({ column: "id", values: ["0.png", "1.png", "2.png", "3.png"] });
  });
});

describe("a table in Parquet", () => {
  test("of a column a pixel is read as one in text", async () => {
    const images = await imagesOf(TABLE_OF_PIXELS);

    expect(images).toMatchObject({ side: 8, count: 2, classLabels: [3, 7] });
    expect([...images.pixels]).toEqual([...RAMP, ...RAMP.map((value) => 255 - value)]);
  });

  test("of a list of lists an image, too", async () => {
    const images = await imagesOf(LISTS);

    expect(images).toMatchObject({ side: 8, classLabels: [3, 7] });
    expect([...images.pixels]).toEqual([...RAMP, ...RAMP]);
  });

  test.each([
    ["parquet-codec", parquetBytes(ZSTD), { codec: "ZSTD" }],
    ["parquet-columns", parquetBytes(NAMES), { columns: ["name", "age"] }],
    ["parquet-damaged", parquetBytes(DIGITS).slice(0, -9), {}],
    ["parquet-damaged", parquetBytes(DIGITS).slice(0, 5), {}],
  ])("is refused: %s", async (code, bytes, details) => {
    const file = new File([bytes], "train.parquet");

    await expect(partOf(file)).rejects.toMatchObject({ failure: { code, ...details } });
  });
});
