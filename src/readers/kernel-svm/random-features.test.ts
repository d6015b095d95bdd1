import { describe, expect, test } from "vitest";
import { seededRandom, standardNormal } from "../../domain/random";
import { matrixOf } from "../../engine/matrices/matrices";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import { NEVER } from "../test-fits";
import { orthogonalFrequencies } from "./frequencies";
import { randomFeatureMap } from "./random-features";

describe("orthogonal frequencies", () => {
  test("are at right angles, as many as there are dimensions", async () => {
    const frequencies = await orthogonalFrequencies(5, 8, 0.3, seededRandom(2), NEVER);
    const dot = (one: number, other: number) =>
      [0, 1, 2, 3, 4].reduce(
        (sum, row) => sum + (frequencies[8 * row + one] ?? 0) * (frequencies[8 * row + other] ?? 0),
        0,
      );

    for (const [one, other] of [
      [0, 1],
      [1, 4],
      [2, 3],
      [5, 7],
    ] as const) {
      expect(dot(one, other)).toBeCloseTo(0, 6);
    }
  });

  test("are as long as independent ones, on average", async () => {
    const gamma = 0.3;
    const count = 6000;
    const frequencies = await orthogonalFrequencies(6, count, gamma, seededRandom(2), NEVER);
    const squares = frequencies.reduce((sum, part) => sum + part ** 2, 0) / count;

    // Each of 6 parts has variance 2 gamma, over (2π)². The mean of 6,000 sums of 6 squares has a
    // relative standard error of √(2 / 36,000) = 0.0075: three of them.
    const expected = (6 * 2 * gamma) / (2 * Math.PI) ** 2;
    expect(Math.abs(squares / expected - 1)).toBeLessThan(0.0225);
  });
});

describe("random features", () => {
  const COUNT = 1500;
  const IMAGES = 12;
  const SIZE = 9;

  async function productsOf(gamma: number, images: Float32Array) {
    const axes = new Float32Array(SIZE * SIZE);
    for (let pixel = 0; pixel < SIZE; pixel++) axes[pixel * SIZE + pixel] = 1;
    const all = await orthogonalFrequencies(SIZE, COUNT, gamma, seededRandom(3), NEVER);
    const map = randomFeatureMap({ axisCount: SIZE, axes, frequencies: [all] });
    const ink = matrixOf(
      PLAIN_MATRICES,
      IMAGES,
      SIZE,
      images.map((value) => value / 10),
    );
    const [features = new Float32Array(0)] = [...map(PLAIN_MATRICES, IMAGES).of(ink)].map(
      ({ values }) => values,
    );
    const width = features.length / IMAGES;
    expect(width).toBe(2 * COUNT);
    const dot = (one: number, other: number) =>
      Array.from({ length: width }, (_, place) => place).reduce(
        (sum, place) =>
          sum + (features[one * width + place] ?? 0) * (features[other * width + place] ?? 0),
        0,
      );
    const places = Array.from({ length: IMAGES * IMAGES }, (_, place) => place);
    return places.map((place) => dot(Math.floor(place / IMAGES), place % IMAGES));
  }

  test("have products close to the kernel", async () => {
    const random = seededRandom(4);
    const images = Float32Array.from({ length: IMAGES * SIZE }, () =>
      Math.min(10, Math.abs(Math.round(4 * standardNormal(random)))),
    );
    const products = await productsOf(0.7, images);

    for (let one = 0; one < IMAGES; one++) {
      for (let other = 0; other < IMAGES; other++) {
        let distance = 0;
        for (let pixel = 0; pixel < SIZE; pixel++) {
          const difference =
            (images[one * SIZE + pixel] ?? 0) - (images[other * SIZE + pixel] ?? 0);
          distance += (difference / 10) ** 2;
        }
        // Each frequency adds a number from -1 to 1 to a mean of 1,500: by Hoeffding's inequality
        // one of 144 means is off by more than 0.1 with a chance below 288·exp(-7.5) = 0.16, were
        // the frequencies independent; orthogonal ones are nearer.
        const kernel = Math.exp(-0.7 * distance);
        expect(Math.abs((products[one * IMAGES + other] ?? 9) / COUNT - kernel)).toBeLessThan(0.1);
      }
    }
  });
});
