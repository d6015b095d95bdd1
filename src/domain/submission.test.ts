import { describe, expect, test } from "vitest";
import { FailureError } from "./failure";
import { checkSubmission, countLabels, submissionText } from "./submission";

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function complaintAbout(text: string, imageCount: number, classLabels = TEN): string {
  try {
    checkSubmission(text, imageCount, classLabels);
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
    expect(submissionText([2, 0, 9])).toBe("ImageId,Label\r\n1,2\r\n2,0\r\n3,9\r\n");
  });
});

describe("checkSubmission", () => {
  test("accepts what submissionText makes", () => {
    expect(complaintAbout(submissionText([7, 7, 1]), 3)).toBe("nothing");
  });

  test("accepts labels of any integer class", () => {
    expect(complaintAbout(submissionText([24, -1]), 2, [-1, 24])).toBe("nothing");
  });

  test.each([
    ["a wrong header", "ImageID,Label\r\n1,2\r\n", 1, 'line 1: the header is "ImageID,Label"'],
    ["a missing line", submissionText([1]), 2, "line 3: 1 predictions for 2 images"],
    ["a line too many", submissionText([1, 2]), 1, "line 4: 2 predictions for 1 images"],
    ["an id out of order", "ImageId,Label\r\n2,1\r\n", 1, 'line 2: "2,1" does not have the id 1'],
    ["an unknown label", submissionText([1, 10]), 2, 'line 3: "10" is no class'],
    ["a label that is no number", "ImageId,Label\r\n1,NaN\r\n", 1, 'line 2: "NaN" is no class'],
    ["a third column", "ImageId,Label\r\n1,2,3\r\n", 1, 'line 2: "2,3" is no class'],
    ["no final line end", "ImageId,Label\r\n1,2", 1, "line 2: the last line has no line end"],
    ["LF instead of CRLF", "ImageId,Label\n1,2\n", 1, "line 1: the header is"],
    ["nothing", "", 1, "line 1: the header is"],
  ])("refuses %s", (_, text, imageCount, complaint) => {
    expect(complaintAbout(text, imageCount)).toContain(complaint);
  });
});

describe("countLabels", () => {
  test("counts in the order of the classes, missing ones too", () => {
    expect(countLabels([3, 5, 3], [3, 4, 5])).toEqual([2, 0, 1]);
  });
});
