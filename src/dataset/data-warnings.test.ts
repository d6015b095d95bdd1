import { describe, expect, test } from "vitest";
import { findWarnings } from "./data-warnings";
import type { ImageSet, LabelledImageSet } from "./image-set";
import { labelledImages } from "./test-files";

type Code = ReturnType<typeof findWarnings>["test"][number]["code"];

const INK = [1, 2, 3, 4];
const OTHER_INK = [4, 3, 2, 1];

function trainingWarning(code: Code, training: LabelledImageSet) {
  return findWarnings(training, null).training.find((warning) => warning.code === code);
}

function testWarning(code: Code, training: LabelledImageSet, test: ImageSet) {
  return findWarnings(training, test).test.find((warning) => warning.code === code);
}

/** As many different images of each label as asked for. */
function classes(counts: Readonly<Record<number, number>>): LabelledImageSet {
  const labels = Object.entries(counts).flatMap(([label, count]) =>
    new Array<number>(count).fill(Number(label)),
  );
  const pixels = labels.map((_, image) => [1, image % 256, image >> 8, 0]);
  return labelledImages(pixels, labels);
}

describe("duplicate images", () => {
  test("are counted, with the first pair's rows", () => {
    const training = labelledImages([OTHER_INK, INK, [0, 1, 0, 0], INK, INK], [1, 2, 3, 2, 2]);

    expect(trainingWarning("duplicate-images", training)).toEqual({
      code: "duplicate-images",
      count: 2,
      conflicting: 0,
      // The fourth and the second image; the header is row 1.
      firstRow: 5,
      firstEarlierRow: 3,
    });
  });

  test("with another label conflict", () => {
    const training = labelledImages([INK, INK, INK], [1, 2, 1]);

    expect(trainingWarning("duplicate-images", training)).toMatchObject({
      count: 2,
      conflicting: 1,
    });
  });

  test("are none where all images differ", () => {
    expect(trainingWarning("duplicate-images", classes({ 1: 300, 2: 300 }))).toBeUndefined();
  });
});

describe("test images in the training data", () => {
  test("are counted, with the first pair's rows", () => {
    const training = labelledImages([OTHER_INK, INK], [1, 2]);
    const images = labelledImages([[9, 9, 9, 9], INK, INK], [0, 0, 0]);

    expect(testWarning("test-images-in-training", training, images)).toEqual({
      code: "test-images-in-training",
      count: 2,
      firstTestRow: 3,
      firstTrainingRow: 3,
    });
  });

  test("are none where all images differ", () => {
    const training = labelledImages([OTHER_INK], [1]);
    const images = labelledImages([INK], [0]);

    expect(testWarning("test-images-in-training", training, images)).toBeUndefined();
  });
});

describe("classes", () => {
  test("of few images are named with their counts", () => {
    expect(trainingWarning("rare-classes", classes({ 1: 20, 2: 19, 3: 3 }))).toEqual({
      code: "rare-classes",
      labels: [2, 3],
      counts: [19, 3],
      fewerThan: 20,
    });
  });

  test("missing between the labels are named: Sign Language MNIST has no 9", () => {
    expect(trainingWarning("missing-labels", classes({ 7: 1, 8: 1, 10: 1 }))).toEqual({
      code: "missing-labels",
      labels: [9],
    });
  });

  test("named by codes far apart are not missing what is between", () => {
    expect(trainingWarning("missing-labels", classes({ 65: 1, 97: 1 }))).toBeUndefined();
  });
});

test("blank images are counted, with the first one's row", () => {
  const training = labelledImages([INK, [0, 0, 0, 0], [0, 0, 0, 0]], [1, 2, 3]);

  expect(trainingWarning("blank-images", training)).toEqual({
    code: "blank-images",
    count: 2,
    firstRow: 3,
  });
});
