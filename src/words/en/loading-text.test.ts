import { expect, test } from "vitest";
import type { Loading } from "../../session/session-state";
import {
  cancelledText,
  cancelText,
  isNextText,
  loadingText,
  nextText,
  shareLoaded,
} from "./loading-text";

const FILES: Loading & { phase: "files" } = {
  phase: "files",
  names: ["digits.zip"],
  fileName: "train.csv",
  bytesRead: 12e6,
  bytesTotal: 48e6,
};

test("reading is told by bytes, of the file and not of all that was chosen", () => {
  expect(loadingText(FILES)).toBe("train.csv: 12.0\u00a0MB of 48.0\u00a0MB");
  expect(shareLoaded(FILES)).toBe(0.25);
  expect(cancelText(FILES)).toBe("Cancel digits.zip");
});

test("what has not begun is being opened, and a quarter of nothing is nothing", () => {
  const opening = { ...FILES, bytesRead: 0, bytesTotal: 0 };

  expect(loadingText(opening)).toBe("Opening digits.zip…");
  expect(shareLoaded(opening)).toBe(0);
});

test("sample digits are counted as they are written", () => {
  expect(loadingText({ phase: "samples", done: 1500, total: 13000 })).toBe("Writing digits: 1,500");
  expect(cancelText({ phase: "samples", done: 0, total: 0 })).toBe("Cancel the sample digits");
});

test("those that wait are named in their order", () => {
  const files = (...names: string[]) => ({ kind: "files", names }) as const;

  expect(nextText([files("seven.csv"), files("test.csv")])).toBe("Next: seven.csv and test.csv");
  expect(nextText([{ kind: "samples" }, { kind: "undo" }])).toBe(
    "Next: the sample digits and Undo",
  );
});

test("of one file it is said that it is next, of more that they are", () => {
  expect(isNextText({ kind: "files", names: ["train.csv"] })).toBe("train.csv is next");
  expect(isNextText({ kind: "files", names: ["a.png", "b.png", "c.png"] })).toBe(
    "3 files are next",
  );
  expect(isNextText({ kind: "samples" })).toBe("the sample digits are next");
});

test("a few files are named, more are counted", () => {
  const cancelled = (...names: string[]) => cancelledText({ kind: "files", names });

  expect(cancelled("train.csv", "test.csv")).toBe("Loading was cancelled: train.csv and test.csv.");
  expect(cancelled("a.png", "b.png", "c.png")).toBe("Loading was cancelled: 3 files.");
});
