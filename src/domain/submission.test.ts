import { describe, expect, test } from "vitest";
import type { ClassLabel } from "./class-label";
import { FailureError } from "./failure";
import { checkSubmission, countLabels, KAGGLES_FORM, submissionText } from "./submission";

const plain = (labels: readonly ClassLabel[]) => submissionText(labels, KAGGLES_FORM);
const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function complaintAbout(
  text: string,
  imageCount: number,
  classLabels: readonly ClassLabel[] = TEN,
  form = KAGGLES_FORM,
): string {
  try {
    checkSubmission(text, form, imageCount, classLabels);
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === "submission-invalid") {
      return `line ${error.failure.line}: ${error.failure.detail}`;
    }
    throw error;
  }
  return "nothing";
}

describe("submissionText", () => {
  test("is shaped like Kaggle's sample_submission.csv, CRLF included", () => {
    expect(plain([2, 0, 9])).toBe("ImageId,Label\r\n1,2\r\n2,0\r\n3,9\r\n");
  });
});

describe("checkSubmission", () => {
  test("accepts what submissionText makes", () => {
    expect(complaintAbout(plain([7, 7, 1]), 3)).toBe("nothing");
  });

  test("accepts labels of any integer class", () => {
    expect(complaintAbout(plain([24, -1]), 2, [-1, 24])).toBe("nothing");
  });

  test.each([
    ["a wrong header", "ImageID,Label\r\n1,2\r\n", 1, 'line 1: the header is "ImageID,Label"'],
    ["a missing line", plain([1]), 2, "line 3: 1 predictions for 2 images"],
    ["a line too many", plain([1, 2]), 1, "line 4: 2 predictions for 1 images"],
    ["an id out of order", "ImageId,Label\r\n2,1\r\n", 1, 'line 2: "2,1" does not have the id 1'],
    ["an unknown label", plain([1, 10]), 2, 'line 3: "10" is no class'],
    ["a label that is no number", "ImageId,Label\r\n1,NaN\r\n", 1, 'line 2: "NaN" is no class'],
    ["a third column", "ImageId,Label\r\n1,2,3\r\n", 1, 'line 2: "2,3" is no class'],
    ["no final line end", "ImageId,Label\r\n1,2", 1, "line 2: the last line has no line end"],
    ["LF instead of CRLF", "ImageId,Label\n1,2\n", 1, "line 1: the header is"],
    ["nothing", "", 1, "line 1: the header is"],
  ])("refuses %s", (_, text, imageCount, complaint) => {
    expect(complaintAbout(text, imageCount)).toContain(complaint);
  });
});

describe("another form", () => {
  const form = { idColumn: "id", labelColumn: "label", ids: ["0", "1", "9"] };
  const submitted = submissionText([4, 7, 4], form);

  test("has the columns and ids of the test file", () => {
    expect(submitted).toBe("id,label\r\n0,4\r\n1,7\r\n9,4\r\n");
    expect(complaintAbout(submitted, 3, TEN, form)).toBe("nothing");
  });

  test("is checked against exactly those ids", () => {
    const ids = ["0", "1", "2"];
    expect(complaintAbout(submitted, 3, TEN, { ...form, ids })).toBe(
      'line 4: "9,4" does not have the id 2',
    );
    expect(complaintAbout(submitted, 3, TEN, { ...form, ids: ["0", "1", "9", "10"] })).toBe(
      "line 5: 4 ids for 3 images",
    );
    expect(complaintAbout(submitted, 3)).toContain('line 1: the header is "id,label"');
  });

  test("quotes what CSV needs quoted, and reads it back", () => {
    const labels = ['the "old" A', "cat, large", "dog"];
    const quoted = submissionText(labels, { ...form, ids: ["a,1", "b", "c\r\n2"] });

    expect(quoted).toBe('id,label\r\n"a,1","the ""old"" A"\r\nb,"cat, large"\r\n"c\r\n2",dog\r\n');
    const asked = { ...form, ids: ["a,1", "b", "c\r\n2"] };
    expect(complaintAbout(quoted, 3, labels, asked)).toBe("nothing");
  });
});

describe("countLabels", () => {
  test("counts in the order of the classes, missing ones too", () => {
    expect(countLabels([3, 5, 3], [3, 4, 5])).toEqual([2, 0, 1]);
  });
});
