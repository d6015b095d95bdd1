import { expect, test } from "vitest";
import type { SubmissionProblem } from "../../domain/failure";
import { submissionFailureWords } from "./submission-failure-text";

test.each<[SubmissionProblem, string]>([
  [
    { code: "other-header", header: "id,Label", expected: "ImageId,Label" },
    'the header is "id,Label" and not "ImageId,Label"',
  ],
  [{ code: "no-line-end" }, "the last line has no line end"],
  [{ code: "other-id", line: "2,1", expected: "1" }, '"2,1" does not have the id 1'],
  [{ code: "unknown-class", label: "10" }, '"10" is no class of the training data'],
  [{ code: "prediction-count", predictions: 1, images: 2 }, "1 prediction for 2 images"],
  [{ code: "id-count", ids: 4, images: 28_000 }, "4 ids for 28,000 images"],
])("says what is wrong with a line: %j", (problem, text) => {
  expect(submissionFailureWords(1001, problem)).toEqual([
    "The submission was not handed over.",
    `Its line 1,001 is wrong: ${text}. Load test.csv again and repeat; if it stays so, this is our bug.`,
  ]);
});
