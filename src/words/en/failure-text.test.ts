import { describe, expect, test } from "vitest";
import type { Failure } from "../../domain/failure";
import { failureParts, moreFailuresText } from "./failure-text";

const HELD = {
  training: { imageCount: 42_000, origin: "file" },
  test: { imageCount: 28_000, origin: "file" },
} as const;

/** What happened and what to do, as it is read aloud. */
function failureText(failure: Failure): string {
  const { what, detail } = failureParts(failure);
  return [what, detail].filter(Boolean).join(" ");
}

describe("the words of a failure", () => {
  test("says what, where, what to do, and what is not lost", () => {
    const failure: Failure = {
      code: "csv-column-count",
      file: "train.csv",
      row: 1204,
      expected: 785,
      beside: 1,
      actual: 784,
      isLastRow: true,
    };

    expect(failureParts(failure, "data", HELD)).toEqual({
      what: "train.csv was not loaded.",
      detail:
        "In row 1,204: 783 pixel columns instead of 784. The file seems cut off; download it again.",
      kept: "your 42,000 images are still in use.",
    });
  });

  test("counts the columns of unlabelled files as they are", () => {
    const failure: Failure = {
      code: "csv-column-count",
      file: "test.csv",
      row: 3,
      expected: 64,
      beside: 0,
      actual: 70,
      isLastRow: false,
    };

    expect(failureText(failure)).toBe(
      "test.csv was not loaded. In row 3: 70 pixel columns instead of 64. Mend that row, or download the file again.",
    );
  });

  test("recognises Kaggle's sign-in page", () => {
    expect(failureText({ code: "not-csv", file: "train.csv", looksLike: "html" })).toBe(
      "train.csv is a web page, not a CSV. Kaggle gave you its sign-in page. " +
        "Sign in on kaggle.com and download again.",
    );
  });

  test("recognises Kaggle's refusal", () => {
    expect(failureText({ code: "not-csv", file: "train.csv", looksLike: "kaggle-refusal" })).toBe(
      "train.csv is not a CSV, but Kaggle's answer that it may not be downloaded. " +
        "Sign in on kaggle.com, accept the rules of the competition and download again.",
    );
  });

  test("names row, column and value", () => {
    const cell = { file: "train.csv", row: 17, column: "pixel42", value: "300" };

    expect(failureText({ code: "csv-pixel-range", ...cell, from: 0, to: 255 })).toContain(
      "train.csv was not loaded. In row 17, pixel42: 300 is not between 0 and 255.",
    );
  });

  test("asks only for what can help against too few images", () => {
    expect(failureText({ code: "too-few-images", images: 2, needed: 3 })).toBe(
      "2 training images are too few: no class has two, one to learn from and one to check with. " +
        "Load at least 3 images.",
    );
    expect(failureText({ code: "too-few-images", images: 1, needed: 3 })).toMatch(
      /^1 training image is too few:/,
    );
    expect(failureText({ code: "too-few-images", images: 0, needed: 1 })).toBe(
      "Every image that could be learned from is left out of training. Leave fewer out.",
    );
  });

  test("explains a loss that exploded, and what is kept", () => {
    expect(failureParts({ code: "loss-not-finite", step: 11, learningRate: 1 }, "model")).toEqual({
      what: "The loss was no longer a number at step 12.",
      detail:
        "Steps as large as a learning rate of 1 made the weights explode. Training stopped at " +
        "the last sound weights. Lower the peak learning rate, to a third for instance, " +
        "and train again.",
      kept: "the model trained before is still in use.",
    });
  });

  test("counts what is still in use: the training images, else the test images", () => {
    const kept = (held: Parameters<typeof failureParts>[2]) =>
      failureParts({ code: "file-empty", file: "a.csv" }, "data", held).kept;

    expect(kept({ ...HELD, training: null })).toBe("your 28,000 images are still in use.");
    expect(kept({ training: { imageCount: 12_000, origin: "sample" }, test: null })).toBe(
      "the 12,000 sample digits are still in use.",
    );
    expect(failureParts({ code: "file-empty", file: "a.csv" }, "nothing", HELD).kept).toBe("");
  });

  test("counts what waits behind the notices that are shown", () => {
    expect(moreFailuresText(1)).toBe("1 earlier notice: dismiss one of these to see it.");
  });

  test.each<[Failure, string]>([
    [
      { code: "network-text", token: "rocket", reason: "unknown-token" },
      '"rocket" is not a layer.',
    ],
    [
      { code: "network-side", file: "test.csv", side: 8, networkSide: 14 },
      "test.csv has images of 8×8 pixels, but what was trained reads 14×14. Train again on",
    ],
    [{ code: "too-few-images", images: 12, needed: 40 }, "Load at least 40 images"],
    [{ code: "backend-unavailable", backend: "WebGL", detail: "no GPU" }, "WebGL cannot compute"],
    [{ code: "more-files-failed", files: 1 }, "1 more file could not be used either."],
    [{ code: "more-files-failed", files: 1495 }, "1,495 more files could not be used either."],
    [{ code: "side-mismatch", file: "t.csv", side: 8, expectedSide: 28 }, "8×8 pixels"],
    [{ code: "zip-encrypted", file: "a.zip" }, "locked with a password"],
    [
      { code: "not-csv", file: "train.csv", looksLike: "lfs-pointer" },
      "train.csv is not the file itself, but Git LFS's note of where it is kept. Fetch it with `git lfs pull`",
    ],
    [
      { code: "not-csv", file: "train.csv", looksLike: "storage-refusal" },
      "The link to it has expired. Go back to the page",
    ],
    [
      { code: "array-shape", file: "x.npy", form: "NumPy", shape: [60000, 28, 27] },
      "x.npy is a NumPy array of shape 60,000×28×27.",
    ],
    [
      { code: "array-length", file: "a-ubyte", expectedBytes: 47040016, actualBytes: 3000 },
      "should have 47,040,016 bytes and has 3,000: it was cut off. Download it again.",
    ],
    [
      { code: "array-value", file: "y.npy", what: "label", position: 4, value: -1 },
      "y.npy was not loaded. Its label 5 is -1.",
    ],
    [{ code: "parquet-codec", file: "a.parquet", codec: "ZSTD" }, "packed by ZSTD"],
    [
      { code: "parquet-columns", file: "a.parquet", columns: ["a", "b", "c", "d", "e"] },
      'the columns "a", "b", "c", "d" and 1 other',
    ],
  ])("%j", (failure, words) => {
    expect(failureText(failure)).toContain(words);
  });
});
