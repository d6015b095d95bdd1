import { describe, expect, test } from "vitest";
import { OUTCOME } from "../../session/fake-trainer";
import {
  learnedText,
  unlearnedAdvice,
  unlearnedBriefly,
  unlearnedDetail,
  unlearnedText,
} from "./lesson-text";

/** Of some classes; rows count the true one. */
function outcomeOf(classLabels: readonly number[], ...rows: readonly (readonly number[])[]) {
  const images = rows.flat().reduce((sum, count) => sum + count, 0);
  const right = rows.reduce((sum, row, label) => sum + (row[label] ?? 0), 0);
  const confusion = Uint32Array.from(rows.flat());
  const validation = {
    ...OUTCOME.validation,
    images,
    accuracy: right / images,
    classLabels,
    confusion,
  };
  return { ...OUTCOME, epochs: 3, seconds: 1, different: images, validation };
}

describe("learnedText", () => {
  test("tells an accuracy that has its ground", () => {
    expect(learnedText(OUTCOME, false)).toBe(
      "Trained: 4 epochs in 31\u00a0s, validation accuracy 90.00%",
    );
  });

  test("says that one image cannot tell", () => {
    expect(learnedText(outcomeOf([0, 3], [0, 0], [1, 0]), false)).toBe(
      "Trained: 3 epochs in 1.0\u00a0s; 1 validation image is too few to tell how well it reads (0 read right)",
    );
  });

  test("says what judged it instead", () => {
    expect(learnedText({ ...OUTCOME, different: 10 }, true)).toBe(
      "Trained: 4 epochs in 31\u00a0s, judged by cross-validation",
    );
  });

  test("counts copies once", () => {
    expect(learnedText({ ...OUTCOME, different: 10 }, false)).toBe(
      "Trained: 4 epochs in 31\u00a0s; 10 validation images are too few to tell how well it reads (36 of 40, copies among them, read right)",
    );
  });

  test("tells the worst class beside an accuracy that hides it", () => {
    // 90 of 100 right, and so is whoever always answers 0; (80 / 90 + 10 / 10) / 2 in balance.
    expect(learnedText(outcomeOf([0, 6], [80, 10], [0, 10]), false)).toBe(
      "Trained: 3 epochs in 1.0\u00a0s, validation accuracy 90.00%; balanced accuracy 94.44%, of 0 it read 80 of 90 right",
    );
  });

  test("tells no accuracy on copies of what was learned", () => {
    const outcome = { ...OUTCOME, onBothSides: 12 };
    expect(learnedText(outcome, false)).toBe(
      "Trained: 4 epochs in 31\u00a0s; it learned copies of 12 of 40 validation images, so their accuracy tells nothing",
    );
  });

  test("says when a first epoch was broken off", () => {
    expect(learnedText({ ...OUTCOME, reason: "stopped", epochs: 0, seconds: 2 }, false)).toBe(
      "Trained: stopped after part of the first epoch, 2.0\u00a0s, validation accuracy 90.00%",
    );
  });
});

test("a run that held nothing out has no accuracy to tell", () => {
  const { validation: _, copies: __, onBothSides: ___, different: ____, ...rest } = OUTCOME;
  const full = { ...rest, trainingAccuracy: 0.97 };

  expect(learnedText(full, false)).toBe(
    "Trained: 4 epochs in 31\u00a0s on all images, none held out to judge it by",
  );
  expect(learnedText(full, true)).toBe(
    "Trained: 4 epochs in 31\u00a0s on all images, judged by cross-validation",
  );
});

describe("a run that learned nothing", () => {
  // 190 zeros and 6 sixes, of which 19 and one were held out.
  const always0 = outcomeOf([0, 6], [19, 0], [1, 0]);

  test("is called so, beside what whoever never looks gets", () => {
    expect(unlearnedText(always0)).toBe(
      "Nothing learned: 3 epochs in 1.0\u00a0s, validation accuracy 95.00%, no better than always answering 0 (95.00%).",
    );
    expect(unlearnedDetail(always0)).toBe(
      "It answers 0 to nearly everything. Balanced accuracy 50.00%; of 6 it read 0 of 1 right.",
    );
    expect(unlearnedAdvice(always0, false)).toContain("Load more images of 6");
    expect(unlearnedAdvice({ ...always0, reason: "diverged" }, false)).toBe(
      "So no network is in use. Lower the peak learning rate, to a third for instance.",
    );
  });

  test("is held against guessing where the classes are alike", () => {
    const guessed = outcomeOf([0, 1], [20, 20], [20, 20]);
    expect(unlearnedText(guessed)).toContain("50.00%, no better than guessing (50.00%).");
    expect(unlearnedBriefly(guessed)).toBe(
      "Nothing learned: 50.00% read right, no better than guessing (50.00%).",
    );
    expect(unlearnedAdvice(guessed, true)).toMatch(
      /^The network trained before stays in use\. .*labels.*learning rate.*epochs/,
    );
  });
});
