import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sharesOf } from "../../domain/training/shares";
import { type BatchShare, WHOLE_BATCH } from "../batch-share";
import type { RunPlan, TrainingVectors } from "../engine";
import { freshVectors } from "../fresh-vectors";
import { Device } from "./device";
import { splitSums, stepSums } from "./gradient";
import { tensorNetwork } from "./tensor-network";
import { MOST_LAYERS, network, planOf, rowsOf, someNumbers } from "./test-networks";
import * as tf from "./tf";
import { TfjsRun } from "./tfjs-run";

/** Two shares of 32 images. */
const PLAN = planOf("conv3x4 pool dense8 drop0.2", 160, { batchSize: 64, seed: 3 });

let tensorsBefore = 0;
const started: TfjsRun[] = [];

beforeAll(async () => {
  await tf.setBackend("cpu");
});

beforeEach(() => {
  tensorsBefore = tf.memory().numTensors;
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const run of started.splice(0)) run.dispose();
  expect(tf.memory().numTensors).toBe(tensorsBefore);
});

function start(
  plan: RunPlan = PLAN,
  vectors: TrainingVectors = freshVectors(plan.network, plan.hyperparameters.seed),
  step = 0,
  share: BatchShare = WHOLE_BATCH,
): TfjsRun {
  const run = new TfjsRun(new Device("cpu"), plan, vectors, step, share);
  started.push(run);
  return run;
}

describe("a run", () => {
  test.each(["adamw", "muon"] as const)("learns with %s", async (optimizer) => {
    const plan = planOf("conv3x4 pool dense8", 96, { batchSize: 32, epochs: 8, optimizer });
    const { loss, accuracy } = await start(plan).advance(24);
    expect(loss[23]).toBeLessThan((loss[0] ?? 0) / 2);
    // Three classes, of which chance knows a third.
    expect(accuracy[23]).toBeGreaterThan(0.9);
  });

  test("begins with the loss of somebody who knows nothing", async () => {
    const plan = planOf("", 96, { batchSize: 96, labelSmoothing: 0 });
    const vectors = freshVectors(plan.network, 1);
    const blank = { ...vectors, weights: new Float32Array(vectors.weights.length) };
    const { loss, accuracy } = await start(plan, blank).advance(1);
    expect(loss[0]).toBeCloseTo(Math.log(3), 6);
    // The first of equals: a third of the images are of that class.
    expect(accuracy[0]).toBeCloseTo(1 / 3, 6);
  });

  test("comes to the same bits in one window and in several", async () => {
    const whole = start();
    const metrics = await whole.advance(5);
    const pieces = start();
    const first = await pieces.advance(2);
    const second = await pieces.advance(3);
    expect([...first.loss, ...second.loss]).toEqual([...metrics.loss]);
    expect([...first.accuracy, ...second.accuracy]).toEqual([...metrics.accuracy]);
    expect(await pieces.readVectors()).toEqual(await whole.readVectors());
  });

  test("goes on from its vectors as if there had been no break", async () => {
    const whole = start();
    await whole.advance(5);
    const first = start();
    await first.advance(3);
    const second = start(PLAN, await first.readVectors(), 3);
    await second.advance(2);
    expect(await second.readVectors()).toEqual(await whole.readVectors());
  });

  test("does in order what it is asked at once", async () => {
    const run = start();
    const [, early, , late] = await Promise.all([
      run.advance(1),
      run.readAverage(),
      run.advance(2),
      run.readVectors(),
    ]);
    const other = start();
    await other.advance(1);
    expect(early).toEqual(await other.readAverage());
    await other.advance(2);
    expect(late).toEqual(await other.readVectors());
  });

  test("hands out arrays of its own and keeps those that it was given as they were", async () => {
    const vectors = freshVectors(PLAN.network, 3);
    const copy = structuredClone(vectors);
    const run = start(PLAN, vectors);
    await run.advance(1);
    expect(vectors).toEqual(copy);
    const read = await run.readVectors();
    read.weights.fill(0);
    expect((await run.readVectors()).weights).not.toEqual(read.weights);
  });

  test("reads the device once for many steps, and once for all vectors", async () => {
    const run = start();
    const read = vi.spyOn(tf.backend(), "read");
    await run.advance(4);
    expect(read).toHaveBeenCalledTimes(1);
    await run.readVectors();
    expect(read).toHaveBeenCalledTimes(2);
    await run.readAverage();
    expect(read).toHaveBeenCalledTimes(3);
  });

  test("gives way to other tasks between steps", async () => {
    const run = start();
    let hasEnded = false;
    let heard = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      heard++;
      if (!hasEnded) port2.postMessage(null);
    };
    port2.postMessage(null);
    await run.advance(12);
    hasEnded = true;
    port1.close();
    // A step takes longer than the time between two breaks; but fast machines may do two.
    expect(heard).toBeGreaterThan(5);
  });

  test("has no metrics of no steps", async () => {
    expect(await start().advance(0)).toEqual({
      loss: new Float32Array(0),
      accuracy: new Float32Array(0),
    });
  });

  test("that is disposed on its way ends, and leaves nothing", async () => {
    const run = start();
    const advancing = run.advance(1000);
    setTimeout(() => run.dispose(), 30);
    await expect(advancing).rejects.toMatchObject({ failure: { code: "cancelled" } });
    await expect(run.readAverage()).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});

describe("several members", () => {
  test.each([2, 4])("%i of them come to the bits of one alone", async (members) => {
    const alone = start();
    const metrics = await alone.advance(3);
    const table = addingTable(members);
    const runs = Array.from({ length: members }, (_, member) =>
      start(PLAN, undefined, 0, { member, members, addUp: table(member) }),
    );
    for (const run of await Promise.all(runs.map((run) => run.advance(3)))) {
      expect(run).toEqual(metrics);
    }
    for (const run of runs) expect(await run.readVectors()).toEqual(await alone.readVectors());
  });
});

/** Where all members lay down their numbers; the last one adds them, neighbours first. */
function addingTable(members: number) {
  const none = (): (Float32Array<ArrayBuffer> | null)[] => new Array(members).fill(null);
  let laid = none();
  let takeUp: () => void = () => {};
  let added = new Promise<void>((resolve) => {
    takeUp = resolve;
  });
  return (member: number) => async (values: Float32Array<ArrayBuffer>) => {
    laid[member] = values;
    const parts = laid.flatMap((part) => part ?? []);
    if (parts.length < members) return added;
    const sum = treeOf(parts);
    for (const part of parts) part.set(sum);
    laid = none();
    takeUp();
    added = new Promise<void>((resolve) => {
      takeUp = resolve;
    });
  };
}

function treeOf(parts: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = parts;
  if (parts.length < 2) return first;
  const right = treeOf(parts.slice(parts.length / 2));
  return treeOf(parts.slice(0, parts.length / 2)).map((value, at) => value + (right[at] ?? 0));
}

describe("shares", () => {
  // 72 images are two shares of 36; 70 are two of 35; 133 are four of 33 and 34.
  test.each([72, 70, 133])("of %i images are the same at once and one by one", async (count) => {
    const plan = planOf(MOST_LAYERS, count, { batchSize: count, members: 2 });
    const sums = async (isAtOnce: boolean) => {
      const vector = tf.tidy(() => {
        const weights = tf.tensor1d(someNumbers(plan.network.weightCount, -0.5, 0.5));
        const batch = { step: 1, rows: rowsOf(count), shares: sharesOf(count) };
        return stepSums(tensorNetwork(plan.network), plan, weights, batch, isAtOnce);
      });
      const values = await vector.data();
      vector.dispose();
      return values;
    };
    const apart = await sums(false);
    for (const [place, value] of (await sums(true)).entries()) {
      // Sums of a few thousand float32 products of numbers up to about ten.
      expect(Math.abs(value - (apart[place] ?? Number.NaN))).toBeLessThan(2e-5);
    }
  });

  test("of an ensemble tell each member what it would be told alone", async () => {
    const text = "conv3x4 pool dense8";
    const sumsOf = (members: number, weights: Float32Array) => {
      const plan = planOf(text, 40, { batchSize: 40, members });
      const made = tensorNetwork(plan.network);
      const batch = { step: 1, rows: rowsOf(40), shares: sharesOf(40) };
      return tf.tidy(() => {
        const sums = stepSums(made, plan, tf.tensor1d(weights.slice()), batch, false);
        const { gradient, statistics, metrics } = splitSums(made, sums);
        return [gradient, statistics, metrics].map((tensor) => [...tensor.dataSync()]);
      });
    };
    const { memberWeights } = network(text);
    const weights = someNumbers(2 * memberWeights, -0.5, 0.5);
    const [gradient = [], statistics = [], metrics = []] = sumsOf(2, weights);
    const one = sumsOf(1, weights.slice(0, memberWeights));
    const other = sumsOf(1, weights.slice(memberWeights));
    expect(gradient).toEqual([...(one[0] ?? []), ...(other[0] ?? [])]);
    expect(statistics).toEqual([...(one[1] ?? []), ...(other[1] ?? [])]);
    for (const [place, metric] of metrics.entries()) {
      const mean = ((one[2]?.[place] ?? 0) + (other[2]?.[place] ?? 0)) / 2;
      expect(metric).toBeCloseTo(mean, 6);
    }
  });
});
