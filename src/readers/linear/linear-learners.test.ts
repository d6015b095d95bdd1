import { describe, expect, test } from "vitest";
import { CountedMatrices } from "../counted-matrices";
import { fitKernelSvm } from "../kernel-svm/fit-kernel-svm";
import type { Model } from "../model";
import { openReader } from "../open-reader";
import {
  congruential,
  FIT_TOOLS,
  fitToEnd,
  inksOf,
  NEVER,
  quarters,
  READER_TOOLS,
  readAll,
  rowsOf,
  scoresOf,
  taskOf,
} from "../test-fits";
import { fitLinearSvm } from "./linear-svm";
import { fitSoftmaxRegression } from "./softmax-regression";

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
    const { model, shares } = await fitToEnd<Model>(
      start(taskOf(quarters(400, congruential(1))), FIT_TOOLS),
    );
    const others = quarters(400, congruential(2));
    const read = await readAll(model, others);
    const right = read.filter((found, image) => found === others.classIndices[image]).length;

    // Two standard errors of 400 images at 98 %: 0.014.
    expect(right / others.count).toBeGreaterThan(reference - 0.014);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  test("gives an image the same scores whatever is beside it, and they sum to 1", async () => {
    const data = quarters(60, congruential(3));
    const { model } = await fitToEnd<Model>(start(taskOf(data), FIT_TOOLS));
    const all = await scoresOf(model, data);
    const alone = await scoresOf(model, data, Uint32Array.of(17));

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
    const { model } = await fitToEnd<Model>(start(taskOf(blank), FIT_TOOLS));
    const scores = await scoresOf(model, blank, Uint32Array.of(0));

    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(scores).toHaveLength(62);
  });

  test("reads a drawing as it reads an image of the same ink", async () => {
    const data = quarters(60, congruential(3));
    const { model } = await fitToEnd<Model>(start(taskOf(data), FIT_TOOLS));
    const reader = await openReader(model, READER_TOOLS);

    // Sixteen greys are divided without rounding.
    const drawn = await reader.readInks(inksOf(data), data.count);
    expect(drawn).toEqual(await reader.readImages(data, rowsOf(data), () => {}, NEVER));
  });

  test("frees all its matrices, ended by anybody at any time", async () => {
    const data = quarters(60, congruential(5));
    const matrices = new CountedMatrices(FIT_TOOLS.matrices);
    const tools = { ...FIT_TOOLS, matrices };
    for await (const _progress of start(taskOf(data), tools)) break;
    const ending = new AbortController();
    const cancelled = fitToEnd<Model>(start(taskOf(data, { signal: ending.signal }), tools));
    setTimeout(() => ending.abort(), 10);
    await expect(cancelled).rejects.toMatchObject({ failure: { code: "cancelled" } });
    const { model } = await fitToEnd<Model>(start(taskOf(data), tools));
    const reader = await openReader(model, { ...READER_TOOLS, matrices });
    const reading = reader.readImages(data, rowsOf(data), () => {}, AbortSignal.abort());
    await expect(reading).rejects.toMatchObject({ failure: { code: "cancelled" } });
    reader.dispose();

    expect(matrices.alive).toBe(0);
  });
});
