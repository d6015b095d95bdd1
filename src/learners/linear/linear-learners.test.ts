import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "../../model/tf";
import { fitKernelSvm } from "../kernel-svm/kernel-svm";
import { fitLinearSvm } from "../linear-svm";
import { fitSoftmaxRegression } from "../softmax-regression";
import {
  congruential,
  fitToEnd,
  NEVER,
  quarters,
  readAll,
  rowsOf,
  startWasmBackend,
  taskOf,
} from "../test-fits";

beforeAll(startWasmBackend);

/**
 * scikit-learn 1.9.1, fitted on the same 400 images (ink 0 to 1) and judged on the same 400 others:
 * LogisticRegression(C=1), LinearSVC(multi_class="crammer_singer", C=0.1), SVC(C=1).
 */
const LEARNERS = [
  { name: "softmax regression", fit: fitSoftmaxRegression, reference: 0.985 },
  { name: "the linear SVM", fit: fitLinearSvm, reference: 0.98 },
  { name: "the kernel SVM", fit: fitKernelSvm, reference: 0.98 },
] as const;

describe.each(LEARNERS)("$name", ({ fit: start, reference }) => {
  test("reads images it has not seen about as well as scikit-learn's", async () => {
    const { fitted, shares } = await fitToEnd(start(taskOf(quarters(400, congruential(1)))));
    const others = quarters(400, congruential(2));
    const read = await readAll(fitted, others);
    const right = read.filter((found, image) => found === others.classIndices[image]).length;

    // Two standard errors of 400 images at 98 %: 0.014.
    expect(right / others.count).toBeGreaterThan(reference - 0.014);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  test("gives an image the same scores whatever is beside it, and they sum to 1", async () => {
    const data = quarters(60, congruential(3));
    const { fitted } = await fitToEnd(start(taskOf(data)));
    const all = await fitted.classScores(data, rowsOf(data), () => {}, NEVER);
    const alone = await fitted.classScores(data, Uint32Array.of(17), () => {}, NEVER);

    expect(alone).toEqual(all.slice(17 * 4, 18 * 4));
    for (let image = 0; image < data.count; image++) {
      const sum = all.subarray(4 * image, 4 * image + 4).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  test("copes with one image a class, 62 classes and blank images", async () => {
    const classLabels = Array.from({ length: 62 }, (_, label) => label);
    const blank = {
      ...quarters(62, congruential(4)),
      pixels: new Uint8Array(62 * 64),
      pixelMax: 1,
      classLabels,
      classIndices: Uint8Array.from(classLabels),
    };
    const { fitted } = await fitToEnd(start(taskOf(blank)));
    const scores = await fitted.classScores(blank, Uint32Array.of(0), () => {}, NEVER);

    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toHaveLength(62);
  });

  test("leaves no tensor behind, ended by anybody at any time", async () => {
    const data = quarters(60, congruential(5));
    const before = tf.memory().numTensors;
    for await (const _progress of start(taskOf(data))) break;
    const ending = new AbortController();
    const cancelled = fitToEnd(start(taskOf(data, { signal: ending.signal })));
    setTimeout(() => ending.abort(), 10);
    await expect(cancelled).rejects.toMatchObject({ failure: { code: "cancelled" } });
    const { fitted } = await fitToEnd(start(taskOf(data)));
    const reading = fitted.classScores(data, rowsOf(data), () => {}, AbortSignal.abort());
    await expect(reading).rejects.toMatchObject({ failure: { code: "cancelled" } });

    expect(tf.memory().numTensors).toBe(before);
  });
});
