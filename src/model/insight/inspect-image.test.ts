import { beforeAll, expect, test } from "vitest";
import { classify } from "../classify";
import { buildNetwork, initialWeights } from "../network";
import * as tf from "../tf";
import { loadPredictor } from "../trained-predictor";
import { inspectImage } from "./inspect-image";

const TEXT = "conv3x2 pool dense5";
const NETWORK = buildNetwork(TEXT, 8, 3);
const TRAINED = {
  text: TEXT,
  side: 8,
  pixelMax: 255,
  classLabels: [0, 1, 2],
  weights: initialWeights(NETWORK, 1),
  moments: new Float32Array(NETWORK.momentCount).fill(0.5),
  views: 5,
};
const INK = Float32Array.from({ length: 64 }, (_, pixel) => (pixel % 3) / 2);

beforeAll(async () => {
  await tf.setBackend("cpu");
});

test("an inspected image comes with what the network makes of the image alone", async () => {
  const predictor = loadPredictor(TRAINED);
  const before = tf.memory().numTensors;
  const { side, pixels, probabilities, activations, occlusion } = await inspectImage(
    predictor,
    TEXT,
    INK,
    null,
  );
  expect(tf.memory().numTensors).toBe(before);
  expect(side).toBe(8);
  expect([...pixels.subarray(0, 3)]).toEqual([0, 128, 255]);
  expect([...probabilities]).toEqual([...(await classify(predictor, INK))]);
  expect(activations.map(({ layer }) => layer)).toEqual(["conv3x2 pool", "dense5"]);
  expect(occlusion).toHaveLength(64);
  predictor.dispose();
});

test("an image that several views have read keeps their answer, and is asked about it", async () => {
  const predictor = loadPredictor(TRAINED);
  const alone = await inspectImage(predictor, TEXT, INK, null);
  const other = alone.probabilities.indexOf(Math.min(...alone.probabilities));
  const known = new Float32Array(3);
  known[other] = 1;
  const { probabilities, occlusion } = await inspectImage(predictor, TEXT, INK, known);
  expect(probabilities).toBe(known);
  expect(occlusion).not.toEqual(alone.occlusion);
  predictor.dispose();
});
