import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { greyPng } from "../../../e2e/fixtures/png";
import { encode, gzipFile, header, load, row, TEST, TRAINING, zipFile, zipOf } from "../test-files";
import type { Bytes } from "./byte-stream";
import { paxRecord, tarOf, tarOfFiles } from "./test-tar";

const tarFile = (name: string, bytes: Bytes) => new File([bytes], name);
const BOTH = tarOfFiles({ "train.csv": TRAINING, "test.csv": TEST });

async function countsOf(file: File): Promise<unknown> {
  const { training, test: images, failures } = await load(file);
  return { training: training?.count, test: images?.count, failures };
}

/** Some thousand rows, more than one piece of reading. */
const LONG = [
  header(true),
  ...Array.from({ length: 9000 }, (_, index) => row(String(index % 10), index % 256, index % 7)),
].join("\n");

describe("what can be opened", () => {
  const both = { training: 2, test: 1, failures: [] };

  test("a tar with both files", async () => {
    expect(await countsOf(tarFile("digits.tar", BOTH))).toEqual(both);
  });

  test.each(["digits.tar.gz", "digits.tgz"])("%s", async (name) => {
    expect(await countsOf(new File([gzipSync(BOTH)], name))).toEqual(both);
  });

  test("a tar in a zip, a gzip and a zip in a tar", async () => {
    expect(await countsOf(zipFile("a.zip", { "digits.tar": BOTH }))).toEqual(both);
    const inner = tarOfFiles({
      "data/train.csv.gz": new Uint8Array(await gzipFile("", TRAINING).arrayBuffer()),
      "data/test.zip": zipOf({ "test.csv": TEST }),
    });
    expect(await countsOf(tarFile("a.tar", inner))).toEqual(both);
  });

  test("one without zeros at its end", async () => {
    const bytes = tarOf([{ path: "train.csv", content: TRAINING }], 0);
    expect(await countsOf(tarFile("a.tar", bytes))).toMatchObject({ training: 2, failures: [] });
  });

  test("files longer than what is read at once, in their order", async () => {
    const bytes = tarOfFiles({ "train.csv": LONG, "test.csv": TEST });
    expect(await countsOf(tarFile("a.tar", bytes))).toEqual({
      training: 9000,
      test: 1,
      failures: [],
    });
  });

  test("sizes in binary, and GNU's header", async () => {
    const bytes = tarOf([
      { path: "train.csv", content: TRAINING, isGnu: true, isBinarySize: true },
      { path: "test.csv", content: TEST, isGnu: true, prefix: "13777777777" },
    ]);
    expect(await countsOf(tarFile("a.tar", bytes))).toEqual(both);
  });

  describe("of UNIX' seventh edition, whose headers say no name of a form", () => {
    const entry = { isV7: true, type: "\0" };
    const v7 = tarOf([
      { ...entry, path: "digits/" },
      { ...entry, path: "digits/latest.csv", type: "2" },
      { ...entry, path: "digits/train.csv", content: TRAINING },
      { ...entry, path: "digits/test.csv", content: TEST },
    ]);

    test("by the sum that its first header says", async () => {
      expect(await countsOf(tarFile("digits.tar", v7))).toEqual(both);
      expect(await countsOf(new File([gzipSync(v7)], "digits.tar.gz"))).toEqual(both);
      expect(await countsOf(zipFile("a.zip", { "digits.tar": v7 }))).toEqual(both);
    });

    test("by a sum of bytes with a sign", async () => {
      const bytes = tarOf([{ ...entry, path: "ä/train.csv", content: TRAINING }]);
      // Two bytes of ä, 0xc3 and 0xa4, each less by 256.
      const said = Number.parseInt(new TextDecoder().decode(bytes.subarray(148, 154)), 8);
      bytes.set(encode((said - 512).toString(8).padStart(6, "0")), 148);
      expect(await countsOf(tarFile("a.tar", bytes))).toMatchObject({ training: 2, failures: [] });
    });

    test("but not by another sum", async () => {
      const bytes = v7.slice();
      bytes[0] = 0x65;
      const { training, failures } = await load(tarFile("digits.tar", bytes));
      expect(training).toBeNull();
      expect(failures).toMatchObject([{ code: "not-csv", file: "digits.tar" }]);
    });
  });

  test("folders, links and global headers hold no files; a Mac's files are passed over", async () => {
    const bytes = tarOf([
      { path: "pax_global_header", type: "g", content: paxRecord("comment", "0f".repeat(20)) },
      { path: "./", type: "5" },
      { path: "./._train.csv", content: "x" },
      { path: "./latest.csv", type: "2" },
      { path: "./train.csv", content: TRAINING },
      { path: "./read me.txt", content: "x" },
    ]);
    const { training, notes, failures } = await load(tarFile("a.tar", bytes));
    expect(training).toMatchObject({ count: 2, fileName: "train.csv" });
    expect({ notes, failures }).toEqual({
      notes: [{ code: "ignored-in-zip", file: "read me.txt" }],
      failures: [],
    });
  });
});

describe("names", () => {
  const long = `${"folder of digits/".repeat(9)}train.csv`;

  test.each([
    ["with a prefix", [{ path: "train.csv", prefix: "digits", content: TRAINING }]],
    [
      "in an extended header",
      [
        { path: "x", type: "x", content: paxRecord("mtime", "1.5") + paxRecord("path", long) },
        { path: long, content: TRAINING },
      ],
    ],
    [
      "in front of the file, as GNU writes them",
      [
        { path: "././@LongLink", type: "L", isGnu: true, content: `${long}\0` },
        { path: long, isGnu: true, content: TRAINING },
      ],
    ],
  ])("%s", async (_, entries) => {
    const { training } = await load(tarFile("a.tar", tarOf(entries)));
    expect(training).toMatchObject({ count: 2, fileName: "train.csv" });
  });

  test("of folders are the classes of pictures", async () => {
    const png = (grey: number) => greyPng(new Array<number>(64).fill(grey), 8);
    const bytes = tarOfFiles({
      "digits/7/b.png": png(70),
      "digits/3/a.png": png(30),
      "digits/3/c.png": png(31),
    });
    const { training } = await load(tarFile("digits.tar.gz", gzipSync(bytes)));
    expect(training).toMatchObject({ count: 3, side: 8, classLabels: [3, 7] });
    expect([0, 64, 128].map((at) => training?.pixels[at])).toEqual([30, 31, 70]);
    expect(Array.from(training?.classIndices ?? [])).toEqual([0, 0, 1]);
  });
});

describe("what cannot be used", () => {
  const failureOf = async (bytes: Bytes) => (await load(tarFile("a.tar", bytes))).failures;

  test("a tar that was cut off within a file", async () => {
    const bytes = tarOfFiles({ "train.csv": LONG });
    expect(await failureOf(bytes.slice(0, 100_000))).toEqual([
      { code: "tar-damaged", file: "a.tar" },
    ]);
  });

  test("a damaged header, behind a good file", async () => {
    const bytes = BOTH.slice();
    // Of the name of the second file, whose header says its checksum.
    bytes[512 + 512 * Math.ceil(TRAINING.length / 512) + 3] = 0x41;
    expect(await countsOf(tarFile("a.tar", bytes))).toEqual({
      training: 2,
      test: undefined,
      failures: [{ code: "tar-damaged", file: "a.tar" }],
    });
  });

  test("an extended header that lies about its records, or is as long as a film", async () => {
    const lie = tarOf([{ path: "x", type: "x", content: "99 path=train.csv\n" }]);
    expect(await failureOf(lie)).toEqual([{ code: "tar-damaged", file: "a.tar" }]);
    const endless = tarOf([
      { path: "x", type: "L", isBinarySize: true, content: "y".repeat(1024 ** 2 + 1) },
    ]);
    expect(await failureOf(endless)).toEqual([{ code: "tar-damaged", file: "a.tar" }]);
  });

  test("a tar without a CSV", async () => {
    expect(await failureOf(tarOfFiles({ "a.txt": "x" }))).toEqual([
      { code: "zip-without-csv", file: "a.tar" },
    ]);
  });

  test("the only files of a tar, by what they are", async () => {
    const matlab = { "emnist-letters.mat": "MATLAB 5.0 MAT-file" };
    expect(await failureOf(tarOfFiles(matlab))).toMatchObject([
      { code: "not-csv", file: "emnist-letters.mat", looksLike: "matlab" },
    ]);
    expect(await failureOf(tarOfFiles({ ...matlab, "train.csv": TRAINING }))).toEqual([]);
  });

  test("one bad file does not cost the others", async () => {
    const bytes = tarOfFiles({
      "a.csv.gz": "\x1f\x8b\x08 no gzip at all",
      "train.csv": "label,pixel0\n1",
      "test.csv": TEST,
    });
    const { test: images, failures } = await load(tarFile("a.tar", bytes));
    expect(images).toMatchObject({ count: 1 });
    expect(failures).toHaveLength(2);
  });

  test("a gzip that was cut off is told once", async () => {
    const gzip = gzipSync(tarOfFiles({ "train.csv": LONG, "test.csv": TEST }));
    const { failures } = await load(new File([gzip.slice(0, 9000)], "a.tar.gz"));
    expect(failures).toEqual([{ code: "gzip-damaged", file: "a.tar.gz" }]);
  });
});
