import { expect, test } from "vitest";
import { noteText } from "./data-text";

test("says which of two files is used, and of two of one name which it was", () => {
  expect(noteText({ code: "replaced", file: "few.csv", by: "train.csv" })).toBe(
    "train.csv is used instead of few.csv: there is one place for each kind.",
  );
  expect(noteText({ code: "replaced", file: "train.csv", by: "train.csv" })).toBe(
    "Of several files called train.csv the one with the most images is used, of equals the last: " +
      "there is one place for each kind.",
  );
});

test("says from where on row numbers are not those of the file", () => {
  expect(
    noteText({ code: "blank-rows-skipped", file: "train.csv", count: 2, firstRow: 1204 }),
  ).toBe(
    "train.csv: 2 blank rows were skipped, from row 1,204 on. " +
      "The row numbers of its images do not count them.",
  );
});
