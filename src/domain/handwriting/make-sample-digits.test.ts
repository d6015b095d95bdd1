import { describe, expect, test } from "vitest";
import { makeSampleDigits, type SampleDigits } from "./make-sample-digits";

function make(count: number, seed: number, side = 28): SampleDigits {
  const making = makeSampleDigits({ count, seed, side });
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
  }
}

/** Mean image of each class, `[10][side * side]`. */
function classMeans({ images, labels }: SampleDigits, pixels: number): Float64Array[] {
  const sums = Array.from({ length: 10 }, () => new Float64Array(pixels));
  for (const [index, label] of labels.entries()) {
    const count = labels.filter((other) => other === label).length;
    const sum = sums[label];
    const image = images.subarray(index * pixels, (index + 1) * pixels);
    if (sum !== undefined)
      for (const [at, value] of image.entries()) sum[at] = (sum[at] ?? 0) + value / count;
  }
  return sums;
}

function nearest(means: readonly Float64Array[], image: Uint8Array): number {
  const distances = means.map((mean) =>
    mean.reduce((sum, value, at) => sum + (value - (image[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

describe("makeSampleDigits", () => {
  test("gives the same bytes for the same seed, and others for another", () => {
    const digits = make(120, 7);

    expect(make(120, 7)).toEqual(digits);
    expect(make(120, 8).images).not.toEqual(digits.images);
  });

  test("reports after every hundred digits, then returns all", () => {
    const making = makeSampleDigits({ count: 250, seed: 1, side: 8 });

    expect(making.next()).toEqual({ done: false, value: 100 });
    expect(making.next()).toEqual({ done: false, value: 200 });
    const last = making.next();
    expect(last.done).toBe(true);
    expect(last.value).toMatchObject({ labels: { length: 250 }, images: { length: 250 * 64 } });
  });

  test("writes every class about equally often, in random order", () => {
    const { labels } = make(2000, 3, 8);
    const counts = Array.from(
      { length: 10 },
      (_, digit) => labels.filter((l) => l === digit).length,
    );

    // 200 each; the standard deviation is 13.
    expect(Math.min(...counts)).toBeGreaterThan(150);
    expect(Math.max(...counts)).toBeLessThan(250);
    expect(new Set(labels.subarray(0, 40)).size).toBeGreaterThan(6);
  });

  test("labels what it writes: class means of some read others", () => {
    const side = 14;
    const means = classMeans(make(600, 1, side), side * side);
    const { images, labels } = make(300, 2, side);
    const right = labels.filter((label, index) => {
      const image = images.subarray(index * side * side, (index + 1) * side * side);
      return nearest(means, image) === label;
    });

    // Chance is 10 %; real MNIST digits reach about 80 % with this method.
    expect(right.length / labels.length).toBeGreaterThan(0.6);
  });

  test("uses the whole range of pixels", () => {
    const { images } = make(20, 1);

    expect(images.includes(0)).toBe(true);
    expect(images.includes(255)).toBe(true);
  });
});
