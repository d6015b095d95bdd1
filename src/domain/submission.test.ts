import { describe, expect, test } from "vitest";
import type { ClassLabel } from "./class-label";
import type { Failure, SubmissionProblem } from "./failure";
import { failureOf } from "./failure-of";
import { checkSubmission, countLabels, KAGGLES_FORM, submissionText } from "./submission";

const plain = (labels: readonly ClassLabel[]) => submissionText(labels, KAGGLES_FORM);
const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Null where there is nothing wrong. */
function complaintAbout(
  text: string,
  imageCount: number,
  classLabels: readonly ClassLabel[] = TEN,
  form = KAGGLES_FORM,
): Failure | null {
  return failureOf(() => checkSubmission(text, form, imageCount, classLabels));
}

function complaint(line: number, problem: SubmissionProblem): Failure {
  return { code: "submission-invalid", line, problem };
}

function otherHeader(header: string): SubmissionProblem {
  return { code: "other-header", header, expected: "ImageId,Label" };
}

describe("submissionText", () => {
  test("is shaped like Kaggle's sample_submission.csv, CRLF included", () => {
    expect(plain([2, 0, 9])).toBe("ImageId,Label\r\n1,2\r\n2,0\r\n3,9\r\n");
  });
});

describe("checkSubmission", () => {
  test("accepts what submissionText makes", () => {
    expect(complaintAbout(plain([7, 7, 1]), 3)).toBeNull();
  });

  test("accepts labels of any integer class", () => {
    expect(complaintAbout(plain([24, -1]), 2, [-1, 24])).toBeNull();
  });

  test.each<[string, string, number, number, SubmissionProblem]>([
    ["a wrong header", "ImageID,Label\r\n1,2\r\n", 1, 1, otherHeader("ImageID,Label")],
    ["a missing line", plain([1]), 2, 3, { code: "prediction-count", predictions: 1, images: 2 }],
    [
      "a line too many",
      plain([1, 2]),
      1,
      4,
      { code: "prediction-count", predictions: 2, images: 1 },
    ],
    [
      "an id out of order",
      "ImageId,Label\r\n2,1\r\n",
      1,
      2,
      { code: "other-id", line: "2,1", expected: "1" },
    ],
    ["an unknown label", plain([1, 10]), 2, 3, { code: "unknown-class", label: "10" }],
    [
      "a label that is no number",
      "ImageId,Label\r\n1,NaN\r\n",
      1,
      2,
      { code: "unknown-class", label: "NaN" },
    ],
    ["a third column", "ImageId,Label\r\n1,2,3\r\n", 1, 2, { code: "unknown-class", label: "2,3" }],
    ["no final line end", "ImageId,Label\r\n1,2", 1, 2, { code: "no-line-end" }],
    ["LF instead of CRLF", "ImageId,Label\n1,2\n", 1, 1, otherHeader("ImageId,Label\n1,2\n")],
    ["nothing", "", 1, 1, otherHeader("")],
  ])("refuses %s", (_, text, imageCount, line, problem) => {
    expect(complaintAbout(text, imageCount)).toEqual(complaint(line, problem));
  });
});

describe("another form", () => {
  const form = { idColumn: "id", labelColumn: "label", ids: ["0", "1", "9"] };
  const submitted = submissionText([4, 7, 4], form);

  test("has the columns and ids of the test file", () => {
    expect(submitted).toBe("id,label\r\n0,4\r\n1,7\r\n9,4\r\n");
    expect(complaintAbout(submitted, 3, TEN, form)).toBeNull();
  });

  test("is checked against exactly those ids", () => {
    const ids = ["0", "1", "2"];
    expect(complaintAbout(submitted, 3, TEN, { ...form, ids })).toEqual(
      complaint(4, { code: "other-id", line: "9,4", expected: "2" }),
    );
    expect(complaintAbout(submitted, 3, TEN, { ...form, ids: ["0", "1", "9", "10"] })).toEqual(
      complaint(5, { code: "id-count", ids: 4, images: 3 }),
    );
    expect(complaintAbout(submitted, 3)).toEqual(complaint(1, otherHeader("id,label")));
  });

  test("quotes what CSV needs quoted, and reads it back", () => {
    const labels = ['the "old" A', "cat, large", "dog"];
    const quoted = submissionText(labels, { ...form, ids: ["a,1", "b", "c\r\n2"] });

    expect(quoted).toBe('id,label\r\n"a,1","the ""old"" A"\r\nb,"cat, large"\r\n"c\r\n2",dog\r\n');
    const asked = { ...form, ids: ["a,1", "b", "c\r\n2"] };
    expect(complaintAbout(quoted, 3, labels, asked)).toBeNull();
  });
});

describe("countLabels", () => {
  test("counts in the order of the classes, missing ones too", () => {
    expect(countLabels([3, 5, 3], [3, 4, 5])).toEqual([2, 0, 1]);
  });
});
