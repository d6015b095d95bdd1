import { Zip, ZipDeflate } from "fflate";
import { describe, expect, test } from "vitest";
import { loadFiles } from "../load-files";
import {
  bytesOf,
  encode,
  gzipFile,
  header,
  load,
  row,
  streamOf,
  TEST,
  TRAINING,
  textFile,
  zipFile,
  zipOf,
} from "../test-files";
import { ByteBudget } from "./byte-budget";
import { type Bytes, join } from "./byte-stream";

/** Some thousand rows, so that compressed data has many bytes to damage. */
const LONG = [
  header(true),
  ...Array.from({ length: 3000 }, (_, index) => row(String(index % 10), index % 256, index % 7)),
].join("\n");

async function countsOf(...files: File[]): Promise<unknown> {
  const { training, test: images, failures } = await load(...files);
  return { training: training?.count, test: images?.count, failures };
}

/** The bytes of a file, the one in the middle changed. */
async function withDamage(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
  return new File([bytes], file.name);
}

describe("what can be opened", () => {
  const zipped = { "train.csv": TRAINING, "test.csv": TEST };
  const both = { training: 2, test: 1, failures: [] };

  test("a zip with both files", async () => {
    expect(await countsOf(zipFile("digit-recognizer.zip", zipped))).toEqual(both);
  });

  test("a gzip, called by the name of what is in it", async () => {
    const { training } = await load(gzipFile("train.csv.gz", TRAINING));
    expect(training).toMatchObject({ count: 2, fileName: "train.csv" });
  });

  test("a zip whose name says csv", async () => {
    expect(await countsOf(zipFile("train.csv", zipped))).toEqual(both);
  });

  test("folders, and a zip or gzip in the zip, as Kaggle packs them", async () => {
    const file = zipFile("all.zip", {
      "data/train.csv.zip": zipOf({ "train.csv": TRAINING }),
      "data/test.csv.gz": new Uint8Array(await gzipFile("", TEST).arrayBuffer()),
    });
    expect(await countsOf(file)).toEqual(both);
  });

  test("gzip members in a row are one file", async () => {
    const half = TRAINING.length / 2;
    const parts = [gzipFile("", TRAINING.slice(0, half)), gzipFile("", TRAINING.slice(half))];
    expect(await countsOf(new File(parts, "train.csv.gz"))).toMatchObject({ training: 2 });
  });

  test("a zip that was written as a stream, its sizes behind the data", async () => {
    expect(await countsOf(new File(await streamedZip("train.csv", TRAINING), "a.zip"))).toEqual({
      training: 2,
      test: undefined,
      failures: [],
    });
  });

  test("a zip behind other bytes, as in archives that extract themselves", async () => {
    const file = new File(["PK\x03\x04 something in front ", zipOf(zipped)], "setup.zip");
    expect(await countsOf(file)).toEqual(both);
  });

  test("a zip whose directory is described in 64 bits, as `zip` writes into a pipe", async () => {
    expect(await countsOf(new File([asZip64(zipOf(zipped))], "a.zip"))).toEqual(both);
  });

  test("what a Mac adds to zips is passed over, other files are told", async () => {
    const { notes, failures } = await load(
      zipFile("a.zip", {
        "train.csv": TRAINING,
        "__MACOSX/._train.csv": "x",
        ".DS_Store": "x",
        "docs/read me.txt": "x",
      }),
    );
    expect({ notes, failures }).toEqual({
      notes: [{ code: "ignored-in-zip", file: "docs/read me.txt" }],
      failures: [],
    });
  });
});

describe("the files of a folder", () => {
  const loadAll = (files: readonly { file: File; path: string }[]) =>
    loadFiles(files, "anywhere", () => undefined, new AbortController().signal);

  test("are read where they may be of use; others are told, and system files are not", async () => {
    const { training, notes, failures } = await loadAll([
      { file: textFile("train.csv", TRAINING), path: "digits/train.csv" },
      { file: textFile("notes.md", "# Digits"), path: "digits/notes.md" },
      { file: textFile(".DS_Store", "x"), path: "digits/.DS_Store" },
    ]);

    expect(training?.count).toBe(2);
    expect(notes).toEqual([{ code: "ignored-in-zip", file: "digits/notes.md" }]);
    expect(failures).toEqual([]);
  });
});

describe("what cannot be used", () => {
  const codeOf = async (file: File) => (await load(file)).failures[0];

  test.each([
    ["image", "II*\0\x08\0\0\0"],
    ["pdf", "%PDF-1.7\n"],
    ["html", "\r\n<!DOCTYPE html><html><title>Sign in | Kaggle</title>"],
    ["html", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">'],
    ["html", "<html><body><svg viewBox='0 0 1 1'></svg>"],
    ["image", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">'],
    ["image", '<?xml version="1.0"?>\n<!-- a seven -->\n<svg xmlns="http://www.w3.org/2000/svg">'],
    ["storage-refusal", "<?xml version='1.0'?><Error><Code>ExpiredToken</Code></Error>"],
    ["storage-refusal", "<?xml version='1.0'?>\n<Error>\n<Code>AccessDenied</Code></Error>"],
    ["text", "<?xml version='1.0'?><note>Hello</note>"],
    ["lfs-pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:abab\nsize 76775041\n"],
    ["kaggle-refusal", '{"code":403,"message":"You must accept this competition\'s rules"}'],
    ["kaggle-refusal", '{ "message": "Unauthenticated", "code": 401 }\n'],
    ["json", '{"cells": [], "metadata": {"language_info": {"name": "python"}}}'],
    ["json", '\n[{"label": 5, "pixel0": 0}]'],
    ["binary", "\0\0\x07\x03\0\0\xea\x60"],
    ["matlab", "MATLAB 5.0 MAT-file, Platform: GLNXA64"],
    ["hdf5", "\x89HDF\r\n\x1a\n\0"],
    ["pickle", "\x80\x04\x95\0\0"],
    ["database", "SQLite format 3\0"],
    ["arrow", "ARROW1\0\0"],
    ["safetensors", '\x40\0\0\0\0\0\0\0{"weight":'],
    ["archive", "7z\xbc\xaf\x27\x1c"],
  ] as const)("%s", async (looksLike, start) => {
    const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
    const file = new File([bytes], "train.csv");
    expect(await codeOf(file)).toEqual({ code: "not-csv", file: "train.csv", looksLike });
  });

  test("the only files of a zip, by what they are", async () => {
    const file = zipFile("matlab.zip", { "emnist-letters.mat": "MATLAB 5.0 MAT-file" });
    expect(await codeOf(file)).toMatchObject({ file: "emnist-letters.mat", looksLike: "matlab" });
  });

  test("a spreadsheet, which is a zip", async () => {
    const file = zipFile("train.xlsx", { "[Content_Types].xml": "<x/>", "xl/workbook.xml": "" });
    expect(await codeOf(file)).toMatchObject({ code: "not-csv", looksLike: "spreadsheet" });
  });

  test.each([
    ["with a mark", `\uFEFF${TRAINING}`],
    ["without one", TRAINING],
  ])("text in UTF-16 %s", async (_, text) => {
    const file = new File([Uint16Array.from(text, (letter) => letter.charCodeAt(0))], "train.csv");
    expect(await codeOf(file)).toMatchObject({ code: "csv-encoding", encoding: "UTF-16" });
  });

  test("a zip without a CSV", async () => {
    const file = zipFile("photos.zip", { "a.txt": "x" });
    expect(await codeOf(file)).toEqual({ code: "zip-without-csv", file: "photos.zip" });
  });

  test("an encrypted zip", async () => {
    const bytes = zipOf({ "train.csv": TRAINING });
    const directory = bytes.length - 22 - (46 + "train.csv".length);
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    expect(await codeOf(new File([bytes], "a.zip"))).toEqual({
      code: "zip-encrypted",
      file: "a.zip",
    });
  });

  test("a zip of another method than deflate", async () => {
    const bytes = zipOf({ "train.csv": TRAINING });
    bytes[bytes.length - 22 - (46 + "train.csv".length) + 10] = 93;
    expect(await codeOf(new File([bytes], "a.zip"))).toEqual({
      code: "zip-method",
      file: "train.csv",
      method: 93,
    });
  });

  test("a zip that was cut off", async () => {
    const file = zipFile("a.zip", { "train.csv": LONG });
    const cut = new File([file.slice(0, file.size - 100)], "a.zip");
    expect(await codeOf(cut)).toEqual({ code: "zip-damaged", file: "a.zip" });
  });

  test("a damaged zip, even where the damage looks like wrong digits", async () => {
    const file = await withDamage(zipFile("a.zip", { "train.csv": LONG }));
    expect(await codeOf(file)).toEqual({ code: "zip-damaged", file: "train.csv" });
  });

  test("a damaged gzip", async () => {
    const file = await withDamage(gzipFile("train.csv.gz", LONG));
    expect(await codeOf(file)).toMatchObject({ code: "gzip-damaged" });
  });

  test.each([1, 8, 9, 500])("a gzip without its last %i bytes", async (missing) => {
    const file = gzipFile("train.csv.gz", LONG);
    const cut = new File([file.slice(0, file.size - missing)], file.name);
    expect(await codeOf(cut)).toMatchObject({ code: "gzip-damaged" });
  });

  test("an archive in an archive in an archive in an archive", async () => {
    let zip = zipOf({ "train.csv": TRAINING });
    for (let depth = 0; depth < 4; depth++) zip = zipOf({ "inner.zip": zip });
    expect(await load(new File([zip], "a.zip"))).toMatchObject({
      training: null,
      failures: [{ code: "zip-without-csv", file: "a.zip" }],
    });
  });

  test("a file that is gone", async () => {
    const file = textFile("train.csv", TRAINING);
    file.slice = () => {
      const blob = new Blob();
      blob.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
      return blob;
    };
    expect(await codeOf(file)).toEqual({ code: "file-unreadable", file: "train.csv" });
  });
});

test("one damaged entry does not cost the others", async () => {
  const bytes = zipOf({ "train.csv": TRAINING, "test.csv": TEST });
  // Into the data of the first entry, behind its local header.
  bytes[60] = (bytes[60] ?? 0) ^ 0xff;
  expect(await countsOf(new File([bytes], "a.zip"))).toEqual({
    training: undefined,
    test: 1,
    failures: [{ code: "zip-damaged", file: "train.csv" }],
  });
});

describe("ByteBudget", () => {
  test("lets through what it has", async () => {
    const bytes = new ByteBudget(3).spentOn(streamOf(encode("ab"), encode("c")), "a.csv");
    expect(await bytesOf(bytes)).toEqual([97, 98, 99]);
  });

  test("is one for everything in a file", async () => {
    const budget = new ByteBudget(3);
    await bytesOf(budget.spentOn(streamOf(encode("ab")), "a.csv"));
    await expect(bytesOf(budget.spentOn(streamOf(encode("cd")), "b.csv"))).rejects.toMatchObject({
      failure: { code: "too-large", file: "b.csv", limitBytes: 3 },
    });
  });
});

/** The same zip, the place of its directory in a zip64 record only. */
function asZip64(zip: Bytes): Bytes {
  const end = zip.length - 22;
  const view = new DataView(zip.buffer, zip.byteOffset);
  const record = new DataView(new ArrayBuffer(56 + 20));
  record.setUint32(0, 0x06064b50, true);
  record.setUint32(40, view.getUint32(end + 12, true), true);
  record.setUint32(48, view.getUint32(end + 16, true), true);
  record.setUint32(56, 0x07064b50, true);
  record.setUint32(56 + 8, end, true);
  view.setUint32(end + 12, 0xffffffff, true);
  view.setUint32(end + 16, 0xffffffff, true);
  return join([zip.subarray(0, end), new Uint8Array(record.buffer), zip.subarray(end)]);
}

function streamedZip(path: string, text: string): Promise<Bytes[]> {
  return new Promise((resolve, reject) => {
    const pieces: Bytes[] = [];
    const zip = new Zip((error, piece, isLast) => {
      if (error) reject(error);
      pieces.push(piece);
      if (isLast) resolve(pieces);
    });
    const entry = new ZipDeflate(path);
    zip.add(entry);
    entry.push(encode(text), true);
    zip.end();
  });
}
