import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImageSet } from "../dataset/image-set";
import { networkFor } from "../domain/network/fit-to-side";
import { initialWeights } from "../domain/network/initial-weights";
import { seededRandom } from "../domain/random";
import type { Engine } from "../engine/engine";
import { startSimdEngine } from "../engine/simd/simd-engine";
import { hiddenFeatures } from "./hidden-features";

const SIDE = 8;
const SIZE = SIDE * SIDE;
const NEVER = new AbortController().signal;

let engine: Engine;

beforeAll(async () => {
  engine = await startSimdEngine();
});

afterAll(() => {
  engine.dispose();
});

function imagesOf(count: number): ImageSet {
  const random = seededRandom(1);
  const pixels = Uint8Array.from({ length: count * SIZE }, () => 255 * random());
  return { fileName: "train.csv", origin: "file", side: SIDE, pixelMax: 255, count, pixels };
}

async function featuresOf(
  text: string,
  weights: Float32Array<ArrayBuffer> | null,
  images: ImageSet,
  rows: Uint32Array,
  signal = NEVER,
): Promise<Float32Array> {
  const network = networkFor(text, SIDE, 3, 1);
  const statistics = new Float32Array(network.statisticsCount).fill(0.5);
  const numbers = { weights: weights ?? initialWeights(network, 1), statistics };
  const open = await engine.openNetwork(network, numbers);
  try {
    return await hiddenFeatures(open, network, images, rows, signal);
  } finally {
    open.dispose();
  }
}

describe("hiddenFeatures", () => {
  test("are what the classes see of each image, in the order of the rows", async () => {
    // One filter that doubles the ink and a bias of -0.5: 2·ink - 0.5, cut below zero.
    const text = "conv1x1+bias";
    const weights = new Float32Array(networkFor(text, SIDE, 3, 1).weightCount);
    weights.set([2, -0.5]);
    const images = imagesOf(3);
    const features = await featuresOf(text, weights, images, Uint32Array.of(2, 0));
    expect(features).toHaveLength(2 * SIZE);
    for (const [index, feature] of features.entries()) {
      const pixel = images.pixels[index < SIZE ? 2 * SIZE + index : index - SIZE] ?? 0;
      expect(feature).toBeCloseTo(Math.max(0, (2 * pixel) / 255 - 0.5), 5);
    }
  });

  test("are the ink itself where there is no hidden layer", async () => {
    const images = imagesOf(1);
    const features = await featuresOf("", null, images, Uint32Array.of(0));
    expect(features).toEqual(Float32Array.from(images.pixels, (pixel) => pixel / 255));
  });

  test("are the channels' means where a layer has too many numbers", async () => {
    // 65 channels of 64 numbers are 4160. The first multiplies by 1, the others by nothing.
    const text = "conv1x65+bias";
    const weights = new Float32Array(networkFor(text, SIDE, 3, 1).weightCount);
    weights.set([1]);
    const images = imagesOf(1);
    const features = await featuresOf(text, weights, images, Uint32Array.of(0));
    expect(features).toHaveLength(65);
    const mean = images.pixels.reduce((sum, pixel) => sum + pixel / 255 / SIZE, 0);
    expect(features[0]).toBeCloseTo(mean, 5);
    expect(features[64]).toBe(0);
  });

  test("are none of no rows", async () => {
    expect(await featuresOf("dense4", null, imagesOf(1), new Uint32Array(0))).toHaveLength(0);
  });

  test("end as cancelled with their signal", async () => {
    const signal = AbortSignal.abort();
    await expect(
      featuresOf("dense4", null, imagesOf(1), Uint32Array.of(0), signal),
    ).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});

test("an image's features do not depend on where a batch or a read ends", async () => {
  const images = imagesOf(1);
  // Two batches of 200 and one of 50.
  const features = await featuresOf("conv3x2 pool dense4", null, images, new Uint32Array(450));
  expect(features).toHaveLength(450 * 4);
  const first = features.slice(0, 4);
  for (const row of [199, 200, 399, 400, 449]) {
    expect(features.slice(4 * row, 4 * row + 4)).toEqual(first);
  }
});
