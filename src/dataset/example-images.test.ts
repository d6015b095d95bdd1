import { describe, expect, test } from "vitest";
import { compareLabels } from "../domain/class-label";
import { meanImages, pickExamples } from "./example-images";
import { labelledImages } from "./test-files";

describe("pickExamples", () => {
  const images = labelledImages(
    Array.from({ length: 100 }, (_, image) => [image, 0, 0, 200]),
    // Ninety 0s, and two each of 1 to 5.
    Array.from({ length: 100 }, (_, image) => (image < 90 ? 0 : 1 + (image % 5))),
  );

  test("picks equally many of each class, as far as there are", () => {
    const { labels } = pickExamples(images, 12, 1);

    expect(labels.toSorted(compareLabels)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test("fills up with other classes where one has too few", () => {
    const { labels } = pickExamples(images, 20, 1);

    expect(labels.filter((label) => label === 0)).toHaveLength(10);
  });

  test("picks the same images for the same seed, and others for another", () => {
    const one = pickExamples(images, 12, 1).pixels;

    expect(pickExamples(images, 12, 1).pixels).toEqual(one);
    expect(pickExamples(images, 12, 2).pixels).not.toEqual(one);
  });

  test("picks what there is where that is less", () => {
    const few = labelledImages([[16, 8, 0, 0]], [4]);

    // 16 is full ink; 8 of 16 is 127.5 of 255.
    expect(pickExamples(few, 40, 1)).toEqual({
      side: 2,
      count: 1,
      pixels: Uint8Array.of(255, 128, 0, 0),
      labels: [4],
    });
  });
});

test("a class's mean image is drawn from all of its images", () => {
  const images = labelledImages(
    [
      [10, 0, 0, 0],
      [0, 10, 0, 0],
      [0, 0, 0, 4],
    ],
    [7, 7, 2],
  );

  // 4 of 10 is 102 of 255; the mean of 10 and 0 is 127.5.
  expect(meanImages(images)).toEqual({
    side: 2,
    count: 2,
    pixels: Uint8Array.of(0, 0, 0, 102, 128, 128, 0, 0),
    labels: [2, 7],
  });
});
