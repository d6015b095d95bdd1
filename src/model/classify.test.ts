import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seededRandom } from "../domain/random";
import { classify } from "./classify";
import { buildNetwork, initialWeights } from "./network";
import { predictProbabilities } from "./predict";
import * as tf from "./tf";
import { loadPredictor, type OwnedPredictor } from "./trained-predictor";
import { registerWasmKernels } from "./wasm-kernels/register";

const SIDE = 8;
const SIZE = SIDE * SIDE;
const TEXT = "conv3x4 pool dense8";
const NETWORK = buildNetwork(TEXT, SIDE, 3);

/** A network's plain numbers; its classes are the labels 2, 4 and 6. */
const TRAINED = {
  text: TEXT,
  side: SIDE,
  pixelMax: 200,
  classLabels: [2, 4, 6],
  weights: initialWeights(NETWORK, 1),
  moments: new Float32Array(NETWORK.momentCount).fill(0.3),
  views: 5,
};

const random = seededRandom(1);
const pixels = Uint8Array.from({ length: SIZE }, () => 200 * random());
const ink = Float32Array.from(pixels, (pixel) => pixel / 200);

beforeAll(() => {
  registerWasmKernels();
});

describe.each(["cpu", "wasm"])("on the %s backend", (backend) => {
  beforeEach(async () => {
    await tf.setBackend(backend);
  });

  async function withPredictor<T>(use: (predictor: OwnedPredictor) => Promise<T>): Promise<T> {
    const predictor = loadPredictor(TRAINED);
    try {
      return await use(predictor);
    } finally {
      predictor.dispose();
    }
  }

  test("classify says of a drawing what prediction says of the same image in a file", async () => {
    await withPredictor(async (predictor) => {
      const images = {
        fileName: "test.csv",
        origin: "file" as const,
        side: SIDE,
        pixelMax: 255,
        count: 1,
        pixels,
      };
      const oneView = { ...predictor, views: 1 };
      const { signal } = new AbortController();
      const row = Uint32Array.of(0);
      const expected = await predictProbabilities(oneView, images, row, () => {}, signal);
      const actual = await classify(predictor, ink);
      expect(actual).toHaveLength(3);
      // A batch of one may be summed in another order than one of 200, in float32.
      for (const [index, probability] of expected.entries()) {
        expect(actual[index]).toBeCloseTo(probability, 5);
      }
    });
  });

  test("classify leaves no tensor behind", async () => {
    await withPredictor(async (predictor) => {
      const before = tf.memory().numTensors;
      await classify(predictor, ink);
      expect(tf.memory().numTensors).toBe(before);
    });
  });

  test("classify refuses an image of another size, and says what it expected", async () => {
    await withPredictor(async (predictor) => {
      await expect(classify(predictor, new Float32Array(784))).rejects.toThrow(
        new RangeError("expected 64 pixels, got 784"),
      );
    });
  });
});

describe("loadPredictor", () => {
  test("uploads the numbers as they are", async () => {
    const predictor = loadPredictor(TRAINED);
    expect(await predictor.weights.data()).toEqual(TRAINED.weights);
    expect(await predictor.moments.data()).toEqual(TRAINED.moments);
    expect(predictor).toMatchObject({ pixelMax: 200, views: 5 });
    expect(predictor.network.classCount).toBe(3);
    predictor.dispose();
  });

  test("frees with dispose all that it took", () => {
    const before = tf.memory().numTensors;
    loadPredictor(TRAINED).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  test("takes nothing where the network's text is not understood", () => {
    const before = tf.memory().numTensors;
    expect(() => loadPredictor({ ...TRAINED, text: "perceptron" })).toThrow();
    expect(tf.memory().numTensors).toBe(before);
  });
});
