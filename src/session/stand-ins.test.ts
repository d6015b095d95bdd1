import { beforeEach, expect, test } from "vitest";
import { FakeTrainer, LOADED, settled, TRAINING } from "./fake-trainer";
import { createSession, type Session } from "./session";
import { DEFAULT_SETTINGS } from "./settings-url";

const FIRST = { side: 28, count: 1, pixels: new Uint8Array(784), labels: [7] };

let trainer: FakeTrainer;
let session: Session;
const state = () => session.store.getState();

beforeEach(() => {
  session = createSession(() => {
    trainer = new FakeTrainer();
    return trainer;
  }, DEFAULT_SETTINGS);
});

test("the first of the sample digits are there while the others are made", async () => {
  expect(state().standIns).toEqual({ phase: "being-made", first: null });
  await trainer.tell({ kind: "stand-ins-begun", first: FIRST });
  expect(state().standIns).toEqual({ phase: "being-made", first: FIRST });

  await trainer.reply("make-stand-ins", { training: TRAINING, test: LOADED.test });
  await settled();
  expect(state().standIns).toEqual({ phase: "resting" });
  expect(state().training).toBe(TRAINING);
});

test("nothing is being made once somebody's own file came in between", async () => {
  await trainer.tell({ kind: "stand-ins-begun", first: FIRST });
  await trainer.refuse("make-stand-ins", { code: "cancelled" });
  await settled();

  expect(state().standIns).toEqual({ phase: "resting" });
  expect(state().failures).toEqual([]);
});
