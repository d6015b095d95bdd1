/** What was wrong with an array of numbers, in words. */
import type { ArrayFailure, ArrayForm } from "../../domain/file-failure";
import { MAX_LABEL, MAX_SIDE, MIN_LABEL, MIN_SIDE } from "../../domain/image-limits";
import type { FailureWords } from "./failure-words";
import { count } from "./formats";

const FILES: Readonly<Record<ArrayForm, string>> = {
  IDX: "an IDX file, MNIST's own format",
  NumPy: "a NumPy array",
};

export function arrayFailureWords(failure: ArrayFailure): FailureWords {
  const { file } = failure;
  switch (failure.code) {
    case "array-header":
      return [
        `${file} begins as ${FILES[failure.form]} does, but what it says of itself cannot be understood.`,
        "Download it again.",
      ];
    case "array-type":
      return [
        `${file} is ${FILES[failure.form]} of type "${failure.type}", which is neither pixels nor labels.`,
        "Save it as whole numbers from 0 to 255, numpy.uint8.",
      ];
    case "array-shape":
      return [
        `${file} is ${FILES[failure.form]} of shape ${shapeText(failure.shape)}.`,
        `Images have to be n×28×28 or n×784, square and of ${MIN_SIDE} to ${MAX_SIDE} pixels a side; labels have to be n.`,
      ];
    case "array-length":
      return lengthWords(failure.file, failure.expectedBytes, failure.actualBytes);
    case "array-value":
      return failure.what === "pixel"
        ? [
            `${file}: pixel value ${count(failure.position + 1)} is ${failure.value}, which is no brightness.`,
            "Replace what is missing or infinite, and save again.",
          ]
        : [
            `${file}: label ${count(failure.position + 1)} is ${failure.value}.`,
            `Labels have to be whole numbers from ${MIN_LABEL} to ${count(MAX_LABEL)}.`,
          ];
    default:
      return failure satisfies never;
  }
}

function lengthWords(file: string, expected: number, actual: number): FailureWords {
  const [should, is] = [`${count(expected)} bytes`, count(actual)];
  return actual < expected
    ? [`${file} should have ${should} and has ${is}: it was cut off.`, "Download it again."]
    : [
        `${file} should have ${should} and has ${is}: more than it says of itself.`,
        "Download it again.",
      ];
}

/** "60,000×28×27" */
function shapeText(shape: readonly number[]): string {
  return shape.length === 0 ? "() (a single number)" : shape.map(count).join("×");
}
