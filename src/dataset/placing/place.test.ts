import { describe, expect, test } from "vitest";
import type { Slot } from "../../domain/placing-note";
import type { ImageSet, LabelledImageSet } from "../image-set";
import { type ImagesItem, type InUse, NOTHING_IN_USE } from "./item";
import { place } from "./place";
import { blankImages, blankLabelled, item, labelled } from "./test-items";

const inUse = (training: LabelledImageSet | null, test: ImageSet | null = null): InUse => ({
  ...NOTHING_IN_USE,
  training,
  test,
});
const TWENTY = inUse(blankLabelled("digits.csv", new Array(20).fill(0).with(0, 1)));

function placed(items: readonly ImagesItem[], slot: Slot, before = NOTHING_IN_USE) {
  const { training, test: forTest, waiting, notes } = place(items, slot, before);
  const names = [training?.file ?? null, forTest?.file ?? null];
  return { names, waiting: waiting.map(({ file }) => file), notes: notes.map(({ code }) => code) };
}

describe("one labelled file", () => {
  test("put under Test data is test data, and its answers are known", () => {
    expect(placed([labelled("mnist_test.csv", 10, "test")], "test", TWENTY)).toEqual({
      names: [null, "mnist_test.csv"],
      waiting: [],
      notes: ["answers-known"],
    });
    expect(placed([labelled("digits.csv", 10, "test")], "test").names).toEqual([
      null,
      "digits.csv",
    ]);
    // As its name says, whatever it is called: training data is there.
    expect(placed([labelled("train.csv", 90, "test")], "test", TWENTY).names).toEqual([
      null,
      "train.csv",
    ]);
  });

  test("called train, put under Test data where there is no training data, is moved", () => {
    expect(placed([labelled("train.csv", 10, "test")], "test")).toMatchObject({
      names: ["train.csv", null],
      notes: ["moved"],
    });
  });

  test("put under Training data is that, whatever it is called", () => {
    const one = [labelled("mnist_test.csv", 10, "training")];
    expect(placed(one, "training", TWENTY)).toMatchObject({
      names: ["mnist_test.csv", null],
      notes: [],
    });
  });

  test.each([
    ["fills an empty place", "digits.csv", 10, NOTHING_IN_USE, "training"],
    ["does not, called test", "mnist_test.csv", 10, NOTHING_IN_USE, "test"],
    ["takes a place, called train", "train.csv", 10, TWENTY, "training"],
    ["takes none, called test", "mnist_test.csv", 90, TWENTY, "test"],
    ["takes a place, the same file again", "digits.csv", 19, TWENTY, "training"],
    ["takes a place, of more images", "more.csv", 21, TWENTY, "training"],
    ["takes none, of as many", "other.csv", 20, TWENTY, "test"],
  ])("dropped anywhere %s", (_, file, count, before, expected) => {
    const { names } = placed([labelled(file, count)], "anywhere", before);
    expect(names).toEqual(expected === "training" ? [file, null] : [null, file]);
  });
});

describe("two labelled files", () => {
  test("the one called train is for training, though it is smaller", () => {
    const both = [labelled("mnist_train.csv", 10), labelled("extra.csv", 8)];
    expect(placed(both, "anywhere", TWENTY)).toMatchObject({
      names: ["mnist_train.csv", "extra.csv"],
      notes: ["train-and-test"],
    });
    const named = [labelled("mnist_test.csv", 30), labelled("mnist_train.csv", 20)];
    expect(placed(named, "training").names).toEqual(["mnist_train.csv", "mnist_test.csv"]);
  });

  test("the one called test is not, though it is larger", () => {
    const both = [labelled("mnist_test.csv", 30), labelled("digits.csv", 20)];
    expect(placed(both, "anywhere").names).toEqual(["digits.csv", "mnist_test.csv"]);
  });

  test("as many images under neutral names are one set in two forms: the later is used", () => {
    const both = [labelled("one.csv", 20), labelled("two.csv", 20)];
    expect(placed(both, "anywhere")).toMatchObject({
      names: ["two.csv", null],
      notes: ["replaced"],
    });
  });

  test("of an archive of pairs those of one set belong together", () => {
    const emnist = [
      labelled("emnist-digits-test.csv", 40),
      labelled("emnist-digits-train.csv", 240),
      labelled("emnist-letters-test.csv", 50),
      labelled("emnist-letters-train.csv", 120),
    ];
    const { notes } = place(emnist, "anywhere", NOTHING_IN_USE);
    expect(placed(emnist, "anywhere").names).toEqual([
      "emnist-digits-train.csv",
      "emnist-digits-test.csv",
    ]);
    expect(notes).toEqual([
      { code: "replaced", file: "emnist-letters-test.csv", by: "emnist-digits-test.csv" },
      { code: "replaced", file: "emnist-letters-train.csv", by: "emnist-digits-train.csv" },
      {
        code: "train-and-test",
        training: "emnist-digits-train.csv",
        test: "emnist-digits-test.csv",
      },
    ]);
  });

  test("beside images to predict only one is used, and the other is told of", () => {
    const kannada = [
      labelled("Dig-MNIST.csv", 30),
      item(blankImages("test.csv", 10)),
      labelled("train.csv", 20),
    ];
    expect(placed(kannada, "anywhere")).toMatchObject({
      names: ["train.csv", "test.csv"],
      notes: ["replaced"],
    });
  });
});

describe("images without labels", () => {
  test("are to be predicted, and moved where they were put under Training data", () => {
    const one = [item(blankImages("digits.csv", 5), "training")];
    expect(placed(one, "training")).toEqual({
      names: [null, "digits.csv"],
      waiting: [],
      notes: ["moved"],
    });
  });

  test("that are to be learned from wait for their labels", () => {
    const expected = { names: [null, null], waiting: ["X_train.csv"], notes: ["images-wait"] };
    const one = blankImages("X_train.csv", 5);
    expect(placed([item(one)], "anywhere")).toEqual(expected);
    expect(placed([item(one, "training")], "training")).toEqual(expected);
    expect(placed([item(one, "test")], "test").names).toEqual([null, "X_train.csv"]);
  });
});
