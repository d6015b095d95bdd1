import { beforeAll, describe, expect, test } from "vitest";
import { packImages, type TrainingImages } from "../../dataset/packed-images";
import { type AddUp, WHOLE_BATCH } from "../batch-share";
import { CONFORMANCE_CASES, planOf } from "../conformance/conformance-cases";
import type { Engine, RunPlan, TrainingVectors } from "../engine";
import { freshVectors } from "../fresh-vectors";
import { startSimdEngine } from "./simd-engine";

/** Four shares, batch norm, dropout and an ensemble; more than an epoch's worth of steps is made. */
const PLAN = planOf({
  name: "",
  network: "conv3x8 pool drop0.2 conv3x16 dense9",
  side: 10,
  classes: 4,
  images: 300,
  hyperparameters: { batchSize: 130, members: 2, shift: 2, rotation: 10 },
});

let engine: Engine;

beforeAll(async () => {
  engine = await startSimdEngine();
  return () => engine.dispose();
});

/** So many members in this thread, which add up what they have as a crew does. */
function linked(members: number): readonly AddUp[] {
  let waiting: { values: Float32Array<ArrayBuffer>; done: () => void }[] = [];
  return Array.from(
    { length: members },
    (_, member) => (values) =>
      new Promise<void>((done) => {
        waiting[member] = { values, done };
        if (Object.keys(waiting).length < members) return;
        const all = waiting;
        waiting = [];
        const sum = treeSum(all.map((one) => one.values.slice()));
        for (const one of all) {
          one.values.set(sum);
          one.done();
        }
      }),
  );
}

function treeSum(parts: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = parts;
  if (parts.length < 2) return first;
  const right = treeSum(parts.slice(parts.length / 2));
  return treeSum(parts.slice(0, parts.length / 2)).map(
    (value, index) => value + (right[index] ?? 0),
  );
}

async function trained(members: number, steps: number, data: TrainingImages = PLAN.data) {
  const addUps = linked(members);
  const runs = await Promise.all(
    addUps.map((addUp, member) => {
      const share = { member, members, addUp: members > 1 ? addUp : null };
      return engine.startRun({ ...PLAN, data }, freshVectors(PLAN.network, 3), 0, share);
    }),
  );
  const metrics = await Promise.all(runs.map((run) => run.advance(steps)));
  return { metrics, vectors: await Promise.all(runs.map((run) => run.readVectors())) };
}

describe("a run", () => {
  test("comes to the same bits by packed images", async () => {
    expect(await trained(1, 3, packImages(PLAN.data))).toEqual(await trained(1, 3));
  });

  test.each([2, 4, 8])("comes to the same bits with %i members as with one", async (members) => {
    const alone = await trained(1, 3);
    const together = await trained(members, 3);
    for (const member of together.metrics.keys()) {
      expect(together.metrics[member]).toEqual(alone.metrics[0]);
      expect(together.vectors[member]).toEqual(alone.vectors[0]);
    }
  });

  test("goes on from its vectors to the same bits as without a break", async () => {
    const whole = await trained(1, 4);
    const { vectors } = await trained(1, 2);
    const [half] = vectors;
    if (!half) throw new RangeError("one member has vectors");
    const run = await engine.startRun(PLAN, half, 2, WHOLE_BATCH);
    await run.advance(2);
    expect(await run.readVectors()).toEqual(whole.vectors[0]);
  });

  test("gives back the vectors that it was given", async () => {
    for (const conformanceCase of CONFORMANCE_CASES) {
      const plan = planOf(conformanceCase);
      const vectors = distinctVectors(plan);
      const run = await engine.startRun(plan, vectors, 0, WHOLE_BATCH);
      expect(await run.readVectors()).toEqual(vectors);
      const { averageWeights: weights, averageStatistics: statistics } = vectors;
      expect(await run.readAverage()).toEqual({ weights, statistics });
    }
  });

  test("tells a loss that is no number", async () => {
    const vectors = freshVectors(PLAN.network, 3);
    vectors.weights.fill(Number.NaN, 0, 8);
    const run = await engine.startRun(PLAN, vectors, 0, WHOLE_BATCH);
    const { loss } = await run.advance(1);
    expect(loss[0]).toBeNaN();
  });

  test.each(["conv3x8+bias conv3x8+bias", "conv3x8+bias pool conv5x9+bias pool"])(
    "tells a loss beyond all numbers: %s",
    async (text) => {
      // Nothing there divides what grows; float32 ends at 3e38.
      const plan = planOf({
        name: "",
        network: text,
        side: 12,
        classes: 4,
        images: 8,
        hyperparameters: {},
      });
      const vectors = freshVectors(plan.network, 3);
      const huge = vectors.weights.map((weight) => weight * 1e30);
      const run = await engine.startRun(plan, { ...vectors, weights: huge }, 0, WHOLE_BATCH);
      const { loss } = await run.advance(1);
      expect(Number.isFinite(loss[0])).toBe(false);
    },
  );

  test("lets others work while it trains", async () => {
    const run = await engine.startRun(PLAN, freshVectors(PLAN.network, 3), 0, WHOLE_BATCH);
    let isTraining = true;
    const training = run.advance(500).then(() => {
      isTraining = false;
    });
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(isTraining).toBe(true);
    await training;
  });

  test("ends with the step it is at when it is disposed, and then does nothing more", async () => {
    const run = await engine.startRun(PLAN, freshVectors(PLAN.network, 3), 0, WHOLE_BATCH);
    const training = run.advance(100_000);
    await new Promise((resolve) => setTimeout(resolve, 1));
    run.dispose();
    const cancelled = { failure: { code: "cancelled" } };
    await expect(training).rejects.toMatchObject(cancelled);
    await expect(run.readVectors()).rejects.toMatchObject(cancelled);
  });
});

function distinctVectors({ network }: RunPlan): TrainingVectors {
  const numbered = (length: number, first: number) =>
    Float32Array.from({ length }, (_, index) => first + index);
  return {
    weights: numbered(network.weightCount, 1),
    firstMoment: numbered(network.weightCount, 2),
    secondMoment: numbered(network.weightCount, 3),
    averageWeights: numbered(network.weightCount, 4),
    averageStatistics: numbered(network.statisticsCount, 5),
  };
}
