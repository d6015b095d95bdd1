import { expect, test } from "vitest";
import { WHOLE_BATCH } from "../batch-share";
import { freshVectors } from "../fresh-vectors";
import { startTfjs } from "./start-tfjs";
import { planOf } from "./test-networks";
import * as tf from "./tf";

const PLAN = planOf("dense4", 64, { batchSize: 32 });
const VECTORS = freshVectors(PLAN.network, 1);
const NUMBERS = { weights: VECTORS.weights, statistics: VECTORS.averageStatistics };

test("an engine's end is the end of all that was opened on it", async () => {
  const before = tf.memory().numTensors;
  const engine = await startTfjs("cpu", false);
  expect(engine.backend).toBe("cpu");
  const run = await engine.startRun(PLAN, VECTORS, 0, WHOLE_BATCH);
  const network = await engine.openNetwork(PLAN.network, NUMBERS);
  const advancing = run.advance(1000);
  engine.dispose();
  const cancelled = { failure: { code: "cancelled" } };
  await expect(advancing).rejects.toMatchObject(cancelled);
  await expect(network.readInks(new Float32Array(64), 1)).rejects.toMatchObject(cancelled);
  await expect(engine.openNetwork(PLAN.network, NUMBERS)).rejects.toMatchObject(cancelled);
  expect(tf.memory().numTensors).toBe(before);
});

test("an engine can be started anew behind another one", async () => {
  for (let time = 0; time < 2; time++) {
    const engine = await startTfjs("cpu", false);
    const run = await engine.startRun(PLAN, VECTORS, 0, WHOLE_BATCH);
    expect((await run.advance(1)).loss).toHaveLength(1);
    engine.dispose();
  }
});

test("several engines of one backend do not end each other", async () => {
  const one = await startTfjs("cpu", false);
  const other = await startTfjs("cpu", false);
  const network = await other.openNetwork(PLAN.network, NUMBERS);
  one.dispose();
  expect(await network.readInks(new Float32Array(64), 1)).toHaveLength(3);
  other.dispose();
});

test("where there is no WebGL it says why, as data", async () => {
  // Node has no canvas at all; that is what a worker without WebGL looks like.
  await expect(startTfjs("webgl", true)).rejects.toMatchObject({
    failure: { code: "backend-unavailable", backend: "webgl", detail: "forbidden-in-workers" },
  });
});
