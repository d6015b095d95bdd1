import { beforeAll, expect, test } from "vitest";
import { seededRandom } from "../../domain/random";
import { buildNetwork, initialWeights } from "../network";
import { predictProbabilities } from "../predict";
import * as tf from "../tf";
import { loadPredictor } from "../trained-predictor";
import { readByAllViews } from "./read-by-all-views";

const TEXT = "ensemble2 conv3x2 pool dense5";
const NETWORK = buildNetwork(TEXT, 8, 3);
const PIXELS = Uint8Array.from({ length: 3 * 64 }, noise());
const DATA = {
  fileName: "train.csv",
  origin: "file",
  side: 8,
  pixelMax: 255,
  count: 3,
  pixels: PIXELS,
} as const;

beforeAll(async () => {
  await tf.setBackend("cpu");
});

test.each([1, 5])("by %i views an image is read as among all others", async (views) => {
  const predictor = loadPredictor({
    text: TEXT,
    side: 8,
    pixelMax: 255,
    classLabels: [0, 1, 2],
    weights: initialWeights(NETWORK, 1),
    moments: new Float32Array(NETWORK.momentCount).fill(0.5),
    views,
  });
  const before = tf.memory().numTensors;
  const expected = await predictProbabilities(predictor, DATA, Uint32Array.of(2), () => {}, null);
  const actual = await readByAllViews(predictor, DATA, 2);
  expect(tf.memory().numTensors).toBe(before);
  for (const [index, probability] of expected.entries()) {
    expect(actual[index]).toBeCloseTo(probability, 6);
  }
  predictor.dispose();
});

function noise(): () => number {
  const random = seededRandom(7);
  return () => 256 * random();
}
