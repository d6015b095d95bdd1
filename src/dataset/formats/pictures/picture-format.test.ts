import { describe, expect, test, vi } from "vitest";
import { greyPng, pngOf } from "../../../../e2e/fixtures/png";
import { loadFiles } from "../../load-files";
import { load, partOf, TEST, textFile, zipFile } from "../../test-files";
import { sourceOf } from "../test-mutations";
import { pictureFormat } from "./picture-format";

/** An 8×8 picture of one brightness. */
const plain = (value: number, side = 8) =>
  Uint8Array.from(greyPng(new Array<number>(side ** 2).fill(value), side));
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

describe("a picture", () => {
  test("that is no PNG is decoded by whom the format was given", async () => {
    const decode = vi.fn(async () => ({ width: 1, height: 1, rgba: Uint8Array.of(9, 9, 9, 255) }));

    expect(await pictureFormat(decode).read(sourceOf(JPEG, "a.jpg"))).toMatchObject({
      kind: "picture",
      picture: { width: 1, height: 1, grey: Uint8Array.of(9) },
    });
    expect(decode).toHaveBeenCalledWith(JPEG, "image/jpeg");
  });

  test("that nobody can decode is told, and so is a damaged one", async () => {
    const nobody = pictureFormat(async () => null).read(sourceOf(JPEG, "a.jpg"));
    const broken = pictureFormat(() => Promise.reject(new Error("no"))).read(
      sourceOf(JPEG, "a.jpg"),
    );

    await expect(nobody).rejects.toMatchObject({ failure: { code: "picture-unsupported" } });
    await expect(broken).rejects.toMatchObject({ failure: { code: "picture-damaged" } });
    await expect(partOf(new File([plain(3).subarray(0, 50)], "3.png"))).rejects.toMatchObject({
      failure: { code: "picture-damaged", file: "3.png" },
    });
  });
});

describe("a zip of pictures", () => {
  test("in folders is training data, its classes the folders' names", async () => {
    const zip = zipFile("digits.zip", {
      "digits/7/b.png": plain(70),
      "digits/3/a.png": plain(30),
      "digits/3/c.png": plain(31),
      "digits/readme.txt": "hello",
    });
    const { training, test: images, failures } = await load(zip);

    expect({ images, failures }).toEqual({ images: null, failures: [] });
    expect(training).toMatchObject({
      fileName: "digits.zip/digits",
      side: 8,
      pixelMax: 255,
      count: 3,
      classLabels: [3, 7],
      classIndices: Uint8Array.of(0, 0, 1),
    });
    expect([0, 64, 128].map((at) => training?.pixels[at])).toEqual([30, 31, 70]);
  });

  test("has classes by name where a folder's is no number, or two are the same", async () => {
    const named = await load(zipFile("a.zip", { "d/cat/a.png": plain(1), "d/10/b.png": plain(2) }));
    const twice = await load(zipFile("a.zip", { "d/1/a.png": plain(1), "d/01/b.png": plain(2) }));

    expect(named.training?.classLabels).toEqual(["10", "cat"]);
    expect(twice.training?.classLabels).toHaveLength(2);
  });

  test("without folders is test data, in the order of the names, which are the ids", async () => {
    const zip = zipFile("test.zip", { "10.png": plain(10), "9.png": plain(9), "1.png": plain(1) });

    expect((await load(zip)).test).toMatchObject({
      count: 3,
      ids: { column: "id", values: ["1.png", "9.png", "10.png"] },
    });
  });

  test("has its ids as sample_submission.csv spells them", async () => {
    const zip = zipFile("a.zip", {
      "test/b2.png": plain(2),
      "test/a1.png": plain(1),
      "sample_submission.csv": "id,label\na1,0\nb2,0\n",
    });

    expect((await load(zip)).test?.ids?.values).toEqual(["a1", "b2"]);
  });

  test("without folders has its classes from a table of their names", async () => {
    const zip = zipFile("a.zip", {
      "train/0.png": plain(10),
      "train/1.png": plain(11),
      "train/2.png": plain(12),
      "test/3.png": plain(13),
      "train.csv": "filename,label\n2.png,7\n0.png,3\n1.png,7\n",
    });
    const { training, test: images, failures } = await load(zip);

    expect(failures).toEqual([]);
    expect(training).toMatchObject({ classLabels: [3, 7], classIndices: Uint8Array.of(0, 1, 1) });
    expect(images?.ids?.values).toEqual(["3.png"]);
  });

  test("of other sizes is fitted, with a word", async () => {
    const tall = pngOf({ width: 1, height: 2, lines: [[5], [5]] });
    const zip = zipFile("a.zip", {
      "x/1/a.png": plain(1, 100),
      "x/2/b.png": tall,
      "x/2/c.png": plain(3, 28),
    });
    const { training, notes } = await load(zip);

    expect(training).toMatchObject({ side: 28, count: 3 });
    expect([0, 784, 1568].map((at) => training?.pixels[at])).toEqual([1, 5, 3]);
    expect(notes).toEqual([
      {
        code: "pictures-fitted",
        file: "a.zip/x/1/a.png",
        width: 100,
        height: 100,
        count: 2,
        side: 28,
      },
    ]);
  });

  test("with a damaged one is used without it", async () => {
    const zip = zipFile("a.zip", {
      "x/1/a.png": plain(1),
      "x/2/b.png": plain(2),
      "x/2/c.png": plain(3).subarray(0, 40),
    });
    const { training, failures } = await load(zip);

    expect(training?.count).toBe(2);
    expect(failures).toEqual([{ code: "picture-damaged", file: "c.png" }]);
  });
});

test("a picture beside a table only illustrates it", async () => {
  const { test: images, notes } = await load(
    textFile("test.csv", TEST),
    new File([plain(5)], "sample.png"),
  );

  expect(images?.fileName).toBe("test.csv");
  expect(notes).toEqual([{ code: "pictures-left-alone", file: "sample.png", count: 1 }]);
});

test("thousands of small files of a folder are one set", async () => {
  const files = Array.from({ length: 2000 }, (_, index) => {
    const name = `${index}.png`;
    return { file: new File([plain(index % 256)], name), path: `digits/${index % 2}/${name}` };
  });
  const reports: number[] = [];
  const { signal } = new AbortController();
  const onProgress = ({ bytesRead }: { bytesRead: number }) => reports.push(bytesRead);
  const { training } = await loadFiles(files, "anywhere", onProgress, signal);

  expect(training).toMatchObject({ fileName: "digits", count: 2000, classLabels: [0, 1] });
  // Not one or two a file: the page has other things to do.
  expect(reports.length).toBeLessThan(400);
});
