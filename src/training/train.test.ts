import { describe, expect, test } from "vitest";
import type { LabelledImageSet } from "../dataset/image-set";
import { seededRandom } from "../domain/random";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { RECIPES } from "../domain/training/recipes";
import type { Engine, EngineRun } from "../engine/engine";
import { type FakeHooks, fakeEngine } from "../engine/fake-engine";
import { RunControl } from "./run-control";
import type { RunState } from "./run-state";
import { runStateFromBytes, runStateToBytes } from "./run-state-bytes";
import { train } from "./train";
import type { TrainingEvent, TrainingJob, TrainingResult } from "./training-job";

const SIDE = 8;
const IMAGES = 96;
const TRAINING = 72;
const BATCH = 16;
/** What is left over of 72 images is left out of an epoch. */
const STEPS = 4;

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
  const common = { fileName: "train.csv", origin: "file", side: SIDE, pixelMax: 16 } as const;
  return { ...common, count: IMAGES, pixels, classLabels: [3, 7], classIndices };
}

const SETTINGS: Hyperparameters = {
  ...RECIPES.quick,
  network: "",
  epochs: 4,
  batchSize: BATCH,
};

function job(changes: Partial<Hyperparameters> = {}, rest: Partial<TrainingJob> = {}): TrainingJob {
  const rows = Uint32Array.from({ length: IMAGES }, (_, row) => row);
  return {
    data: halves(),
    split: { training: rows.subarray(0, TRAINING), validation: rows.subarray(TRAINING) },
    hyperparameters: { ...SETTINGS, ...changes },
    resumeFrom: null,
    ...rest,
  };
}

type OnEvent = (event: TrainingEvent, control: RunControl) => void;

async function run(of: TrainingJob, onEvent: OnEvent = () => {}, engine = fakeEngine()) {
  const control = new RunControl();
  const losses: number[] = [];
  const checkpoints: RunState[] = [];
  let result: TrainingResult | null = null;
  for await (const event of train(of, engine, control)) {
    if (event.kind === "steps") losses.push(...event.loss);
    if (event.kind === "checkpoint") checkpoints.push(event.state);
    if (event.kind === "end") result = event;
    onEvent(event, control);
  }
  if (!result) throw new Error("the last event is the end");
  return { result, losses, checkpoints };
}

describe("training", () => {
  test("reads the averaged weights every other window and behind each epoch, and tells its pace early on, each second and then", async () => {
    // Some 30 ms a step: six windows of a fifth of a second an epoch, at the least.
    const onStep = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
    let steps = 0;
    const readAt: number[] = [];
    const toldAt: number[] = [];
    let windows = 0;

    await run(
      job({ epochs: 2, batchSize: 2 }),
      (event) => {
        if (event.kind === "steps") {
          steps += event.loss.length;
          windows++;
        }
        if (event.kind === "newest") readAt.push(steps);
        if (event.kind === "pace") toldAt.push(event.step);
      },
      fakeEngine({ onStep }),
    );

    // The first window is a single step; 36 steps are an epoch of 1.1 s or more.
    expect(readAt[0]).toBe(1);
    expect(readAt).toContain(36);
    expect(readAt.at(-1)).toBe(72);
    expect(readAt.length).toBeLessThan(windows);
    expect(toldAt).toEqual(expect.arrayContaining([1, 36, 72]));
    // Of some twelve windows five are within the first second, and one a second later.
    expect(toldAt.length).toBeLessThan(windows);
  });

  test("lets the loss fall and reads what it has learned", async () => {
    const { result, losses } = await run(job());

    expect(losses).toHaveLength(4 * STEPS);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
    expect(result).toMatchObject({ reason: "finished", epochs: 4, isEngineStuck: false });
    expect(result.kept?.validation?.accuracy).toBe(1);
    expect([...(result.kept?.validation?.confusion ?? [])]).toEqual([12, 0, 0, 12]);
  });

  test("tells of each epoch once, and of steps that follow each other", async () => {
    const epochs: number[] = [];
    let nextStep = 0;
    await run(job(), (event) => {
      if (event.kind === "epoch") epochs.push(event.epoch);
      if (event.kind !== "steps") return;
      expect(event.firstStep).toBe(nextStep);
      nextStep += event.loss.length;
    });

    expect(epochs).toEqual([1, 2, 3, 4]);
    expect(nextStep).toBe(4 * STEPS);
  });

  test("gives the same curve for the same seed, and another one for another", async () => {
    const [first, second, other] = [
      await run(job()),
      await run(job()),
      await run(job({ seed: 2 })),
    ];

    expect(second.losses).toEqual(first.losses);
    expect(other.losses).not.toEqual(first.losses);
  });

  test("stopped early, keeps the best weights so far", async () => {
    const { result } = await run(job({ epochs: 100 }), (event, control) => {
      if (event.kind === "epoch" && event.epoch === 3) control.stop();
    });

    expect(result).toMatchObject({ reason: "stopped", epochs: 3 });
    expect(result.kept?.trained.weights.every(Number.isFinite)).toBe(true);
  });

  test("does nothing while it is paused", async () => {
    const control = new RunControl();
    let steps = 0;
    const events = train(job({ epochs: 2 }), fakeEngine({ onStep: () => void steps++ }), control);
    control.pause();
    const finished = (async () => {
      while (!(await events.next()).done);
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps).toBe(0);

    control.resume();
    await finished;
    expect(steps).toBe(2 * STEPS);
  });

  test("goes on from every checkpoint to the same bits, through bytes", async () => {
    const whole = await run(job());
    for (const [index, checkpoint] of whole.checkpoints.entries()) {
      const resumeFrom = runStateFromBytes(runStateToBytes(checkpoint));
      const resumed = await run(job({}, { resumeFrom }));

      expect(resumed.losses).toEqual(whole.losses.slice((index + 1) * STEPS));
      expect(resumed.checkpoints.at(-1)?.vectors ?? checkpoint.vectors).toEqual(
        whole.checkpoints.at(-1)?.vectors,
      );
      expect(resumed.result.kept).toEqual(whole.result.kept);
    }
    expect(whole.checkpoints.map(({ step }) => step)).toEqual([4, 8, 12, 16]);
  });
});

describe("a run that holds nothing out", () => {
  const rows = Uint32Array.from({ length: IMAGES }, (_, row) => row);
  const split = { training: rows, validation: new Uint32Array() };

  test("judges no epoch, and keeps the last averaged weights", async () => {
    let newest: Float32Array | null = null;
    const validations: (number | null)[] = [];
    const { result, checkpoints } = await run(job({}, { split }), (event) => {
      if (event.kind === "newest") newest = event.numbers.weights;
      if (event.kind === "epoch") validations.push(event.validationLoss, event.validationAccuracy);
    });

    expect(result).toMatchObject({ reason: "finished", epochs: 4, kept: { validation: null } });
    expect(result.kept?.trained.weights).toEqual(newest);
    expect(validations).toEqual(new Array(8).fill(null));
    // 96 images in batches of 16, four times.
    expect(checkpoints.at(-1)?.step).toBe(24);
  });

  test("keeps the last finite weights when it explodes", async () => {
    const { result } = await run(job({}, { split }), () => {}, explodingAt(14));

    expect(result).toMatchObject({ reason: "diverged", failure: { step: 14 } });
    expect(result.kept?.trained.weights.every(Number.isFinite)).toBe(true);
  });

  test("goes on from a checkpoint to the same bits", async () => {
    const whole = await run(job({}, { split }));
    const checkpoint = whole.checkpoints[1];
    if (!checkpoint) throw new Error("one an epoch");
    const resumeFrom = runStateFromBytes(runStateToBytes(checkpoint));
    const resumed = await run(job({}, { split, resumeFrom }));

    expect(resumed.result.kept).toEqual(whole.result.kept);
  });
});

describe("a run that explodes", () => {
  test("ends at the loss that is no number, with the weights from before", async () => {
    const { result, losses } = await run(job(), () => {}, explodingAt(6));

    expect(result).toMatchObject({
      reason: "diverged",
      failure: { code: "loss-not-finite", step: 6 },
    });
    expect(losses.slice(0, 6).every(Number.isFinite)).toBe(true);
    expect(result.epochs, "the steps of the window behind it made none whole").toBe(1);
    expect(result.kept?.trained.weights.every(Number.isFinite)).toBe(true);
  });

  test("in its first epoch has none, though the window went to that epoch's end", async () => {
    const { result } = await run(job(), () => {}, explodingAt(STEPS - 1));

    expect(result).toMatchObject({ reason: "diverged", epochs: 0 });
  });

  test("says so when the very last weights are no numbers, and keeps what was good", async () => {
    const { result } = await run(job({ epochs: 1 }), () => {}, explodingAt(STEPS));

    expect(result.reason).toBe("diverged");
    expect(result.kept?.trained.weights.every(Number.isFinite)).toBe(true);
  });
});

describe("a run that is stopped while its engine does not answer", () => {
  test("ends within two seconds, with what was judged before", async () => {
    const startedAt = performance.now();
    const { result } = await run(
      job({ epochs: 9 }),
      (event, control) => {
        if (event.kind === "epoch" && event.epoch === 2) setTimeout(() => control.stop(), 10);
      },
      fakeEngine(stuckAt(2 * STEPS)),
    );

    expect(performance.now() - startedAt).toBeLessThan(2500);
    expect(result).toMatchObject({ reason: "stopped", epochs: 2, isEngineStuck: true });
    expect(result.kept?.validation?.images).toBe(IMAGES - TRAINING);
  });

  test("keeps nothing where nothing was judged", async () => {
    const control = new RunControl();
    const events = train(job(), fakeEngine(stuckAt(0)), control);
    const first = events.next();
    setTimeout(() => control.stop(), 20);

    expect((await first).value).toMatchObject({ kind: "end", kept: null, isEngineStuck: true });
  });
});

function stuckAt(stuckStep: number): FakeHooks {
  return { onStep: (step) => (step === stuckStep ? new Promise(() => {}) : undefined) };
}

/** Averages and losses are no numbers from that step on. */
function explodingAt(badStep: number): Engine {
  const engine = fakeEngine();
  return {
    ...engine,
    startRun: async (plan, vectors, step, share) => {
      const sound = await engine.startRun(plan, vectors, step, share);
      return exploding(sound, step, badStep);
    },
  };
}

function exploding(sound: EngineRun, firstStep: number, badStep: number): EngineRun {
  let step = firstStep;
  return {
    async advance(count) {
      const { loss, accuracy } = await sound.advance(count);
      for (const index of loss.keys()) if (step + index >= badStep) loss[index] = Number.NaN;
      step += count;
      return { loss, accuracy };
    },
    async readAverage() {
      const numbers = await sound.readAverage();
      if (step >= badStep) numbers.weights.fill(Number.NaN);
      return numbers;
    },
    readVectors: () => sound.readVectors(),
    dispose: () => sound.dispose(),
  };
}
