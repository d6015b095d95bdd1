import { describe, expect, test } from "vitest";
import { classMetrics, confusionOf, macroAverages } from "./class-metrics";

const COUNTS = {
  classLabels: [2, 3, 5, 9],
  // There is no 5, but a 3 and a 9 are read as one; nothing is read as 9.
  confusion: Uint32Array.of(5, 1, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 1, 0, 1, 0),
};

describe("classMetrics", () => {
  test("agrees with scikit-learn", () => {
    // precision_recall_fscore_support(…, zero_division=nan) of scikit-learn 1.9.1; its nan is null.
    expect(classMetrics(COUNTS)).toEqual([
      { label: 2, images: 6, precision: 5 / 6, recall: 5 / 6, f1: 5 / 6 },
      { label: 3, images: 4, precision: 2 / 3, recall: 0.5, f1: 4 / 7 },
      { label: 5, images: 0, precision: 0, recall: null, f1: 0 },
      { label: 9, images: 2, precision: null, recall: 0, f1: 0 },
    ]);
  });

  test("says nothing of a class that neither is nor was read", () => {
    const counts = { classLabels: [0, 1], confusion: Uint32Array.of(3, 0, 0, 0) };
    expect(classMetrics(counts)[1]).toEqual({
      label: 1,
      images: 0,
      precision: null,
      recall: null,
      f1: null,
    });
  });
});

describe("macroAverages", () => {
  test("agrees with scikit-learn", () => {
    // As above, with average="macro": nan is left out of each mean.
    const { precision, recall, f1 } = macroAverages(classMetrics(COUNTS));
    expect(precision).toBeCloseTo(0.5, 12);
    expect(recall).toBeCloseTo(0.444444444444, 12);
    expect(f1).toBeCloseTo(0.35119047619, 12);
  });

  test("is null where no class has a value", () => {
    expect(macroAverages([])).toEqual({ precision: null, recall: null, f1: null });
  });
});

test("confusionOf counts the true class in rows and the predicted in columns", () => {
  const readings = {
    images: Uint32Array.of(0, 1, 2, 3),
    classLabels: [1, 7, 8],
    truth: Uint8Array.of(0, 0, 1, 0),
    predicted: Uint8Array.of(0, 2, 1, 2),
    probabilities: new Float32Array(12),
  };
  expect(confusionOf(readings)).toEqual({
    classLabels: [1, 7, 8],
    confusion: Uint32Array.of(1, 0, 2, 0, 1, 0, 0, 0, 0),
  });
});
