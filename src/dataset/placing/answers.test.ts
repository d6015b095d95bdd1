import { describe, expect, test } from "vitest";
import { countsRows, formOf, kindOfAnswers, submissionForm } from "./answers";
import { answers, blankImages } from "./test-items";

const IDS = ["1", "2", "3"];

test.each([
  ["sample_submission.csv", [0, 0, 0], "form"],
  ["sample_submission.csv", [4, 1, 9], "form"],
  ["digits.csv", [0, 0, 0], "form"],
  ["submission.csv", [0, 7, 4], "earlier"],
  ["best-run.csv", [0, 7, 4], "earlier"],
  ["train_submission.csv", [0, 7, 4], "earlier"],
  ["trainLabels.csv", [0, 7, 4], "key"],
  ["y_test.csv", [0, 0, 0], "key"],
  ["train.csv", [0, 7, 4], "key"],
] as const)("%s with %j is what it is: %s", (file, labels, kind) => {
  expect(kindOfAnswers(answers(file, IDS, labels))).toBe(kind);
});

describe("the form of a submission", () => {
  const kannada = formOf(answers("sample_submission.csv", ["0", "1"], [0, 0], ["id", "label"]));

  test("is Kaggle's where nobody says otherwise", () => {
    expect(submissionForm(blankImages("test.csv", 3), null)).toBeNull();
  });

  test("has the ids of the test file, under its name for them", () => {
    expect(submissionForm(blankImages("test.csv", 2, ["0", "1"]), null)).toEqual({
      idColumn: "id",
      labelColumn: "label",
      ids: ["0", "1"],
    });
    const ids = { column: "ImageId", values: ["7", "8"] };
    expect(submissionForm({ ...blankImages("test.csv", 2), ids }, null)).toMatchObject({
      idColumn: "ImageId",
      labelColumn: "Label",
    });
  });

  test("is the example's where that is of these images, in the order of the images", () => {
    expect(submissionForm(blankImages("test.csv", 2, ["1", "0"]), kannada)).toEqual({
      idColumn: "id",
      labelColumn: "label",
      ids: ["1", "0"],
    });
    expect(submissionForm(blankImages("test.csv", 2), kannada)?.ids).toEqual(["0", "1"]);
  });

  test("is not the example's of other images", () => {
    expect(submissionForm(blankImages("test.csv", 3), kannada)).toBeNull();
    const other = blankImages("test.csv", 2, ["5", "6"]);
    expect(submissionForm(other, kannada)?.ids).toEqual(["5", "6"]);
  });
});

test("labels that count rows begin with 0 or 1 and leave nothing out", () => {
  expect([countsRows([0, 1, 2]), countsRows([1, 2, 3])]).toEqual([true, true]);
  expect([countsRows([2, 3]), countsRows([0, 2]), countsRows(["0", "1"])]).toEqual([
    false,
    false,
    false,
  ]);
});
