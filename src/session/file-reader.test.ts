import { beforeEach, expect, test } from "vitest";
import { FakeTrainer, LOADED, TRAINING } from "./fake-trainer";
import { createSession, type Session } from "./session";
import { DEFAULT_SETTINGS } from "./settings-url";

let trainer: FakeTrainer;
let session: Session;
const FILE = new File(["0,1"], "train.csv");

beforeEach(async () => {
  session = createSession(() => {
    trainer = new FakeTrainer();
    return trainer;
  }, DEFAULT_SETTINGS);
  void session.actions.loadFiles([FILE], "anywhere");
  await trainer.reply("load-files", { ...LOADED, test: null });
});

test("the file of a place is read once more in another way", async () => {
  void session.actions.changeLayout("training", "last");

  expect(trainer.asked.filter(({ kind }) => kind === "load-files").at(-1)).toMatchObject({
    files: [FILE],
    slot: "training",
    choice: { file: "train.csv", label: "last" },
  });
});

test("after Undo it is the file of the data that came back", async () => {
  const other = new File(["1,0"], "train.csv");
  void session.actions.loadFiles([other], "anywhere");
  const replaced = { ...TRAINING, fingerprint: "other" };
  await trainer.reply("load-files", { ...LOADED, training: replaced, test: null });
  void session.actions.undoLoading("training");
  await trainer.reply("undo-load", { ...LOADED, test: null });
  void session.actions.changeLayout("training", "none");

  const last = trainer.asked.filter(({ kind }) => kind === "load-files").at(-1);
  expect(last).toMatchObject({ choice: { label: "none" } });
  expect(last?.kind === "load-files" && last.files[0]).toBe(FILE);
});

test("after a mend, and after another, it is the file that the mended data came from", async () => {
  const mended = (fingerprint: string) => ({ training: { ...TRAINING, fingerprint }, test: null });
  void session.actions.mendData([{ of: "training", mends: [{ kind: "turn", turn: "transpose" }] }]);
  await trainer.reply("mend-data", mended("turned"));
  void session.actions.mendData([{ of: "training", mends: [{ kind: "invert" }] }]);
  await trainer.reply("mend-data", mended("turned and inverted"));
  void session.actions.changeLayout("training", "last");

  const last = trainer.asked.filter(({ kind }) => kind === "load-files").at(-1);
  expect(last).toMatchObject({ slot: "training", choice: { label: "last" } });
  expect(last?.kind === "load-files" && last.files[0]).toBe(FILE);
});

test("nothing is asked for data that are no files", async () => {
  void session.actions.makeSampleDigits();
  await trainer.reply("make-sample-digits", {
    ...LOADED,
    training: { ...TRAINING, fingerprint: "samples" },
  });
  await session.actions.changeLayout("training", "last");

  expect(trainer.asked.filter(({ kind }) => kind === "load-files")).toHaveLength(1);
});
