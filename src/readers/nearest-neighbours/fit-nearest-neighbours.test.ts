import { describe, expect, test } from "vitest";
import { CountedMatrices } from "../counted-matrices";
import { openReader } from "../open-reader";
import {
  classesIn,
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
import { fitNearestNeighbours } from "./fit-nearest-neighbours";
import type { NeighboursModel } from "./neighbours-model";

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
    const { model } = await fitToEnd(learn(taskOf(TRAINING), FIT_TOOLS));

    expect((await readAll(model, OTHERS)).join("")).toBe(expected);
  });

  test("read so as well where they share the images of another k", async () => {
    const task = taskOf(TRAINING);
    const fits: (readonly [NeighboursModel, string])[] = [];
    for (const [k, expected] of ANSWERS) {
      const { model } = await fitToEnd(
        fitNearestNeighbours({ k, isDeskewed: false })(task, FIT_TOOLS),
      );
      fits.push([model, expected]);
    }

    for (const [model, expected] of fits)
      expect((await readAll(model, OTHERS)).join("")).toBe(expected);
  });

  test("have scikit-learn's probabilities", async () => {
    const learn = fitNearestNeighbours({ k: 3, isDeskewed: false });
    const { model } = await fitToEnd(learn(taskOf(TRAINING), FIT_TOOLS));

    const scores = await scoresOf(model, OTHERS, Uint32Array.of(0, 1, 2, 3));

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
    const { model } = await fitToEnd(learn(taskOf(TRAINING), FIT_TOOLS));

    expect(await readAll(model, TRAINING)).toEqual([...TRAINING.classIndices]);
  });

  test("are trained on the training images alone", async () => {
    const task = taskOf(TRAINING, {
      split: { training: Uint32Array.of(1, 5, 9), validation: Uint32Array.of(0) },
    });
    const { model } = await fitToEnd(
      fitNearestNeighbours({ k: 3, isDeskewed: false })(task, FIT_TOOLS),
    );

    expect(new Set(await readAll(model, TRAINING))).toEqual(new Set([1]));
  });

  test("all vote where there are fewer than k", async () => {
    const learn = fitNearestNeighbours({ k: 25, isDeskewed: true });
    const task = taskOf(TRAINING, {
      split: { training: Uint32Array.of(0, 1), validation: Uint32Array.of(2) },
    });
    const { model } = await fitToEnd(learn(task, FIT_TOOLS));
    const scores = await scoresOf(model, OTHERS);

    for (let start = 0; start < scores.length; start += 4) {
      const [first = 0, second = 0, third, fourth] = scores.subarray(start, start + 4);
      expect(first).toBeGreaterThan(0);
      expect(second).toBeGreaterThan(0);
      expect(first + second).toBeCloseTo(1, 6);
      expect([third, fourth]).toEqual([0, 0]);
    }
  });

  test("take more than full ink for full ink", async () => {
    const { model } = await fitToEnd(
      fitNearestNeighbours({ k: 1, isDeskewed: false })(
        taskOf({ ...TRAINING, pixelMax: 8 }),
        FIT_TOOLS,
      ),
    );
    const cut = { ...OTHERS, pixels: OTHERS.pixels.map((pixel) => Math.min(8, pixel)) };

    expect(await readAll(model, OTHERS)).toEqual(await readAll(model, cut));
  });

  test("keep the images, and say how much that is", async () => {
    const { model } = await fitToEnd(
      fitNearestNeighbours({ k: 3, isDeskewed: false })(taskOf(TRAINING), FIT_TOOLS),
    );

    // 120 images of 64 bytes and their classes; 66 numbers of 4 bytes for each in the index; 64
    // axes of 64 numbers of 8 bytes.
    expect(model.sizeBytes).toBe(120 * (64 + 1 + 66 * 4) + 64 * 64 * 8);
  });
});

describe("their fitting", () => {
  test("tells its progress from 0 to 1", async () => {
    const { shares } = await fitToEnd(
      fitNearestNeighbours({ k: 3, isDeskewed: true })(taskOf(quarters(1200, random)), FIT_TOOLS),
    );

    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  test("has nothing left to do where the images are known from another k", async () => {
    const task = taskOf(TRAINING);
    const first = await fitToEnd(
      fitNearestNeighbours({ k: 1, isDeskewed: false })(task, FIT_TOOLS),
    );
    const second = await fitToEnd(
      fitNearestNeighbours({ k: 3, isDeskewed: false })(task, FIT_TOOLS),
    );

    expect(first.shares.at(-1)).toBe(1);
    expect(second.shares).toEqual([]);
    expect(second.model.sizeBytes).toBe(first.model.sizeBytes);
  });

  test("can be cancelled", async () => {
    const control = new AbortController();
    const task = taskOf(TRAINING, { signal: control.signal });
    const fitting = fitNearestNeighbours({ k: 3, isDeskewed: true })(task, FIT_TOOLS);
    await fitting.next();
    control.abort();

    await expect(fitting.next()).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });

  test("and its readers free all their matrices", async () => {
    const matrices = new CountedMatrices(FIT_TOOLS.matrices);
    const learn = fitNearestNeighbours({ k: 3, isDeskewed: true });
    const { model } = await fitToEnd(learn(taskOf(TRAINING), { ...FIT_TOOLS, matrices }));
    expect(matrices.alive).toBe(0);
    const reader = await openReader(model, { ...READER_TOOLS, matrices });
    await reader.readImages(OTHERS, rowsOf(OTHERS), () => {}, NEVER);
    reader.dispose();

    expect(matrices.alive).toBe(0);
  });
});

describe("reading", () => {
  const learn = fitNearestNeighbours({ k: 3, isDeskewed: false });

  test("a drawing answers as an image of the same ink does", async () => {
    const { model } = await fitToEnd(learn(taskOf(TRAINING), FIT_TOOLS));
    const reader = await openReader(model, READER_TOOLS);

    const drawn = await reader.readInks(inksOf(OTHERS), OTHERS.count);
    expect(classesIn(drawn, model).join("")).toBe(ANSWERS[1][1]);
  });

  test("can be cancelled, and drawings are read meanwhile", async () => {
    const { model } = await fitToEnd(learn(taskOf(TRAINING), FIT_TOOLS));
    const reader = await openReader(model, READER_TOOLS);
    const control = new AbortController();
    const reading = reader.readImages(OTHERS, rowsOf(OTHERS), () => {}, control.signal);
    const drawing = reader.readInks(inksOf(OTHERS), 1);
    control.abort();

    await expect(reading).rejects.toMatchObject({ failure: { code: "cancelled" } });
    expect(classesIn(await drawing, model)).toEqual([0]);
  });
});
