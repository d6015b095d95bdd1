/** What a first stroke begins, and what it never does. */
import { beforeEach, expect, test } from "vitest";
import { FakeTrainer, LOADED, OUTCOME, settled, TRAINING } from "./fake-trainer";
import { firstLookSubject } from "./first-look";
import { nextPress } from "./next-press";
import { createSession, type Session } from "./session";
import { initialState } from "./session-state";
import { DEFAULT_SETTINGS } from "./settings-url";

const SAMPLES = {
  training: { ...TRAINING, imageCount: 12_000, origin: "sample" },
  test: LOADED.test,
} as const;
const INK = new Float32Array(784).fill(0.5);

let trainer: FakeTrainer;
let session: Session;
const state = () => session.store.getState();
const trainings = () => trainer.asked.filter(({ kind }) => kind === "train");

beforeEach(async () => {
  session = createSession(() => {
    trainer = new FakeTrainer();
    return trainer;
  }, DEFAULT_SETTINGS);
  await trainer.reply("start-backend", {
    name: "cpu",
    label: "CPU",
    reason: "measured",
    trials: [],
    flopsPerSecond: null,
  });
});

async function draw(): Promise<void> {
  session.actions.showDrawing(INK);
  await settled();
}

test("a first stroke learns from a part of the samples, and changes no setting", async () => {
  await trainer.reply("make-stand-ins", SAMPLES);
  expect(trainings()).toEqual([]);
  await draw();

  expect(trainings()).toMatchObject([{ atMost: 3000, excluded: [] }]);
  expect(state().settings).toBe(DEFAULT_SETTINGS);
  await trainer.reply("train", OUTCOME);
  await draw();
  expect(trainings()).toHaveLength(1);
});

test("a stroke before the samples are made waits for them", async () => {
  await draw();
  expect(trainings()).toEqual([]);
  await trainer.reply("make-stand-ins", SAMPLES);
  await settled();

  expect(trainings()).toHaveLength(1);
});

test("Train takes its place at once, with what is chosen", async () => {
  await trainer.reply("make-stand-ins", SAMPLES);
  await draw();
  expect(nextPress(state())).toBe("train");
  void session.actions.train();
  await trainer.reply("cancel-training", null);
  await trainer.refuse("train", { code: "cancelled" });
  await settled();

  const { hyperparameters } = DEFAULT_SETTINGS;
  expect(trainings()).toHaveLength(2);
  expect(trainings()[1]).toMatchObject({ hyperparameters });
  expect(trainings()[1]).not.toHaveProperty("atMost");
  expect(nextPress(state())).toBe("none");
});

test("what could not be learned is not tried again", async () => {
  await trainer.reply("make-stand-ins", SAMPLES);
  await draw();
  await trainer.refuse("train", { code: "too-few-images", images: 1, needed: 2 });
  await draw();

  expect(trainings()).toHaveLength(1);
});

test("a network of one's own is never replaced, nor a run", () => {
  const fresh = { ...initialState(DEFAULT_SETTINGS), ...SAMPLES };
  const model = {
    subject: { settings: DEFAULT_SETTINGS, data: TRAINING, excluded: [] },
    outcome: OUTCOME,
  };
  expect(firstLookSubject(fresh)?.atMost).toBe(3000);
  expect(firstLookSubject({ ...fresh, model })).toBeNull();
  expect(firstLookSubject({ ...fresh, unlearned: model })).toBeNull();
  const run = { phase: "training", subject: model.subject, pace: null } as const;
  expect(firstLookSubject({ ...fresh, run })).toBeNull();
});

test("larger pictures are fewer, and few are all but those held out", () => {
  const fresh = { ...initialState(DEFAULT_SETTINGS), ...SAMPLES };
  const atMost = (changed: { side?: number; imageCount?: number }) =>
    firstLookSubject({ ...fresh, training: { ...SAMPLES.training, ...changed } })?.atMost;
  // 3,000 · 28² / 56²
  expect(atMost({ side: 56 })).toBe(750);
  expect(atMost({ side: 280 })).toBe(300);
  expect(atMost({ imageCount: 100 })).toBe(90);
});

test("the filled button is Train until one's own network can be handed in", () => {
  const fresh = { ...initialState(DEFAULT_SETTINGS), ...SAMPLES };
  const subject = { settings: DEFAULT_SETTINGS, data: SAMPLES.training, excluded: [] };
  const validation = {
    ...OUTCOME.validation,
    images: 400,
    confusion: Uint32Array.of(190, 10, 10, 190),
  };
  const outcome = { ...OUTCOME, validation, different: 400 };
  expect(nextPress(initialState(DEFAULT_SETTINGS))).toBe("none");
  expect(nextPress(fresh)).toBe("train");
  expect(nextPress({ ...fresh, model: { subject, outcome } })).toBe("download");
  expect(nextPress({ ...fresh, model: { subject: { ...subject, atMost: 3000 }, outcome } })).toBe(
    "train",
  );
  const run = { phase: "paused", subject, pace: null } as const;
  expect(nextPress({ ...fresh, run })).toBe("resume");
  expect(nextPress({ ...fresh, run: { ...run, phase: "training" } })).toBe("none");
});
