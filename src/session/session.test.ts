import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Failure } from "../domain/failure";
import { KAGGLES_FORM } from "../domain/submission";
import { FakeTrainer, LOADED, OUTCOME, settled, TRAINING } from "./fake-trainer";
import { missingNow, validatedRun } from "./score-claim";
import { createSession, type Session } from "./session";
import { DEFAULT_SETTINGS } from "./settings-url";

let trainer: FakeTrainer;
let session: Session;
const state = () => session.store.getState();
const asked = () => trainer.asked.map(({ kind }) => kind);

const PACE = {
  epoch: 1,
  epochs: 4,
  step: 1,
  steps: 8,
  imagesPerSecond: 100,
  secondsLeft: 9,
};

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

async function load(): Promise<void> {
  void session.actions.makeSampleDigits();
  await trainer.reply("make-sample-digits", LOADED);
}

async function train(): Promise<void> {
  await load();
  void session.actions.train();
  await settled();
}

describe("loading", () => {
  test("fills both sides", async () => {
    await load();

    expect(state()).toMatchObject({ training: TRAINING, loading: { phase: "idle" } });
  });

  test("keeps the first good file when a second one is bad", async () => {
    await load();
    void session.actions.loadFiles([new File([], "bad.csv")], "training");
    await trainer.refuse("load-files", { code: "file-empty", file: "bad.csv" });

    expect(state().training?.imageCount).toBe(100);
    expect(state().failures).toMatchObject([{ failure: { code: "file-empty" }, kept: "data" }]);
  });

  test("says that earlier data is still in use only where all of it is", async () => {
    const failure: Failure = { code: "file-empty", file: "test.csv" };
    const loadAgain = async (changed: Partial<typeof LOADED>) => {
      void session.actions.loadFiles([new File([], "some.csv")], "anywhere");
      await trainer.reply("load-files", { ...LOADED, ...changed, failures: [failure] });
      return state().failures.at(-1)?.kept;
    };
    await load();
    expect(await loadAgain({})).toBe("data");
    expect(await loadAgain({ training: { ...TRAINING, fingerprint: "other training" } })).toBe(
      "nothing",
    );
    expect(await loadAgain({ test: null })).toBe("nothing");
  });

  test("says nothing of earlier data when there was none", async () => {
    void session.actions.loadFiles([new File([], "bad.csv")], "training");
    await trainer.refuse("load-files", { code: "file-empty", file: "bad.csv" });

    expect(state().failures).toMatchObject([{ kept: "nothing" }]);
  });

  test("takes the old complaints away when something else is loaded", async () => {
    void session.actions.loadFiles([new File([], "bad.csv")], "training");
    await trainer.refuse("load-files", { code: "file-empty", file: "bad.csv" });
    await load();

    expect(state().failures).toEqual([]);
  });

  test("waits its turn while another file is read, and forgets nothing of either", async () => {
    const note = { code: "ignored-in-zip", file: "readme.txt" } as const;
    void session.actions.loadFiles([new File([], "train.csv")], "training");
    void session.actions.loadFiles([new File([], "test.csv")], "test");
    expect(asked().filter((kind) => kind === "load-files")).toHaveLength(1);
    expect(state().next).toEqual([
      { subject: { kind: "files", names: ["test.csv"] }, place: "test" },
    ]);

    await trainer.reply("load-files", { ...LOADED, test: null, notes: [note] });
    expect(state()).toMatchObject({ next: [], loading: { phase: "files", names: ["test.csv"] } });
    await trainer.reply("load-files", LOADED);

    expect(state()).toMatchObject({ loading: { phase: "idle" }, notes: [note], failures: [] });
    expect(state().test?.imageCount).toBe(3);
  });

  test("names what was cancelled, and goes on with what waits", async () => {
    void session.actions.loadFiles([new File([], "train.csv")], "training");
    void session.actions.loadFiles([new File([], "test.csv")], "test");
    await trainer.refuse("load-files", { code: "cancelled" });

    expect(state().loading).toMatchObject({ phase: "files", names: ["test.csv"] });
    await trainer.reply("load-files", { ...LOADED, training: null });
    expect(state().test?.imageCount).toBe(3);
  });

  test("is no failure when it was cancelled", async () => {
    void session.actions.makeSampleDigits();
    await trainer.refuse("make-sample-digits", { code: "cancelled" });

    expect(state()).toMatchObject({ failures: [], cancelled: { kind: "samples" } });
  });
});

describe("training", () => {
  test("goes from training over paused to trained", async () => {
    await train();
    expect(state().run).toMatchObject({ phase: "training", pace: null });

    void session.actions.pause();
    await trainer.reply("pause", null);
    expect(state().run.phase).toBe("paused");

    void session.actions.resume();
    await trainer.reply("resume", null);
    expect(state().run.phase).toBe("training");

    await trainer.reply("train", OUTCOME);
    expect(state()).toMatchObject({ run: { phase: "idle" }, model: { outcome: OUTCOME } });
  });

  test("keeps the old model when a new run fails", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    void session.actions.train();
    await settled();
    await trainer.refuse("train", { code: "loss-not-finite", step: 3, learningRate: 1 });

    expect(state().model?.outcome).toBe(OUTCOME);
    expect(state().failures).toMatchObject([{ area: "training", kept: "model" }]);
  });

  test("keeps the old model, and what was made with it, when a new run learns nothing", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    void session.actions.train();
    await settled();
    await trainer.reply("train", { ...OUTCOME, isKept: false });

    expect(state().model?.outcome).toBe(OUTCOME);
    expect(state().unlearned?.outcome.isKept).toBe(false);
  });

  test("leaves nobody to read, and nothing read, where the only run learned nothing", async () => {
    await train();
    await trainer.tell({ kind: "pace", ...PACE });
    session.actions.showDrawing(new Float32Array(784));
    await trainer.reply("classify", {
      probabilities: Float32Array.of(0.9, 0.1),
      classLabels: [0, 1],
    });
    expect(state().prediction).not.toBeNull();
    await trainer.reply("train", { ...OUTCOME, isKept: false });

    expect(state()).toMatchObject({ model: null, prediction: null, run: { phase: "idle" } });
  });

  test("keeps what a run had learned before its loss exploded, and says so", async () => {
    await train();
    const failure: Failure = { code: "loss-not-finite", step: 3, learningRate: 1 };
    await trainer.reply("train", { ...OUTCOME, reason: "diverged", failure });

    expect(state().model?.outcome.reason).toBe("diverged");
    expect(state().failures).toMatchObject([{ failure, kept: "nothing" }]);
  });

  test("logs steps outside the state", async () => {
    await train();
    const loss = Float32Array.of(2, 1);
    await trainer.tell({ kind: "steps", firstStep: 0, loss, accuracy: loss });

    expect(state().stepCount).toBe(2);
    expect([...session.metricLog.series().loss]).toEqual([2, 1]);
  });

  test("waits for the backend, and can be stopped before it has come", async () => {
    await load();
    session.actions.chooseBackend("wasm");
    void session.actions.train();
    void session.actions.stop();
    await trainer.reply("start-backend", {
      name: "wasm",
      label: "WASM",
      reason: "chosen",
      trials: [],
      flopsPerSecond: null,
    });

    expect(asked()).not.toContain("train");
    expect(state()).toMatchObject({ run: { phase: "idle" }, failures: [] });
  });
});

describe("drawing", () => {
  test("asks nothing before there are weights", async () => {
    session.actions.showDrawing(new Float32Array(784));

    expect(asked()).not.toContain("classify");
  });

  test("is read again by newer weights, and forgotten when cleared", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    session.actions.showDrawing(new Float32Array(784));
    const probabilities = Float32Array.of(0.25, 0.75);
    await trainer.reply("classify", { probabilities, classLabels: [0, 1] });
    expect(state().prediction?.probabilities).toEqual([0.25, 0.75]);

    session.actions.showDrawing(null);
    expect(state().prediction).toBeNull();
  });

  test("is read by the weights that are kept when a run ends, not by the last ones", async () => {
    await train();
    session.actions.showDrawing(new Float32Array(784));
    const loss = Float32Array.of(2);
    await trainer.tell({ kind: "pace", ...PACE });
    await trainer.tell({ kind: "steps", firstStep: 0, loss, accuracy: loss });
    await trainer.reply("classify", { probabilities: Float32Array.of(1), classLabels: [0] });
    const before = asked().filter((kind) => kind === "classify").length;

    await trainer.reply("train", OUTCOME);

    expect(asked().filter((kind) => kind === "classify")).toHaveLength(before + 1);
  });
});

describe("the backend", () => {
  const CPU = {
    name: "cpu",
    label: "CPU",
    reason: "measured",
    trials: [],
    flopsPerSecond: 1e9,
  } as const;

  test("stays what it was where the worker is busy with it, and is asked for again", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    await trainer.tell({ kind: "backend-changed", report: CPU });
    session.actions.chooseBackend("wasm");
    await trainer.refuse("start-backend", { code: "busy" });
    expect(state()).toMatchObject({ backend: { phase: "ready", report: CPU }, failures: [] });

    void session.actions.train();
    await settled();
    expect(asked().at(-1)).toBe("start-backend");
  });

  test("is lost in the middle of a run: what was kept of it is told, and no epoch twice", async () => {
    await train();
    const epoch = { trainingLoss: 1, trainingAccuracy: 1, validationLoss: 1 };
    for (const each of [1, 2]) {
      await trainer.tell({ kind: "epoch", epoch: each, ...epoch, validationAccuracy: each / 10 });
    }
    await trainer.tell({ kind: "engine-lost", name: "webgl", detail: "card-reset" });
    await trainer.tell({ kind: "backend-changed", report: { ...CPU, reason: "lost" } });
    expect(state().loss).toMatchObject({ during: "training", step: null });

    await trainer.tell({ kind: "run-resumed", step: 8, epochs: 1 });
    await trainer.tell({ kind: "epoch", epoch: 2, ...epoch, validationAccuracy: 0.3 });
    expect(state().epochs.map(({ validationAccuracy }) => validationAccuracy)).toEqual([0.1, 0.3]);
    expect(state().loss).toMatchObject({ detail: "card-reset", step: 8, isRunOver: false });

    await trainer.reply("train", OUTCOME);
    expect(state().loss).toMatchObject({ step: 8, isRunOver: true });
    // Somebody chooses another one: what was lost before is no reason any more.
    session.actions.chooseBackend("wasm");
    await trainer.reply("start-backend", { ...CPU, reason: "chosen" });
    expect(state().loss).toBeNull();
  });

  test("is lost while nothing goes on, and is not said to have interrupted anything", async () => {
    await load();
    await trainer.tell({ kind: "engine-lost", name: "webgl", detail: "card-reset" });

    expect(state().loss).toMatchObject({ during: "nothing", step: null });
  });

  test("is measured anew for whoever asks for the fastest, and else remembered", async () => {
    const remembered = () =>
      trainer.asked.flatMap((request) =>
        request.kind === "start-backend" ? [request.remembered] : [],
      );
    const REMEMBERED = { name: "webgl", flopsPerSecond: 2e10 };
    vi.stubGlobal("localStorage", { getItem: () => JSON.stringify(REMEMBERED), setItem: () => {} });
    session.actions.chooseBackend("cpu");
    session.actions.replaceSettings({ ...DEFAULT_SETTINGS, backend: "wasm" });
    session.actions.chooseBackend("auto");
    vi.unstubAllGlobals();

    expect(remembered().slice(-2)).toEqual([REMEMBERED, null]);
  });

  test("is not remembered where nothing but plain JavaScript started", async () => {
    const setItem = vi.fn();
    vi.stubGlobal("localStorage", { getItem: () => null, setItem });
    for (const name of ["cpu", "wasm"] as const) {
      session.actions.chooseBackend("webgl");
      session.actions.chooseBackend("auto");
      await trainer.reply("start-backend", { ...CPU, name });
    }
    vi.unstubAllGlobals();

    const remembered = JSON.stringify({ name: "wasm", flopsPerSecond: 1e9 });
    expect(setItem.mock.calls).toEqual([[expect.any(String), remembered]]);
  });

  test("is not replaced while test images are read, whatever the URL says", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    void session.actions.makeSubmission();
    const before = asked().length;
    session.actions.replaceSettings({ ...DEFAULT_SETTINGS, backend: "wasm" });

    expect(asked()).toHaveLength(before);
  });
});

describe("submission", () => {
  const READ = {
    classLabels: [0, 1],
    form: KAGGLES_FORM,
    truth: null,
    known: null,
    surenessFall: null,
  };

  test("is checked before it is handed over", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    const text = session.actions.makeSubmission();
    await trainer.reply("predict-test", { ...READ, classes: Uint8Array.of(1, 0, 1) });

    expect(await text).toBe("ImageId,Label\r\n1,1\r\n2,0\r\n3,1\r\n");
    expect(state().submission).toMatchObject({ phase: "checked", counts: [1, 2] });
  });

  test("says so where the test data changed while it was read", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    const text = session.actions.makeSubmission();
    void session.actions.loadFiles([new File([], "test.csv")], "test");
    await trainer.reply("load-files", {
      ...LOADED,
      test: LOADED.test && { ...LOADED.test, fingerprint: "other test" },
    });
    await trainer.reply("predict-test", { ...READ, classes: Uint8Array.of(1, 0, 1) });

    expect(await text).toBeNull();
    expect(state()).toMatchObject({
      submission: { phase: "none" },
      failures: [{ failure: { code: "submission-outdated" } }],
    });
  });

  test("is refused when an image is missing", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    const text = session.actions.makeSubmission();
    await trainer.reply("predict-test", { ...READ, classes: Uint8Array.of(1) });

    expect(await text).toBeNull();
    expect(state().failures).toMatchObject([{ failure: { code: "submission-invalid", line: 3 } }]);
  });
});

test("a worker that dies is replaced, and the page says what is gone", async () => {
  await train();
  const dead = trainer;
  dead.onerror?.({ message: "boom" } as ErrorEvent);
  await settled();

  expect(trainer).not.toBe(dead);
  expect(asked()).toEqual(["start-backend"]);
  expect(state()).toMatchObject({ training: null, run: { phase: "idle" } });
  expect(state().failures).toMatchObject([{ failure: { code: "worker-crashed" } }]);
});

describe("what a score lacks", () => {
  const codes = () => missingNow(state()).map(({ code }) => code);
  const loadMore = async (changed: Partial<typeof LOADED>) => {
    void session.actions.loadFiles([new File([], "other.csv")], "anywhere");
    await trainer.reply("load-files", { ...LOADED, ...changed });
  };

  test("is nothing for a network on its own data, other test data or not", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    expect(codes()).toEqual([]);

    await loadMore({ test: LOADED.test && { ...LOADED.test, fingerprint: "other test" } });
    expect(codes()).toEqual([]);
  });

  test("is that other data was learned from, until the new data is", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    await loadMore({ training: { ...TRAINING, fingerprint: "signs", fileName: "signs.csv" } });
    expect(missingNow(state())).toMatchObject([
      {
        code: "other-data",
        learnedFrom: { fileName: "train.csv" },
        inUse: { fileName: "signs.csv" },
      },
    ]);

    void session.actions.train();
    await settled();
    await trainer.reply("train", OUTCOME);
    expect(codes()).toEqual([]);
  });

  test("is that the test images are not like those learned from", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    const means = TRAINING.examples;
    const likeness = { isAlike: false, differences: [], mend: null, means };
    await loadMore({ test: LOADED.test && { ...LOADED.test, likeness } });

    expect(codes()).toEqual(["not-alike"]);
  });

  test("is told of chosen readers as well", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    void session.actions.runArena([{ learner: "softmax" }]);
    await settled();
    await trainer.tell({
      kind: "arena-ground",
      images: new Uint32Array(40),
      truth: new Uint8Array(40),
      classLabels: [0, 1],
      onBothSides: 0,
      different: 40,
      seed: 1,
      validationShare: 0.1,
      excluded: [],
      isContinued: false,
    });
    await trainer.reply("run-arena", null);
    void session.actions.chooseReaders(["softmax"]);
    await trainer.reply("choose-readers", { ...OUTCOME.validation, onBothSides: 0, different: 40 });
    expect(codes()).toEqual([]);

    await loadMore({ training: { ...TRAINING, fingerprint: "signs" } });
    expect(codes()).toEqual(["other-data"]);
  });
});

describe("learning from all images", () => {
  const FULL = {
    reason: "finished",
    failure: null,
    epochs: 4,
    seconds: 33,
    members: 1,
    trainingAccuracy: 0.95,
    isKept: true,
  } as const;
  const codes = () => missingNow(state()).map(({ code }) => code);

  async function learnOnceMore(
    outcome: typeof FULL | (Omit<typeof FULL, "isKept"> & { isKept: false }),
  ) {
    void session.actions.trainOnAll();
    await settled();
    await trainer.reply("train-on-all", outcome);
  }

  test("lets that network read, with the score of the run that held some out", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    await learnOnceMore(FULL);

    expect(state()).toMatchObject({ model: { outcome: OUTCOME }, full: { outcome: FULL } });
    expect(codes()).toEqual([]);
    expect(validatedRun(state())?.outcome).toBe(OUTCOME);
  });

  test("has no score without a run of the same settings that held some out", async () => {
    session.actions.learnFromAll(true);
    await train();
    await trainer.reply("train-on-all", FULL);
    expect(state().model).toBeNull();
    expect(codes()).toEqual(["not-validated"]);

    session.actions.learnFromAll(false);
    session.actions.changeHyperparameters({ epochs: 9 });
    void session.actions.train();
    await settled();
    await trainer.reply("train", OUTCOME);
    // A network with images held out reads again, with its own score.
    expect(state().full).toBeNull();
    expect(codes()).toEqual([]);

    session.actions.learnFromAll(true);
    session.actions.changeHyperparameters({ epochs: 4 });
    void session.actions.train();
    await settled();
    await trainer.reply("train-on-all", FULL);
    expect(codes()).toEqual(["not-validated"]);
  });

  test("leaves who read before where it learned nothing", async () => {
    await train();
    await trainer.reply("train", OUTCOME);
    await learnOnceMore({ ...FULL, isKept: false });

    expect(state()).toMatchObject({ model: { outcome: OUTCOME }, full: null });
  });
});
