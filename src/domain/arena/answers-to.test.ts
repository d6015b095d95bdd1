import { expect, test } from "vitest";
import { answersTo } from "./answers-to";
import type { ArenaResult } from "./arena-result";
import { type Contestant, contestantId } from "./contestants";

/** One image, labelled 7; classes 1, 4 and 7. */
const GROUND = {
  images: Uint32Array.of(12),
  truth: Uint8Array.of(2),
  classLabels: [1, 4, 7],
  seed: 1,
  validationShare: 0.1,
  excluded: [],
  isContinued: false,
  onBothSides: 0,
  different: 3,
};

function reads(contestant: Contestant, classIndex: number): ArenaResult {
  return {
    id: contestantId(contestant),
    contestant,
    fitSeconds: 1,
    secondsPerThousand: 1,
    sizeBytes: 1,
    predicted: Uint8Array.of(classIndex),
    accuracy: 0,
  };
}

test("those who read the same stand together, the right ones first, then the most", () => {
  const results = [
    reads({ learner: "softmax" }, 1),
    reads({ learner: "linear-svm" }, 0),
    reads({ learner: "mlp" }, 0),
    reads({ learner: "kernel-svm" }, 2),
  ];

  expect(answersTo(0, GROUND, results)).toEqual([
    { label: 7, isRight: true, contestants: [{ learner: "kernel-svm" }] },
    { label: 1, isRight: false, contestants: [{ learner: "linear-svm" }, { learner: "mlp" }] },
    { label: 4, isRight: false, contestants: [{ learner: "softmax" }] },
  ]);
});
