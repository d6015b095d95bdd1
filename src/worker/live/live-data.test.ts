/** What files do to the data in use, and that it can be taken back. */
import { beforeEach, describe, expect, test } from "vitest";
import { header, row, textFile } from "../../dataset/test-files";
import type { TrainerEvent } from "../../protocol/messages";
import { LiveData } from "./live-data";

/** 8×8 images, one a label, the first pixel telling them apart. */
function labelled(name: string, labels: readonly number[], ink = 100): File {
  const rows = labels.map((label, index) => row(String(label), ink + index));
  return textFile(name, [header(true), ...rows, ""].join("\n"));
}

function unlabelled(name: string, count: number, ink = 50): File {
  const rows = Array.from({ length: count }, (_, index) => row(null, ink + index));
  return textFile(name, [header(false), ...rows, ""].join("\n"));
}

/** 9×9, which fits no 8×8. */
function larger(name: string): File {
  const pixels = (label: number) => [label, ...new Array<number>(81).fill(label)].join();
  return textFile(name, [header(true, 81), pixels(1), pixels(2), ""].join("\n"));
}

let desk: LiveData;
const counts = () => [desk.training?.count ?? null, desk.test?.count ?? null];

beforeEach(async () => {
  desk = new LiveData(() => undefined);
});

describe("a replacement", () => {
  test("says how many images went, and is undone", async () => {
    await desk.load([labelled("train.csv", [3, 7, 3, 7])], "training");
    const { fingerprint } = desk.identified;
    const after = await desk.load([labelled("other.csv", [1, 2])], "training");
    expect(after.replacements).toEqual([
      { of: "training", file: "other.csv", images: 2, formerFile: "train.csv", formerImages: 4 },
    ]);

    const undone = desk.undo("training");
    expect(undone).toMatchObject({
      replacements: [],
      notes: [{ code: "restored", of: "training", file: "train.csv", images: 4 }],
    });
    expect(desk.identified.fingerprint).toBe(fingerprint);
  });

  test("is none where the place was empty, or the same came again", async () => {
    const files = () => [labelled("train.csv", [3, 7]), unlabelled("test.csv", 3)];
    const first = await desk.load(files(), "anywhere");
    const again = await desk.load(files(), "anywhere");

    expect([first.replacements, again.replacements]).toEqual([[], []]);
  });

  test("of one side stays undoable while the other is loaded, and takes that one along never", async () => {
    await desk.load([labelled("train.csv", [3, 7, 3])], "training");
    await desk.load([labelled("other.csv", [1, 2])], "training");
    const { replacements } = await desk.load([unlabelled("test.csv", 5)], "test");
    expect(replacements).toHaveLength(1);

    desk.undo("training");
    expect(counts()).toEqual([3, 5]);
  });

  test("brings back the test images that did not fit", async () => {
    await desk.load([labelled("train.csv", [3, 7]), unlabelled("test.csv", 5)], "anywhere");
    const { failures } = await desk.load([larger("nine.csv")], "training");
    expect([counts(), failures.map(({ code }) => code)]).toEqual([[2, null], ["side-mismatch"]]);
    expect(desk.training?.side).toBe(9);

    expect(desk.undo("training").failures).toEqual([]);
    expect([counts(), desk.training?.side]).toEqual([[2, 5], 8]);
  });
});

describe("a labelled file under Test data", () => {
  test("leaves the training data alone, and its answers are known", async () => {
    await desk.load([labelled("mnist_train.csv", [3, 7, 3, 7])], "training");
    const { test: summary, training } = await desk.load(
      [labelled("mnist_test.csv", [7, 3])],
      "test",
    );

    expect([training?.imageCount, summary?.imageCount, summary?.hasAnswers]).toEqual([4, 2, true]);
  });

  test("whose labels only count its rows has ids, and no answers", async () => {
    await desk.load([labelled("train.csv", [3, 7, 3, 7])], "training");
    const { test: summary, notes } = await desk.load([labelled("test.csv", [0, 1, 2])], "test");

    expect(summary).toMatchObject({
      hasAnswers: false,
      form: { idColumn: "id", labelColumn: "label", firstId: "0", lastId: "2" },
    });
    expect(notes).toEqual([{ code: "labels-are-ids", file: "test.csv" }]);
    expect(desk.training?.count).toBe(4);
  });
});

test("the example of a submission may come before the test images or behind them", async () => {
  const example = () =>
    textFile("sample_submission.csv", "ImageId,Label\r\n101,0\r\n102,0\r\n103,0\r\n");
  await desk.load([example()], "anywhere");
  await desk.load([unlabelled("test.csv", 3)], "test");
  expect(desk.form).toEqual({
    idColumn: "ImageId",
    labelColumn: "Label",
    ids: ["101", "102", "103"],
  });

  await desk.load([unlabelled("test.csv", 4)], "test");
  expect(desk.form).toEqual({ idColumn: "ImageId", labelColumn: "Label", ids: null });
});

/** Four of 8×8 to learn from, two to predict. */
async function fewSamples(_seed: number, _tell: unknown, signal: AbortSignal) {
  await Promise.resolve();
  signal.throwIfAborted();
  const common = { origin: "sample", side: 8, pixelMax: 255 } as const;
  const pixels = (count: number) => Uint8Array.from({ length: count * 64 }, (_, index) => index);
  return {
    training: {
      ...common,
      fileName: "sample train.csv",
      count: 4,
      pixels: pixels(4),
      classLabels: [0, 1],
      classIndices: Uint8Array.of(0, 1, 0, 1),
    },
    test: { ...common, fileName: "sample test.csv", count: 2, pixels: pixels(2) },
  };
}

describe("sample digits that nobody asked for", () => {
  beforeEach(async () => {
    desk = new LiveData(() => undefined, fewSamples);
    await desk.makeStandIns(1);
  });

  test("are in use where there is nothing else", () => {
    expect(counts()).toEqual([4, 2]);
  });

  test("go with the first training data of one's own, and no note speaks of them", async () => {
    const loaded = await desk.load([labelled("train.csv", [3, 7, 3])], "training");

    expect(counts()).toEqual([3, null]);
    expect(loaded).toMatchObject({ replacements: [], test: null, failures: [] });
  });

  test("are learned from beside test images of their size alone", async () => {
    const { replacements } = await desk.load([unlabelled("test.csv", 3)], "test");
    expect(counts()).toEqual([4, 3]);

    const pixels = new Array<number>(81).fill(1).join();
    const wide = textFile("wide.csv", [header(false, 81), pixels, pixels, ""].join("\n"));
    const { failures } = await desk.load([wide], "test");
    expect([...replacements, ...failures]).toEqual([]);
    expect(counts()).toEqual([null, 2]);
  });

  test("come back where they are asked for, and replace what there was", async () => {
    await desk.load([labelled("train.csv", [3, 7, 3])], "training");
    desk.undo("training");
    expect(counts()).toEqual([3, null]);

    const { replacements } = await desk.makeSampleDigits(1);
    expect(counts()).toEqual([4, 2]);
    expect(replacements).toMatchObject([{ of: "training", formerFile: "train.csv" }]);
    desk.undo("training");
    expect(counts()[0]).toBe(3);
  });

  test("are seen from the first hundred on", async () => {
    const events: TrainerEvent[] = [];
    await new LiveData((event) => events.push(event), fewSamples).makeStandIns(1);

    expect(events).toMatchObject([{ kind: "stand-ins-begun", first: { side: 28, count: 100 } }]);
  });

  test("are no longer made when a file comes meanwhile", async () => {
    const other = new LiveData(() => undefined, fewSamples);
    const making = other.makeStandIns(1);
    const loading = other.load([labelled("train.csv", [3, 7])], "training");

    await expect(making).rejects.toThrow();
    expect((await loading).test).toBeNull();
    expect(other.training?.count).toBe(2);
  });
});
