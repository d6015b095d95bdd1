import { beforeEach, describe, expect, test } from "vitest";
import type { ArenaResult } from "../domain/arena/arena-result";
import { FakeTrainer, LOADED, OUTCOME, settled } from "./fake-trainer";
import { crossValidatedNow, missingNow } from "./score-claim";
import { createSession, type Session } from "./session";
import { canClassify } from "./session-state";
import { DEFAULT_SETTINGS } from "./settings-url";

let trainer: FakeTrainer;
let session: Session;
const understanding = () => session.store.getState().understanding;
const asked = () => trainer.asked.map(({ kind }) => kind);

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
  void session.actions.makeSampleDigits();
  await trainer.reply("make-sample-digits", LOADED);
});

async function train(): Promise<void> {
  void session.actions.train();
  await settled();
  await trainer.reply("train", OUTCOME);
}

function result(id: "softmax" | "mlp", accuracy: number): ArenaResult {
  return {
    id,
    contestant: { learner: id },
    fitSeconds: 1,
    secondsPerThousand: 0.1,
    sizeBytes: 31_400,
    predicted: Uint8Array.of(0, 1),
    accuracy,
  };
}

const JUDGEMENT = {
  accuracy: 0.92,
  images: 100,
  onBothSides: 0,
  different: 100,
  classLabels: [0, 1],
  confusion: Uint32Array.of(46, 4, 4, 46),
};

const GROUND = {
  images: Uint32Array.of(7, 3),
  truth: Uint8Array.of(0, 1),
  classLabels: [0, 1],
  seed: 1,
  validationShare: 0.1,
  excluded: [],
  isContinued: false,
  onBothSides: 0,
  different: 100,
};

async function compare(): Promise<void> {
  void session.actions.runArena([{ learner: "softmax" }, { learner: "mlp" }]);
  await settled();
  await trainer.tell({ kind: "arena-ground", ...GROUND });
  await trainer.tell({ kind: "arena-result", ...result("softmax", 0.92) });
}

describe("the arena", () => {
  test("asks for the split of the settings, so that the network is judged by the same images", async () => {
    await compare();

    const { validationShare, seed } = DEFAULT_SETTINGS.hyperparameters;
    expect(trainer.asked.at(-1)).toMatchObject({ kind: "run-arena", validationShare, seed });
  });

  test("fills while it runs", async () => {
    await compare();
    await trainer.tell({ kind: "arena-progress", id: "mlp", phase: "fitting", share: 0.5 });

    expect(understanding().arena).toMatchObject({
      results: [{ id: "softmax" }],
      waiting: ["mlp"],
      progress: { id: "mlp", share: 0.5 },
    });
  });

  test("keeps what was judged when it is stopped", async () => {
    await compare();
    void session.actions.cancelStudy();
    await trainer.refuse("run-arena", { code: "cancelled" });

    expect(understanding().study.phase).toBe("idle");
    expect(understanding().arena).toMatchObject({ results: [{ id: "softmax" }], waiting: [] });
    expect(session.store.getState().failures).toEqual([]);
  });

  test("replaces a contestant's earlier result", async () => {
    await compare();
    await trainer.tell({ kind: "arena-result", ...result("softmax", 0.93) });

    expect(understanding().arena.results.map(({ accuracy }) => accuracy)).toEqual([0.93]);
  });

  test("forgets results of another split", async () => {
    await compare();
    await trainer.tell({ kind: "arena-ground", ...GROUND });

    expect(understanding().arena.results).toEqual([]);
  });

  test("takes the reading from those who learned on another split", async () => {
    await compare();
    void session.actions.chooseReaders(["softmax"]);
    await trainer.reply("choose-readers", JUDGEMENT);
    await trainer.tell({ kind: "arena-ground", ...GROUND, isContinued: true });
    expect(understanding().readers).not.toBeNull();

    await trainer.tell({ kind: "arena-ground", ...GROUND });

    expect(understanding().readers).toBeNull();
  });

  test("closes the page of an image whose position means another one on a new split", async () => {
    await compare();
    void session.actions.inspect({ kind: "labelled", source: "arena", image: 3 });
    await trainer.tell({ kind: "arena-ground", ...GROUND });

    expect(understanding().inspection.phase).toBe("none");
  });

  test("is moved on by no other study's progress", async () => {
    await compare();
    await trainer.tell({ kind: "study-progress", of: "map", share: 0.7 });

    expect(understanding().study).toMatchObject({ kind: "arena", share: 0 });
  });

  test("does not begin where it was stopped while the backend was being measured", async () => {
    session.actions.chooseBackend("cpu");
    void session.actions.runArena([{ learner: "softmax" }]);
    void session.actions.cancelStudy();
    await trainer.reply("start-backend", {
      name: "cpu",
      label: "CPU",
      reason: "chosen",
      trials: [],
      flopsPerSecond: null,
    });

    expect(asked()).not.toContain("run-arena");
    expect(understanding().study.phase).toBe("idle");
  });

  test("lets contestants read drawings though no network is trained", async () => {
    await compare();
    void session.actions.chooseReaders(["softmax"]);
    await trainer.reply("choose-readers", JUDGEMENT);

    expect(understanding().readers).toMatchObject({ ids: ["softmax"], accuracy: 0.92 });
    expect(canClassify(session.store.getState())).toBe(true);
  });
});

describe("one thing at a time", () => {
  test("no study begins while a network trains", async () => {
    void session.actions.train();
    await settled();
    void session.actions.runArena([{ learner: "mlp" }]);
    await settled();

    expect(asked()).not.toContain("run-arena");
  });

  test("no training begins while a study goes on", async () => {
    await compare();
    void session.actions.train();
    await settled();

    expect(asked()).not.toContain("train");
  });
});

describe("images left out", () => {
  test("are told to the next run, and remembered with its model", async () => {
    session.actions.exclude([9, 4]);
    await train();

    expect(trainer.asked.find(({ kind }) => kind === "train")).toMatchObject({ excluded: [4, 9] });
    expect(session.store.getState().model?.subject.excluded).toEqual([4, 9]);
  });

  test("are forgotten with the data", async () => {
    session.actions.exclude([4]);
    void session.actions.loadFiles([new File([], "other.csv")], "training");
    const training = LOADED.training && { ...LOADED.training, fingerprint: "other training" };
    await trainer.reply("load-files", { ...LOADED, training });

    expect(understanding().excluded).toEqual([]);
  });

  test("stay left out when other digits of the same data are shown", async () => {
    session.actions.exclude([4]);
    void session.actions.loadFiles([new File([], "test.csv")], "test");
    const examples = { side: 1, count: 1, pixels: Uint8Array.of(9), labels: [1] };
    const training = LOADED.training && { ...LOADED.training, examples };
    await trainer.reply("load-files", { ...LOADED, training });

    expect(understanding().excluded).toEqual([4]);
  });

  test("leave the model before to be compared with", async () => {
    await train();
    const first = session.store.getState().model;
    await train();

    expect(session.store.getState().previousModel).toBe(first);
  });
});

describe("an image's page", () => {
  const SUBJECT = { kind: "labelled", source: "network", image: 5 } as const;
  const INSPECTION = {
    side: 8,
    pixels: new Uint8Array(64),
    label: 3,
    classLabels: [3, 5],
    probabilities: Float32Array.of(0.5, 0.5),
    activations: [],
    occlusion: new Float32Array(64),
    neighbours: [],
  };

  test("is shown when it has been looked into", async () => {
    await train();
    void session.actions.inspect(SUBJECT);
    expect(understanding().inspection).toEqual({ phase: "looking", subject: SUBJECT });
    await trainer.reply("inspect", INSPECTION);

    expect(understanding().inspection).toMatchObject({ phase: "seen", inspection: { label: 3 } });
  });

  test("that was put away meanwhile stays away", async () => {
    await train();
    void session.actions.inspect(SUBJECT);
    void session.actions.inspect(null);
    await trainer.reply("inspect", INSPECTION);

    expect(understanding().inspection.phase).toBe("none");
  });

  test("is not closed by the failure of one that was put away", async () => {
    await train();
    void session.actions.inspect({ ...SUBJECT, image: 2 });
    const [first] = trainer.asked.filter(({ kind }) => kind === "inspect");
    void session.actions.inspect(SUBJECT);
    await trainer.tell({ kind: "failure", id: first?.id, failure: { code: "no-model" } } as never);

    expect(understanding().inspection).toEqual({ phase: "looking", subject: SUBJECT });
    expect(session.store.getState().failures).toEqual([]);
  });

  test("goes with the network that saw it", async () => {
    await train();
    void session.actions.inspect(SUBJECT);
    await trainer.reply("inspect", INSPECTION);
    await train();

    expect(understanding().inspection.phase).toBe("none");
  });
});

describe("a cross-validation", () => {
  const FEW = { ...OUTCOME, different: 10 };
  const CROSSED = { ...JUDGEMENT, images: 60, different: 60, accuracy: 0.9 };

  async function crossValidate(): Promise<void> {
    void session.actions.crossValidate();
    await settled();
    await trainer.reply("cross-validate", CROSSED);
  }

  test("is the ground of the score where too few images were held out", async () => {
    void session.actions.train();
    await settled();
    await trainer.reply("train", FEW);
    expect(missingNow(session.store.getState())).toMatchObject([{ code: "few-images" }]);
    await crossValidate();

    expect(trainer.asked.at(-1)).toMatchObject({ kind: "cross-validate", folds: 5, excluded: [] });
    expect(crossValidatedNow(session.store.getState())?.judgement).toBe(CROSSED);
    expect(missingNow(session.store.getState())).toEqual([]);
  });

  test("says nothing of a network with other settings, or one with enough images", async () => {
    await train();
    await crossValidate();
    expect(crossValidatedNow(session.store.getState())).toBeNull();

    session.actions.changeHyperparameters({ epochs: 7 });
    void session.actions.train();
    await settled();
    await trainer.reply("train", FEW);
    expect(crossValidatedNow(session.store.getState())).toBeNull();
    expect(missingNow(session.store.getState())).toMatchObject([{ code: "few-images" }]);
  });
});
