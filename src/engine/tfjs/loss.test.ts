import { beforeAll, describe, expect, test } from "vitest";
import { smoothedTargets, softmaxCrossEntropy } from "./loss";
import * as tf from "./tf";

/** One float32 rounding in each of the few operations, of numbers around one. */
const DIGITS = 6;

beforeAll(async () => {
  await tf.setBackend("cpu");
});

/** @param batch images of the whole batch, of which these may be a part */
async function lossOf(logits: number[][], targets: Float32Array, batch = logits.length) {
  const { metrics, dLogits } = tf.tidy(() => {
    const shape: [number, number] = [logits.length, logits[0]?.length ?? 0];
    const { metrics, dLogits } = softmaxCrossEntropy(
      tf.tensor2d(logits, shape),
      tf.tensor2d(targets, shape),
      batch,
    );
    return { metrics, dLogits };
  });
  const [loss = Number.NaN, accuracy = Number.NaN] = await metrics.data();
  const gradient = [...(await dLogits.data())];
  tf.dispose([metrics, dLogits]);
  return { loss, accuracy, gradient };
}

describe("smoothedTargets", () => {
  test("are certain of the true class without smoothing", () => {
    expect([...smoothedTargets(Uint8Array.of(2, 0), 3, 0)]).toEqual([0, 0, 1, 1, 0, 0]);
  });

  test("share the smoothing out over all classes, the true one too", () => {
    // 0.25 / 4 classes, and 1 − 0.25 + 0.25 / 4: both exact in float32.
    expect([...smoothedTargets(Uint8Array.of(1), 4, 0.25)]).toEqual([
      0.0625, 0.8125, 0.0625, 0.0625,
    ]);
  });

  test("sum to one for every image", () => {
    const targets = smoothedTargets(Uint8Array.of(61, 5), 62, 0.1);
    for (const row of [targets.subarray(0, 62), targets.subarray(62)]) {
      // 62 roundings of float32, each below 6e-8.
      expect(row.reduce((sum, target) => sum + target, 0)).toBeCloseTo(1, 5);
    }
  });
});

describe("softmaxCrossEntropy", () => {
  test("is the logarithm of the number of classes where nothing is known", async () => {
    const { loss } = await lossOf([[0, 0, 0, 0]], smoothedTargets(Uint8Array.of(3), 4, 0));
    expect(loss).toBeCloseTo(Math.log(4), DIGITS);
  });

  test("agrees with PyTorch on smoothed labels, the gradient too", async () => {
    const logits = [
      [2, 1, -1],
      [0.5, 3, 0],
    ];
    const { loss, gradient } = await lossOf(logits, smoothedTargets(Uint8Array.of(0, 2), 3, 0.1));
    // PyTorch 2.15.0, float64: F.cross_entropy(logits, [0, 2], label_smoothing=0.1), backward().
    expect(loss).toBeCloseTo(1.74477592, DIGITS);
    const expected = [-0.11397441, 0.11308156, 0.00089285, 0.01959406, 0.42507937, -0.44467343];
    for (const [index, slope] of expected.entries()) {
      expect(gradient[index]).toBeCloseTo(slope, DIGITS);
    }
  });

  test("counts the share of images whose greatest logit is the true class", async () => {
    const logits = [
      [1, 0],
      [0, 1],
      [5, 2],
      [-3, -4],
    ];
    const targets = smoothedTargets(Uint8Array.of(0, 0, 0, 1), 2, 0.2);
    expect((await lossOf(logits, targets)).accuracy).toBe(0.5);
  });

  test("gives a share of a batch its part of the batch's means", async () => {
    const targets = smoothedTargets(Uint8Array.of(0), 2, 0);
    const whole = await lossOf([[1, 0]], targets);
    const quarter = await lossOf([[1, 0]], targets, 4);
    expect(quarter.loss).toBeCloseTo(whole.loss / 4, DIGITS);
    expect(quarter.accuracy).toBe(0.25);
    expect(quarter.gradient[0]).toBeCloseTo((whole.gradient[0] ?? Number.NaN) / 4, DIGITS);
  });

  test("stays finite for a network that is certain and wrong", async () => {
    const { loss, gradient } = await lossOf(
      [[1000, 0, 0]],
      smoothedTargets(Uint8Array.of(1), 3, 0),
    );
    // log(e¹⁰⁰⁰ + 2) − 0, which no exponential of float32 could hold.
    expect(loss).toBe(1000);
    expect(gradient).toEqual([1, -1, 0]);
  });

  test("leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    await lossOf([[1, 2]], smoothedTargets(Uint8Array.of(1), 2, 0.1));
    expect(tf.memory().numTensors).toBe(before);
  });
});
