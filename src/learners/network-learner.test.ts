import { beforeAll, describe, expect, test } from "vitest";
import { RECIPES } from "../domain/training/recipes";
import * as tf from "../model/tf";
import { fitNetwork } from "./network-learner";
import {
  congruential,
  fitToEnd,
  NEVER,
  quarters,
  readAll,
  rowsOf,
  startWasmBackend,
  taskOf,
} from "./test-fits";

beforeAll(startWasmBackend);

const DATA = quarters(120, congruential(1));

const learn = fitNetwork(() => ({
  ...RECIPES.quick.hyperparameters,
  network: "dense16",
  epochs: 40,
  batchSize: 40,
  shift: 0,
}));

describe("a network as a contestant", () => {
  test("learns what its hyperparameters can", async () => {
    const { fitted } = await fitToEnd(learn(taskOf(DATA)));
    const classes = await readAll(fitted, DATA);

    const right = classes.filter((read, image) => read === DATA.classIndices[image]).length;
    expect(right / DATA.count).toBeGreaterThan(0.95);
  });

  test("gives each image probabilities that do not depend on the images beside it", async () => {
    const { fitted } = await fitToEnd(learn(taskOf(DATA)));
    const together = await fitted.classScores(DATA, rowsOf(DATA), () => {}, NEVER);
    const alone = await fitted.classScores(DATA, Uint32Array.of(70), () => {}, NEVER);

    expect(alone).toEqual(together.slice(70 * 4, 71 * 4));
    expect(alone.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
  });

  test("is the same from the same seed, and another from another", async () => {
    const [one, same, other] = await Promise.all(
      [3, 3, 4].map(async (seed) => {
        const { fitted } = await fitToEnd(learn(taskOf(DATA, { seed })));
        return fitted.classScores(DATA, Uint32Array.of(0), () => {}, NEVER);
      }),
    );

    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test("says what its weights take", async () => {
    const { fitted } = await fitToEnd(learn(taskOf(DATA)));

    // 64×16 weights, scale and shift of 16 units, 16×4 weights and 4 biases; their means and
    // variances beside them.
    expect(fitted.sizeBytes).toBe(4 * (64 * 16 + 2 * 16 + 16 * 4 + 4 + 2 * 16));
  });
});

describe("its fitting", () => {
  test("tells its progress up to 1", async () => {
    const { shares } = await fitToEnd(learn(taskOf(DATA)));

    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  test("ends as cancelled, without tensors left behind", async () => {
    const before = tf.memory().numTensors;
    const control = new AbortController();
    const fitting = learn(taskOf(DATA, { signal: control.signal }));
    await fitting.next();
    expect(tf.memory().numTensors).toBeGreaterThan(before);
    control.abort();

    await expect(fitting.next()).rejects.toMatchObject({ failure: { code: "cancelled" } });
    expect(tf.memory().numTensors).toBe(before);
  });

  test("does not begin when it is cancelled already", async () => {
    const fitting = learn(taskOf(DATA, { signal: AbortSignal.abort() }));

    await expect(fitting.next()).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });

  test("leaves no tensors behind when nobody wants the rest", async () => {
    const before = tf.memory().numTensors;
    for await (const _progress of learn(taskOf(DATA))) break;

    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("its reading", () => {
  test("can be cancelled, without tensors left behind", async () => {
    const { fitted } = await fitToEnd(learn(taskOf(DATA)));
    const before = tf.memory().numTensors;
    const reading = fitted.classScores(DATA, rowsOf(DATA), () => {}, AbortSignal.abort());

    await expect(reading).rejects.toMatchObject({ failure: { code: "cancelled" } });
    expect(tf.memory().numTensors).toBe(before);
  });
});
