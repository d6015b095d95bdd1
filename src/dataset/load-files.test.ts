import { describe, expect, test } from "vitest";
import { loadFiles } from "./load-files";
import type { LoadProgress } from "./load-progress";
import { header, load, row, TEST, TRAINING, textFile, zipFile } from "./test-files";

const SAMPLE_SUBMISSION = "ImageId,Label\r\n1,0\r\n2,0\r\n";
const neverAborted = new AbortController().signal;
const ignore = () => undefined;

describe("where a file goes", () => {
  test("follows from its header, and a note says so where it was dropped elsewhere", async () => {
    const files = [textFile("a.csv", TEST)];
    const { test: images, notes } = await loadFiles(files, "training", ignore, neverAborted);

    expect(images?.count).toBe(1);
    expect(notes).toEqual([{ code: "moved", file: "a.csv", to: "test" }]);
  });

  test("needs no note where it was dropped there, or anywhere", async () => {
    const files = [textFile("a.csv", TRAINING)];
    const aimed = await loadFiles(files, "training", ignore, neverAborted);
    const dropped = await loadFiles(files, "anywhere", ignore, neverAborted);

    expect([aimed.notes, dropped.notes]).toEqual([[], []]);
  });

  test("is told for the half of a zip that was not asked for", async () => {
    const files = [zipFile("a.zip", { "train.csv": TRAINING, "test.csv": TEST })];
    const { notes } = await loadFiles(files, "training", ignore, neverAborted);

    expect(notes).toEqual([{ code: "moved", file: "test.csv", to: "test" }]);
  });
});

describe("several files", () => {
  test("a bad one does not cost the good ones", async () => {
    const bad = textFile("bad.csv", "<html>");
    const loaded = await load(textFile("train.csv", TRAINING), bad, textFile("test.csv", TEST));

    expect([loaded.training?.count, loaded.test?.count]).toEqual([2, 1]);
    expect(loaded.failures).toEqual([{ code: "not-csv", file: "bad.csv", looksLike: "html" }]);
  });

  test("of two labelled ones the one with more images is for training, in either order", async () => {
    const small = textFile("small.csv", TRAINING);
    const large = textFile("large.csv", `${TRAINING}${row("3")}`);
    const expected = {
      training: { count: 3 },
      test: { count: 2, classLabels: [3, 7] },
      notes: [{ code: "train-and-test", training: "large.csv", test: "small.csv" }],
    };

    expect(await load(small, large)).toMatchObject(expected);
    expect(await load(large, small)).toMatchObject(expected);
  });

  test("of two of one name in archives the paths are told, of two that were picked none", async () => {
    const entries = { "a/train.csv": TRAINING, "b/train.csv": `${TRAINING}${row("3")}` };
    const zipped = await load(zipFile("digits.zip", entries));
    const picked = await load(textFile("train.csv", TRAINING), textFile("train.csv", TRAINING));

    expect([zipped.notes, picked.notes]).toEqual([
      [{ code: "replaced", file: "digits.zip/a/train.csv", by: "digits.zip/b/train.csv" }],
      [{ code: "replaced", file: "train.csv", by: "train.csv" }],
    ]);
  });

  test("of two with as many images the later one is used", async () => {
    const { training } = await load(textFile("one.csv", TRAINING), textFile("two.csv", TRAINING));

    expect(training?.fileName).toBe("two.csv");
  });

  test("test images of another size than the training images are refused", async () => {
    const nine = [header(false, 81), new Array(81).fill(0).join()].join("\n");
    const loaded = await load(textFile("test.csv", nine), textFile("train.csv", TRAINING));

    expect(loaded).toMatchObject({
      training: { count: 2 },
      test: null,
      failures: [{ code: "side-mismatch", file: "test.csv", side: 9, expectedSide: 8 }],
    });
  });
});

describe("sample_submission.csv", () => {
  const sample = textFile("sample_submission.csv", SAMPLE_SUBMISSION);

  const told = {
    code: "form-told",
    file: "sample_submission.csv",
    idColumn: "ImageId",
    labelColumn: "Label",
  };

  test("tells the form of a submission, beside other files and alone", async () => {
    const beside = await load(sample, textFile("test.csv", TEST));
    const alone = await load(sample);

    for (const { form, notes, failures } of [beside, alone]) {
      expect(form).toEqual({ idColumn: "ImageId", labelColumn: "Label", ids: ["1", "2"] });
      expect(notes).toEqual([told]);
      expect(failures).toEqual([]);
    }
  });
});

test("notes name ten of the other files in a zip, not thousands", async () => {
  const pictures = Array.from({ length: 50 }, (_, index) => [`${index}.txt`, "x"]);
  const { notes } = await load(
    zipFile("a.zip", { ...Object.fromEntries(pictures), "train.csv": TRAINING }),
  );

  expect(notes).toHaveLength(10);
});

describe("blank rows", () => {
  const [names = "", ...images] = TRAINING.trimEnd().split("\n");

  test("between images are told, because their rows are counted without them", async () => {
    const [first = "", second = ""] = images;
    const text = [names, "", first, " ", "", second, "", ""].join("\n");
    const { training, notes } = await load(textFile("train.csv", text));

    expect(training?.count).toBe(2);
    expect(notes).toEqual([
      { code: "blank-rows-skipped", file: "train.csv", count: 2, firstRow: 4 },
    ]);
  });

  test("behind the last image are not worth a word", async () => {
    const { notes } = await load(textFile("train.csv", [names, ...images, "", "", ""].join("\n")));

    expect(notes).toEqual([]);
  });
});

describe("many files that cannot be used", () => {
  const others = Array.from({ length: 500 }, (_, index) => [`${index}.csv`, "name,age\nAda,36\n"]);
  const nine = [header(false, 81), new Array(81).fill(0).join()].join("\n");

  test("are named up to five, and the others counted", async () => {
    const { training, failures } = await load(
      zipFile("a.zip", { ...Object.fromEntries(others), "train.csv": TRAINING }),
    );

    expect(training?.count).toBe(2);
    expect(failures).toHaveLength(6);
    expect(failures[0]).toEqual({ code: "more-files-failed", files: 495 });
    expect(failures[1]).toMatchObject({ code: "csv-header-wrong", file: "0.csv" });
  });

  test("do not hide what is wrong between two that can", async () => {
    const entries = { ...Object.fromEntries(others), "train.csv": TRAINING, "test.csv": nine };
    const { failures } = await load(zipFile("a.zip", entries));

    expect(failures.at(-1)).toMatchObject({ code: "side-mismatch", file: "test.csv" });
  });
});

describe("progress", () => {
  test("counts the bytes of the picked file from none to all", async () => {
    const reports: LoadProgress[] = [];
    const file = zipFile("a.zip", { "train.csv": TRAINING });
    await loadFiles([file], "anywhere", (report) => reports.push(report), neverAborted);

    expect(reports[0]).toEqual({ fileName: "a.zip", bytesRead: 0, bytesTotal: file.size });
    expect(reports.at(-1)).toMatchObject({ bytesRead: file.size });
  });
});

test("progress through several files is that through all of their bytes", async () => {
  const reports: LoadProgress[] = [];
  const files = [textFile("train.csv", TRAINING), textFile("test.csv", TEST)];
  const bytesTotal = TRAINING.length + TEST.length;
  await loadFiles(files, "anywhere", (report) => reports.push(report), neverAborted);

  expect(reports[0]).toEqual({ fileName: "train.csv", bytesRead: 0, bytesTotal });
  expect(reports.at(-1)).toEqual({ fileName: "test.csv", bytesRead: bytesTotal, bytesTotal });
});

describe("cancelling", () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => row(String(index % 10)));
  const large = textFile("train.csv", [header(true), ...rows].join("\n"));
  const cancelled = { failure: { code: "cancelled" } };

  test("before the start reads nothing", async () => {
    const loading = loadFiles([large], "anywhere", ignore, AbortSignal.abort());
    await expect(loading).rejects.toMatchObject(cancelled);
  });

  test("is heard between two pieces", async () => {
    const cancel = new AbortController();
    let latest = 0;
    const onProgress = ({ bytesRead }: LoadProgress) => {
      latest = bytesRead;
    };
    const loading = loadFiles([large], "anywhere", onProgress, cancel.signal);
    // Heard as a message would be: in a task of its own.
    setTimeout(() => cancel.abort(), 0);

    await expect(loading).rejects.toMatchObject(cancelled);
    expect(latest).toBeLessThan(large.size);
  });
});
