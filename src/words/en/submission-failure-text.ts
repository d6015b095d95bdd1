/** Why a submission that was made is not handed over, in words. */
import type { SubmissionProblem } from "../../domain/failure";
import type { FailureWords } from "./failure-words";
import { count, counted } from "./formats";

/** @param line that is wrong, from 1 */
export function submissionFailureWords(line: number, problem: SubmissionProblem): FailureWords {
  return [
    "The submission was not handed over.",
    `Its line ${count(line)} is wrong: ${problemText(problem)}. Load test.csv again and repeat; if it stays so, this is our bug.`,
  ];
}

function problemText(problem: SubmissionProblem): string {
  switch (problem.code) {
    case "other-header":
      return `the header is "${problem.header}" and not "${problem.expected}"`;
    case "no-line-end":
      return "the last line has no line end";
    case "other-id":
      return `"${problem.line}" does not have the id ${problem.expected}`;
    case "unknown-class":
      return `"${problem.label}" is no class of the training data`;
    case "prediction-count":
      return `${counted(problem.predictions, "prediction")} for ${counted(problem.images, "image")}`;
    case "id-count":
      return `${counted(problem.ids, "id")} for ${counted(problem.images, "image")}`;
    default:
      return problem satisfies never;
  }
}
