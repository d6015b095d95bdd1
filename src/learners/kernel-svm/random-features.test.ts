import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom, standardNormal } from "../../domain/random";
import * as tf from "../../model/tf";
import { inputBatch } from "../linear/feature-map";
import { NEVER } from "../test-fits";
import { orthogonalFrequencies } from "./frequencies";
import { randomFeatures } from "./random-features";
import { waves } from "./waves";

beforeAll(async () => {
  await tf.setBackend("cpu");
});

describe("cosine and sine in turns", () => {
  test("agree with the language's own", () => {
    const turns = Float32Array.from({ length: 801 }, (_, index) => (index - 400) / 133);
    const [cosines, sines] = tf.tidy(() =>
      waves(tf.tensor2d(turns, [9, 89])).map((wave) => wave.dataSync<"float32">()),
    );

    for (const [index, turn] of turns.entries()) {
      expect(Math.abs((cosines?.[index] ?? 9) - Math.cos(2 * Math.PI * turn))).toBeLessThan(3e-5);
      expect(Math.abs((sines?.[index] ?? 9) - Math.sin(2 * Math.PI * turn))).toBeLessThan(3e-5);
    }
  });
});

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

  async function productsOf(gamma: number, images: Uint8Array) {
    const values = new Float64Array(SIZE * SIZE);
    for (let pixel = 0; pixel < SIZE; pixel++) values[pixel * SIZE + pixel] = 1;
    const frequencies = await orthogonalFrequencies(SIZE, COUNT, gamma, seededRandom(3), NEVER);
    const map = randomFeatures(3, 10, { count: SIZE, values }, frequencies);
    const loaded = map.load();
    const products = tf.tidy(() => {
      const inputs = inputBatch(IMAGES, SIZE, (image, into) =>
        map.write(images.subarray(image * SIZE, (image + 1) * SIZE), into),
      );
      const features = loaded.of(inputs);
      expect(features.map(({ shape }) => shape[1])).toEqual(map.blocks);
      const parts = features.map((block) => tf.matMul(block, block, false, true));
      return tf.addN(parts).dataSync<"float32">();
    });
    loaded.dispose();
    return products;
  }

  test("have products close to the kernel", async () => {
    const random = seededRandom(4);
    const images = Uint8Array.from({ length: IMAGES * SIZE }, () =>
      Math.min(10, Math.abs(Math.round(4 * standardNormal(random)))),
    );
    const before = tf.memory().numTensors;
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
    expect(tf.memory().numTensors).toBe(before);
  });
});
