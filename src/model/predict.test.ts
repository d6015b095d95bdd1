import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ImageSet } from "../dataset/image-set";
import { seededRandom } from "../domain/random";
import { buildNetwork, initialWeights } from "./network";
import { addSoftmax, mostProbable, type Predictor, predictProbabilities } from "./predict";
import * as tf from "./tf";
import { registerWasmKernels } from "./wasm-kernels/register";

/** Some float32 roundings of numbers below one. */
const DIGITS = 6;

/** Between backends, whose float32 sums are in another order. */
const PROMISED = 1e-3;

const NEVER = new AbortController().signal;

beforeAll(() => {
  registerWasmKernels();
});

/** Every kind of layer but `gap`, and both ways to shift a convolution's output. */
const EVERY_LAYER = buildNetwork("conv3x4 pool conv3x3v+bias conv2x5/2 drop0.3 dense7", 8, 3);

function someNumbers(count: number, low: number, high: number): Float32Array {
  const random = seededRandom(count);
  return Float32Array.from({ length: count }, () => low + (high - low) * random());
}

function imagesOf(count: number, side: number): ImageSet {
  const pixels = Uint8Array.from(someNumbers(count * side * side, 0, 256));
  return { fileName: "test.csv", origin: "file", side, pixelMax: 255, count, pixels };
}

function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

/** Hands a predictor to `use` and disposes its tensors. */
async function withPredictor<T>(
  {
    network,
    weights,
    moments,
    views = 1,
  }: Pick<Predictor, "network"> & {
    readonly weights: Float32Array;
    readonly moments: Float32Array;
    readonly views?: number;
  },
  use: (predictor: Predictor) => Promise<T>,
): Promise<T> {
  const tensors = { weights: tf.tensor1d(weights), moments: tf.tensor1d(moments) };
  const before = tf.memory().numTensors;
  try {
    return await use({ network, ...tensors, pixelMax: 255, views });
  } finally {
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose({ ...tensors });
  }
}

const TRAINED = {
  network: EVERY_LAYER,
  weights: initialWeights(EVERY_LAYER, 4),
  // Means and variances alike: any number well above zero is a fair variance.
  moments: someNumbers(EVERY_LAYER.momentCount, 0.2, 0.6),
};

describe("predictions", () => {
  beforeEach(async () => {
    await tf.setBackend("wasm");
  });

  test("never depend on where batches begin and end", async () => {
    // Two batches of 200 and a half one; one read after eight of them has tests below.
    const images = imagesOf(450, 8);
    await withPredictor(TRAINED, async (predictor) => {
      const predict = (rows: Uint32Array) =>
        predictProbabilities(predictor, images, rows, () => {}, NEVER);
      const whole = await predict(allRows(450));
      const cuts = fc.array(fc.integer({ min: 1, max: 449 }), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(cuts, async (places) => {
          const ends = [...places.sort((one, other) => one - other), 450];
          const groups = ends.map((end, index) => allRows(450).subarray(ends[index - 1] ?? 0, end));
          const parts: number[] = [];
          for (const group of groups) parts.push(...(await predict(group)));
          expect(parts).toEqual([...whole]);
        }),
        { numRuns: 8 },
      );
    });
  });

  test("never depend on which images come with an image, nor on its place among them", async () => {
    const images = imagesOf(450, 8);
    await withPredictor({ ...TRAINED, views: 2 }, async (predictor) => {
      const predict = (rows: Uint32Array) =>
        predictProbabilities(predictor, images, rows, () => {}, NEVER);
      const whole = await predict(allRows(450));
      const backwards = await predict(allRows(450).reverse());
      for (const row of [0, 1, 199, 200, 449]) {
        const alone = await predict(Uint32Array.of(row));
        expect(alone).toEqual(whole.slice(3 * row, 3 * row + 3));
        expect(alone).toEqual(backwards.slice(3 * (449 - row), 3 * (449 - row) + 3));
      }
    });
  });

  test("are the same on every backend", async () => {
    const images = imagesOf(60, 8);
    const predictOn = async (backend: string) => {
      await tf.setBackend(backend);
      return withPredictor({ ...TRAINED, views: 3 }, (predictor) =>
        predictProbabilities(predictor, images, allRows(60), () => {}, NEVER),
      );
    };
    const expected = await predictOn("cpu");
    const actual = await predictOn("wasm");
    for (const [index, probability] of expected.entries()) {
      expect(Math.abs((actual[index] ?? Number.NaN) - probability)).toBeLessThan(PROMISED);
    }
    // Would mean little of a network that says the same of everything.
    expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(100 * PROMISED);
  });
});

describe("predictProbabilities", () => {
  /** Two classes: the first one's logit is ln 3 times the ink at row 10, column 10. */
  const network = buildNetwork("", 28, 2);
  const weights = new Float32Array(network.weightCount);
  weights[2 * (10 * 28 + 10)] = Math.log(3);
  const DOT = { network, weights, moments: new Float32Array(0) };

  /** `count` images; those named have a dot of full ink there. */
  function dots(count: number, dotted: readonly number[]): ImageSet {
    const pixels = new Uint8Array(count * 28 * 28);
    for (const image of dotted) pixels[image * 28 * 28 + 10 * 28 + 10] = 255;
    return { fileName: "test.csv", origin: "file", side: 28, pixelMax: 255, count, pixels };
  }

  beforeAll(async () => {
    await tf.setBackend("cpu");
  });

  function expectClose(actual: Float32Array, expected: readonly number[]): void {
    expect(actual).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) {
      expect(actual[index]).toBeCloseTo(value, DIGITS);
    }
  }

  test("gives each row its softmax, in the order of the rows", async () => {
    const rows = Uint32Array.of(2, 0, 2);
    await withPredictor(DOT, async (predictor) => {
      const images = dots(3, [2]);
      const probabilities = await predictProbabilities(predictor, images, rows, () => {}, NEVER);
      // e^(ln 3) / (e^(ln 3) + 1)
      expectClose(probabilities, [0.75, 0.25, 0.5, 0.5, 0.75, 0.25]);
    });
  });

  test("averages the probabilities of all views", async () => {
    await withPredictor({ ...DOT, views: 3 }, async (predictor) => {
      const images = dots(1, [0]);
      const rows = Uint32Array.of(0);
      const probabilities = await predictProbabilities(predictor, images, rows, () => {}, NEVER);
      // The second and the third view move the dot away: (3/4 + 1/2 + 1/2) / 3.
      expectClose(probabilities, [7 / 12, 5 / 12]);
    });
  });

  test("counts by the ink that it was trained on, not by the greatest pixel of the data", async () => {
    await withPredictor(DOT, async (predictor) => {
      const trainedOnBright = { ...predictor, pixelMax: 510 };
      const images = dots(1, [0]);
      const rows = Uint32Array.of(0);
      const [first = 0] = await predictProbabilities(
        trainedOnBright,
        images,
        rows,
        () => {},
        NEVER,
      );
      // Half the ink is half the logit: √3 / (√3 + 1).
      expect(first).toBeCloseTo(0.6339746, DIGITS);
    });
  });

  test("says how far it is after every 1600 images, and at the end", async () => {
    const done: number[] = [];
    await withPredictor(DOT, async (predictor) => {
      const images = dots(1, [0]);
      const rows = new Uint32Array(1700);
      const onProgress = (images: number) => done.push(images);
      const probabilities = await predictProbabilities(predictor, images, rows, onProgress, NEVER);
      expectClose(probabilities.subarray(2 * 1699), [0.75, 0.25]);
    });
    expect(done).toEqual([1600, 1700]);
  });

  test("gives nothing for no rows", async () => {
    await withPredictor(DOT, async (predictor) => {
      const none = new Uint32Array(0);
      expect(await predictProbabilities(predictor, dots(1, []), none, () => {}, NEVER)).toEqual(
        new Float32Array(0),
      );
    });
  });

  test("ends when it is aborted, and leaves no tensor behind", async () => {
    const aborting = new AbortController();
    setTimeout(() => aborting.abort(), 0);
    await withPredictor(DOT, async (predictor) => {
      const rows = new Uint32Array(100_000);
      const images = dots(1, []);
      await expect(
        predictProbabilities(predictor, images, rows, () => {}, aborting.signal),
      ).rejects.toMatchObject({ failure: { code: "cancelled" } });
    });
  });
});

describe("addSoftmax", () => {
  test("adds each row's softmax, divided by the views, from its place on", () => {
    const sums = Float32Array.of(1, 1, 1, 1, 1);
    addSoftmax(Float32Array.of(0, Math.log(3), 5, 5), 2, 2, sums, 1);
    expect(sums[0]).toBe(1);
    for (const [index, added] of [0.125, 0.375, 0.25, 0.25].entries()) {
      expect(sums[index + 1]).toBeCloseTo(1 + added, DIGITS);
    }
  });

  test("stays finite for logits that no exponential could hold", () => {
    const sums = new Float32Array(3);
    addSoftmax(Float32Array.of(1000, -1000, 1000), 3, 1, sums, 0);
    expect([...sums]).toEqual([0.5, 0, 0.5]);
  });

  test("sums to one, whatever the logits", () => {
    const logit = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(logit, { minLength: 2, maxLength: 62 }), (logits) => {
        const sums = new Float32Array(logits.length);
        addSoftmax(Float32Array.from(logits), logits.length, 1, sums, 0);
        // Up to 62 roundings of float32.
        expect(sums.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
      }),
    );
  });
});

describe("mostProbable", () => {
  test("names each image's greatest class, the first of equals", () => {
    const probabilities = Float32Array.of(0.2, 0.5, 0.3, 0.4, 0.2, 0.4, 0, 0, 1);
    expect([...mostProbable(probabilities, 3)]).toEqual([1, 0, 2]);
  });

  test("names a class that there is even of probabilities that are no numbers", () => {
    const { NaN: none } = Number;
    expect([...mostProbable(Float32Array.of(none, none, none, 0.1), 2)]).toEqual([0, 0]);
  });
});
