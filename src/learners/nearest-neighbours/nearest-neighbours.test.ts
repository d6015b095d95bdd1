import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "../../model/tf";
import type { Fitted } from "../learner";
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
import { fitNearestNeighbours } from "./nearest-neighbours";

beforeAll(startWasmBackend);

const random = congruential(12345);
const TRAINING = quarters(120, random);
const OTHERS = quarters(80, random);

/**
 * By k. scikit-learn 1.7.2: KNeighborsClassifier(k, weights=lambda d: 1 / d**2, algorithm="brute"),
 * fitted to TRAINING and asked about OTHERS; 69, 73 and 74 of 80 are right.
 */
const ANSWERS = [
  [1, "01230113010301220120012203210123202331230123012301230123012301230123012301230120"],
  [3, "01230123010301230120012223210123212301230123012301230123012301230123012301230123"],
  [5, "01230123013301230123011301210123202301230123012301230123012301230123012301230120"],
] as const;

describe("k nearest neighbours", () => {
  test.each(ANSWERS)("read as scikit-learn's do, k = %d", async (k, expected) => {
    const learn = fitNearestNeighbours({ k, isDeskewed: false });
    const { fitted } = await fitToEnd(learn(taskOf(TRAINING)));

    expect((await readAll(fitted, OTHERS)).join("")).toBe(expected);
  });

  test("read so as well where they share the images of another k", async () => {
    const task = taskOf(TRAINING);
    const fits: (readonly [Fitted, string])[] = [];
    for (const [k, expected] of ANSWERS) {
      const { fitted } = await fitToEnd(fitNearestNeighbours({ k, isDeskewed: false })(task));
      fits.push([fitted, expected]);
    }

    for (const [fitted, expected] of fits)
      expect((await readAll(fitted, OTHERS)).join("")).toBe(expected);
  });

  test("have scikit-learn's probabilities", async () => {
    const learn = fitNearestNeighbours({ k: 3, isDeskewed: false });
    const { fitted } = await fitToEnd(learn(taskOf(TRAINING)));

    const scores = await fitted.classScores(OTHERS, Uint32Array.of(0, 1, 2, 3), () => {}, NEVER);

    // predict_proba of the above, k = 3, its first four rows.
    const expected = [
      [1, 0, 0, 0],
      [0.304838, 0.695162, 0, 0],
      [0, 0, 1, 0],
      [0, 0.294937, 0, 0.705063],
    ].flat();
    for (const [place, score] of scores.entries())
      expect(score).toBeCloseTo(expected[place] ?? 0, 5);
  });

  test.each([false, true])("know the images they were given, deskewed: %s", async (isDeskewed) => {
    const learn = fitNearestNeighbours({ k: 1, isDeskewed });
    const { fitted } = await fitToEnd(learn(taskOf(TRAINING)));

    expect(await readAll(fitted, TRAINING)).toEqual([...TRAINING.classIndices]);
  });

  test("are trained on the training images alone", async () => {
    const task = taskOf(TRAINING, {
      split: { training: Uint32Array.of(1, 5, 9), validation: Uint32Array.of(0) },
    });
    const { fitted } = await fitToEnd(fitNearestNeighbours({ k: 3, isDeskewed: false })(task));

    expect(new Set(await readAll(fitted, TRAINING))).toEqual(new Set([1]));
  });

  test("all vote where there are fewer than k", async () => {
    const learn = fitNearestNeighbours({ k: 25, isDeskewed: true });
    const task = taskOf(TRAINING, {
      split: { training: Uint32Array.of(0, 1), validation: Uint32Array.of(2) },
    });
    const { fitted } = await fitToEnd(learn(task));
    const scores = await fitted.classScores(OTHERS, rowsOf(OTHERS), () => {}, NEVER);

    for (let start = 0; start < scores.length; start += 4) {
      const [first = 0, second = 0, third, fourth] = scores.subarray(start, start + 4);
      expect(first).toBeGreaterThan(0);
      expect(second).toBeGreaterThan(0);
      expect(first + second).toBeCloseTo(1, 6);
      expect([third, fourth]).toEqual([0, 0]);
    }
  });

  test("take more than full ink for full ink", async () => {
    const { fitted } = await fitToEnd(
      fitNearestNeighbours({ k: 1, isDeskewed: false })(taskOf({ ...TRAINING, pixelMax: 8 })),
    );
    const cut = { ...OTHERS, pixels: OTHERS.pixels.map((pixel) => Math.min(8, pixel)) };

    expect(await readAll(fitted, OTHERS)).toEqual(await readAll(fitted, cut));
  });

  test("keep the images, and say how much that is", async () => {
    const { fitted } = await fitToEnd(
      fitNearestNeighbours({ k: 3, isDeskewed: false })(taskOf(TRAINING)),
    );

    // 120 images of 64 bytes and their classes; 65 numbers of 4 bytes and one of 8 for each in the
    // index; 64 axes of 64 numbers of 8 bytes.
    expect(fitted.sizeBytes).toBe(120 * (64 + 1 + 65 * 4 + 8) + 64 * 64 * 8);
  });
});

describe("their fitting", () => {
  test("tells its progress from 0 to 1", async () => {
    const { shares } = await fitToEnd(
      fitNearestNeighbours({ k: 3, isDeskewed: true })(taskOf(quarters(1200, random))),
    );

    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  test("has nothing left to do where the images are known from another k", async () => {
    const task = taskOf(TRAINING);
    const first = await fitToEnd(fitNearestNeighbours({ k: 1, isDeskewed: false })(task));
    const second = await fitToEnd(fitNearestNeighbours({ k: 3, isDeskewed: false })(task));

    expect(first.shares.at(-1)).toBe(1);
    expect(second.shares).toEqual([]);
    expect(second.fitted.sizeBytes).toBe(first.fitted.sizeBytes);
  });

  test("can be cancelled", async () => {
    const control = new AbortController();
    const task = taskOf(TRAINING, { signal: control.signal });
    const fitting = fitNearestNeighbours({ k: 3, isDeskewed: true })(task);
    await fitting.next();
    control.abort();

    await expect(fitting.next()).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });

  test("holds no tensors, and reading leaves none behind", async () => {
    const before = tf.memory().numTensors;
    const { fitted } = await fitToEnd(
      fitNearestNeighbours({ k: 3, isDeskewed: true })(taskOf(TRAINING)),
    );
    expect(tf.memory().numTensors).toBe(before);
    await readAll(fitted, OTHERS);

    expect(tf.memory().numTensors).toBe(before);
  });
});
