import { beforeAll, describe, expect, test } from "vitest";
import type { LabelledImageSet } from "../dataset/image-set";
import { seededRandom } from "../domain/random";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { RECIPES } from "../domain/training/recipes";
import { computeShare } from "./gradient-share";
import { buildNetwork } from "./network";
import { RunControl } from "./run-control";
import * as tf from "./tf";
import { train } from "./train";
import type { Checkpoint, TrainingEvent, TrainingJob, TrainingResult } from "./training-job";
import { registerWasmKernels } from "./wasm-kernels/register";

const SIDE = 8;
const IMAGES = 96;

beforeAll(async () => {
  registerWasmKernels();
  await tf.setBackend("wasm");
  await tf.ready();
});

/** Bright left halves are class 0, bright right halves class 1, with noise. */
function halves(): LabelledImageSet {
  const random = seededRandom(2);
  const classIndices = Uint8Array.from({ length: IMAGES }, (_, image) => image % 2);
  const pixels = new Uint8Array(IMAGES * SIDE * SIDE);
  for (const index of pixels.keys()) {
    const isLeft = index % SIDE < SIDE / 2;
    const isClass0 = classIndices[Math.floor(index / (SIDE * SIDE))] === 0;
    pixels[index] = (isLeft === isClass0 ? 10 : 2) + Math.floor(random() * 5);
  }
  return {
    fileName: "train.csv",
    origin: "file",
    side: SIDE,
    pixelMax: 16,
    count: IMAGES,
    pixels,
    classLabels: [3, 7],
    classIndices,
  };
}

const SETTINGS: Hyperparameters = {
  ...RECIPES.quick.hyperparameters,
  network: "conv3x4 pool dense8",
  epochs: 4,
  batchSize: 16,
};

function job(changes: Partial<Hyperparameters> = {}, rest: Partial<TrainingJob> = {}): TrainingJob {
  const rows = Uint32Array.from({ length: IMAGES }, (_, row) => row);
  return {
    data: halves(),
    split: { training: rows.subarray(0, 72), validation: rows.subarray(72) },
    hyperparameters: { ...SETTINGS, ...changes },
    resumeFrom: null,
    crew: null,
    onCheckpoint: () => {},
    onNewest: () => {},
    ...rest,
  };
}

async function run(
  of: TrainingJob,
  onEvent: (event: TrainingEvent, control: RunControl) => void = () => {},
): Promise<{ result: TrainingResult; losses: number[] }> {
  const control = new RunControl();
  const events = train(of, control);
  const losses: number[] = [];
  for (;;) {
    const next = await events.next();
    if (next.done) return { result: next.value, losses };
    if (next.value.kind === "steps") losses.push(...next.value.loss);
    onEvent(next.value, control);
  }
}

describe("training", () => {
  test("lets the loss fall and reads what it has learned", async () => {
    const { result, losses } = await run(job());
    expect(losses).toHaveLength(4 * Math.floor(72 / 16));
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
    expect(result.reason).toBe("finished");
    expect(result.validation.accuracy).toBe(1);
    expect([...result.validation.confusion]).toEqual([12, 0, 0, 12]);
  });

  test("gives the same curve for the same seed, and another one for another", async () => {
    const movement = { shift: 1, rotation: 5, scale: 0.1, shear: 0.1 };
    const first = await run(job(movement));
    const second = await run(job(movement));
    const other = await run(job({ ...movement, seed: 2 }));
    expect(second.losses).toEqual(first.losses);
    expect(other.losses).not.toEqual(first.losses);
  });

  test("leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    await run(job());
    expect(tf.memory().numTensors).toBe(before);
  });

  test("stopped early, keeps the best weights so far", async () => {
    const { result } = await run(job({ epochs: 100, warmUp: 0 }), (event, control) => {
      if (event.kind === "epoch" && event.epoch === 3) control.stop();
    });
    expect(result.reason).toBe("stopped");
    expect(result.epochs).toBe(3);
    expect(result.trained.weights.every(Number.isFinite)).toBe(true);
    expect(result.validation.accuracy).toBeGreaterThan(0.5);
  });

  test("does nothing while it is paused", async () => {
    const control = new RunControl();
    const events = train(job({ epochs: 2 }), control);
    control.pause();
    let isDone = false;
    const finished = (async () => {
      while (!(await events.next()).done);
      isDone = true;
    })();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isDone).toBe(false);
    control.resume();
    await finished;
    expect(isDone).toBe(true);
  });

  test("stops at a loss that is no number, with weights that are", async () => {
    const { result } = await run(job({ epochs: 3 }, { data: unreadable() }));
    expect(result.reason).toBe("diverged");
    expect(result.failure).toMatchObject({ code: "loss-not-finite", step: 0 });
    expect(result.trained.weights.every(Number.isFinite)).toBe(true);
  });

  test("keeps the weights from before an explosion, not those that exploded", async () => {
    const { result, losses } = await run(explodingAt(6));
    // Counted from 0: the sixth gradient spoils the weights that the seventh loss is of.
    expect(result).toMatchObject({ reason: "diverged", failure: { step: 6 } });
    expect(losses.slice(0, 6).every(Number.isFinite)).toBe(true);
    expect(result.trained.weights.every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(result.validation.loss)).toBe(true);
  });

  test("says so when the very last update explodes, and keeps what was good", async () => {
    const { result } = await run({ ...explodingAt(4), hyperparameters: { ...LARGE, epochs: 1 } });
    expect(result.reason).toBe("diverged");
    expect(result.trained.weights.every(Number.isFinite)).toBe(true);
  });

  test("never takes weights that exploded unseen before a stop", async () => {
    const control = new RunControl();
    const events = train(
      { ...explodingAt(2), onNewest: () => (++updates === 2 ? control.stop() : undefined) },
      control,
    );
    let updates = 0;
    let next = await events.next();
    while (!next.done) next = await events.next();
    expect(next.value.reason).toBe("diverged");
    expect(next.value.trained.weights.every(Number.isFinite)).toBe(true);
  });

  test("goes on from a checkpoint as if it had never been interrupted", async () => {
    const checkpoints: Checkpoint[] = [];
    const whole = await run(
      job({}, { onCheckpoint: (checkpoint) => checkpoints.push(checkpoint) }),
    );
    const half = checkpoints[1];
    if (!half) throw new Error("there is no second checkpoint");
    const resumed = await run(job({}, { resumeFrom: half }));
    expect(resumed.losses).toEqual(whole.losses.slice(whole.losses.length / 2));
    expect(resumed.result.validation).toEqual(whole.result.validation);
  });
});

/** Two shares a batch: 64 images of which a helper has half. */
const LARGE: Hyperparameters = { ...SETTINGS, batchSize: 64, epochs: 6 };

/** A run of four steps an epoch whose helper answers with NaN once, at the given step from 1. */
function explodingAt(step: number): TrainingJob {
  let asked = 0;
  const copies = 4;
  const small = halves();
  const data: LabelledImageSet = {
    ...small,
    count: copies * IMAGES,
    pixels: Uint8Array.from({ length: copies * small.pixels.length }, (_, index) => {
      return small.pixels[index % small.pixels.length] ?? 0;
    }),
    classIndices: Uint8Array.from({ length: copies * IMAGES }, (_, image) => image % 2),
  };
  const rows = Uint32Array.from({ length: data.count }, (_, row) => row);
  return job(LARGE, {
    data,
    split: { training: rows.subarray(0, 4 * 64), validation: rows.subarray(4 * 64) },
    crew: {
      helpers: 1,
      release: () => {},
      compute: async (_, request) => {
        const weights = tf.tensor1d(request.weights);
        const network = buildNetwork(request.network, request.side, request.classCount);
        const share = await computeShare(network, weights, request.batch);
        weights.dispose();
        if (++asked === step) share.gradient.fill(Number.NaN);
        return share;
      },
    },
  });
}

/** Full ink of zero makes every input infinite, as a broken graphics card would. */
function unreadable(): LabelledImageSet {
  return { ...halves(), pixelMax: 0 };
}
