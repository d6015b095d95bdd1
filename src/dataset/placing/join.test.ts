import { describe, expect, test } from "vitest";
import type { ImagesItem, InUse, LabelsItem } from "./item";
import { labelsItem, NOTHING_IN_USE } from "./item";
import { join } from "./join";
import { answers, blankImages, blankLabelled, item, labels } from "./test-items";

const TWO = [3, 7];

function joined(images: ImagesItem[], given: LabelsItem[], inUse: InUse = NOTHING_IN_USE) {
  const all = join(images, given, inUse);
  return {
    ...all,
    sets: all.images.map(({ file, role, images: { count, ...set } }) => ({
      file,
      role,
      labels:
        "classIndices" in set ? Array.from(set.classIndices, (at) => set.classLabels[at]) : count,
    })),
    notes: all.notes.map(({ code }) => code),
  };
}

describe("images and labels at once", () => {
  test("are one set, and each pair another, by their names", () => {
    const images = [
      item(blankImages("t10k-images-idx3-ubyte", 2)),
      item(blankImages("train-images-idx3-ubyte", 2)),
    ];
    const both = [
      labels("train-labels-idx1-ubyte", [3, 7]),
      labels("t10k-labels-idx1-ubyte", [5, 6]),
    ];

    expect(joined(images, both)).toMatchObject({
      sets: [
        { file: "train-images-idx3-ubyte", role: "train", labels: [3, 7] },
        { file: "t10k-images-idx3-ubyte", role: "test", labels: [5, 6] },
      ],
      notes: ["joined", "joined"],
      failures: [],
    });
  });

  test("under names that say nothing are one set where they are as many", () => {
    const { sets } = joined([item(blankImages("a.csv", 2))], [labels("b.csv", TWO)]);
    expect(sets).toEqual([{ file: "a.csv", role: null, labels: TWO }]);
  });

  test("of different counts are a failure with both numbers", () => {
    const { sets, failures } = joined(
      [item(blankImages("X_train.csv", 20))],
      [labels("y_train.csv", TWO)],
    );
    expect(sets).toEqual([{ file: "X_train.csv", role: "train", labels: 20 }]);
    expect(failures).toEqual([
      {
        code: "labels-count",
        file: "y_train.csv",
        labels: 2,
        imagesFile: "X_train.csv",
        images: 20,
      },
    ]);
  });

  test("labels of the test images are not those of the training images", () => {
    const images = [item(blankImages("X_train.csv", 2)), item(blankImages("X_test.csv", 2))];
    const { sets } = joined(images, [labels("y_test.csv", TWO)]);
    expect(sets).toEqual([
      { file: "X_train.csv", role: "train", labels: 2 },
      { file: "X_test.csv", role: "test", labels: TWO },
    ]);
  });
});

describe("one after the other", () => {
  test("labels wait, and find their images when they come", () => {
    const first = joined([], [labels("y_train.csv", TWO)]);
    expect(first).toMatchObject({ notes: ["labels-wait"], failures: [] });

    const inUse = { ...NOTHING_IN_USE, waiting: first.waiting };
    const { sets, waiting } = joined([item(blankImages("X_train.csv", 2))], [], inUse);
    expect(sets).toEqual([{ file: "X_train.csv", role: "train", labels: TWO }]);
    expect(waiting).toEqual({ images: [], labels: [] });
  });

  test("images wait, and are taken when their labels come", () => {
    const waiting = { images: [item(blankImages("X_train.csv", 2))], labels: [] };
    const { sets, waiting: left } = joined([], [labels("y_train.csv", TWO)], {
      ...NOTHING_IN_USE,
      waiting,
    });
    expect(sets).toEqual([{ file: "X_train.csv", role: "train", labels: TWO }]);
    expect(left.images).toEqual([]);
  });

  test("labels that wait are told of once, and stay where other images come", () => {
    const waiting = { images: [], labels: [labels("y_train.csv", TWO)] };
    const {
      notes,
      failures,
      waiting: left,
    } = joined([item(blankImages("test.csv", 9))], [], {
      ...NOTHING_IN_USE,
      waiting,
    });
    expect([notes, failures, left.labels.length]).toEqual([[], [], 1]);
  });

  test("labels come to the test images in use, but not those of training images", () => {
    const inUse = { ...NOTHING_IN_USE, test: blankImages("X_test.csv", 2) };
    expect(joined([], [labels("y_test.csv", TWO)], inUse).sets).toEqual([
      { file: "X_test.csv", role: "test", labels: TWO },
    ]);
    expect(joined([], [labels("y_train.csv", TWO)], inUse)).toMatchObject({
      sets: [],
      notes: ["labels-wait"],
    });
  });

  test("images that have labels need no others", () => {
    const inUse = { ...NOTHING_IN_USE, test: blankLabelled("test.csv", TWO) };
    expect(joined([], [labels("y_test.csv", TWO)], inUse).notes).toEqual(["labels-wait"]);
  });
});

test("labels with ids find their images by them", () => {
  const pictures = item(blankImages("train.zip", 2, ["b.png", "a.png"]));
  const key = answers("trainLabels.csv", ["a", "b", "c"], ["cat", "dog", "cow"]);
  const { sets } = joined([pictures], [labelsItem(key, "anywhere")]);

  expect(sets).toEqual([{ file: "train.zip", role: "train", labels: ["dog", "cat"] }]);
});
