import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeTrainer, LOADED, OUTCOME } from "./fake-trainer";
import { createSession, type Session } from "./session";
import { DEFAULT_SETTINGS } from "./settings-url";

let trainer: FakeTrainer;
let session: Session;
const state = () => session.store.getState();
const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const runs = () => trainer.asked.filter(({ kind }) => kind === "train");
const epochsAsked = () =>
  trainer.asked.flatMap((asked) => (asked.kind === "train" ? [asked.hyperparameters.epochs] : []));
const cancelled = () => trainer.asked.filter(({ kind }) => kind === "cancel-training").length;
const change = (epochs: number) => session.actions.changeHyperparameters({ epochs });

beforeEach(async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  session = createSession(() => {
    trainer = new FakeTrainer();
    return trainer;
  }, DEFAULT_SETTINGS);
  const report = { name: "cpu", label: "CPU", reason: "measured", trials: [] } as const;
  await trainer.reply("start-backend", { ...report, flopsPerSecond: null });
  void session.actions.makeSampleDigits();
  await trainer.reply("make-sample-digits", LOADED);
});
afterEach(() => {
  vi.useRealTimers();
});

test("nothing is trained by itself where Live is off", async () => {
  change(9);
  await pause(1000);

  expect(runs()).toEqual([]);
});

test("several quick changes are one training, with the last of them", async () => {
  session.actions.goLive(true);
  change(7);
  await pause(300);
  change(8);
  await pause(300);
  expect(epochsAsked()).toEqual([]);
  await pause(150);

  expect(epochsAsked()).toEqual([8]);
  expect(runs()[0]).toMatchObject({ keepsReader: true });
});

test("a newer change ends the older run, whose result is nobody's, and nothing is idle between", async () => {
  session.actions.goLive(true);
  change(7);
  await pause(450);
  const phases = new Set<string>();
  session.store.subscribe(({ run }) => phases.add(run.phase));
  change(8);
  await pause(450);
  expect(cancelled()).toBe(1);
  expect(epochsAsked()).toEqual([7]);
  await trainer.refuse("train", { code: "cancelled" });

  expect(epochsAsked()).toEqual([7, 8]);
  expect([...phases]).toEqual(["training"]);
  expect(state()).toMatchObject({ model: null, failures: [] });

  await trainer.reply("train", OUTCOME);
  expect(state().model?.subject.settings.hyperparameters.epochs).toBe(8);
  await pause(1000);
  expect(runs()).toHaveLength(2);
});

test("a run that ends before it hears of the newer change counts, and the change is learned after it", async () => {
  session.actions.goLive(true);
  change(7);
  await pause(450);
  change(8);
  await pause(450);
  await trainer.reply("train", OUTCOME);

  expect(state().model?.subject.settings.hyperparameters.epochs).toBe(7);
  expect(epochsAsked()).toEqual([7, 8]);
});

test("whoever undoes a change keeps the network that had been trained", async () => {
  session.actions.goLive(true);
  change(7);
  await pause(450);
  await trainer.reply("train", OUTCOME);
  const trained = state().model;
  change(8);
  await pause(450);
  session.actions.undoChange();
  await pause(450);
  await trainer.refuse("train", { code: "cancelled" });

  expect(state()).toMatchObject({ run: { phase: "idle" }, live: { isDue: false }, failures: [] });
  expect(state().model).toBe(trained);
  await pause(1000);
  expect(epochsAsked()).toEqual([7, 8]);
});

test("nor is anything trained anew that was changed back while the older run was ended", async () => {
  session.actions.goLive(true);
  change(7);
  await pause(450);
  await trainer.reply("train", OUTCOME);
  change(8);
  await pause(450);
  change(9);
  await pause(450);
  session.actions.undoChange();
  session.actions.undoChange();
  await trainer.refuse("train", { code: "cancelled" });
  await pause(1000);

  expect(state()).toMatchObject({ run: { phase: "idle" }, live: { isDue: false }, failures: [] });
  expect(epochsAsked()).toEqual([7, 8]);
});

test("Stop is Stop, also while another run was about to begin", async () => {
  session.actions.goLive(true);
  change(7);
  await pause(450);
  change(8);
  await pause(450);
  void session.actions.stop();
  await trainer.refuse("train", { code: "cancelled" });
  await pause(1000);

  expect(state()).toMatchObject({ run: { phase: "idle" }, failures: [] });
  expect(epochsAsked()).toEqual([7]);
});

test("what cannot be built is not trained, nor put in the place of a run", async () => {
  session.actions.goLive(true);
  change(7);
  await pause(450);
  change(8);
  await pause(450);
  session.actions.changeHyperparameters({ network: "gap pool" });
  await trainer.refuse("train", { code: "cancelled" });
  await pause(1000);
  expect(state()).toMatchObject({ run: { phase: "idle" }, failures: [] });
  expect(epochsAsked()).toEqual([7]);

  session.actions.changeHyperparameters({ network: "pool" });
  await pause(450);
  expect(epochsAsked()).toEqual([7, 8]);
});
