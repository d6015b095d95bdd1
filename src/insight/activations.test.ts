import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { networkFor } from "../domain/network/fit-to-side";
import type { Engine } from "../engine/engine";
import { startSimdEngine } from "../engine/simd/simd-engine";
import { activationsOf, MAX_CHANNELS } from "./activations";

let engine: Engine;

beforeAll(async () => {
  engine = await startSimdEngine();
});

afterAll(() => {
  engine.dispose();
});

/** The activations of an 8×8 image, by a network whose weights are given from the first on. */
async function seen(text: string, weights: readonly number[], ink: Float32Array<ArrayBuffer>) {
  const network = networkFor(text, 8, 2, 1);
  const all = new Float32Array(network.weightCount);
  all.set(weights);
  const statistics = new Float32Array(network.statisticsCount);
  const open = await engine.openNetwork(network, { weights: all, statistics });
  try {
    return await activationsOf(open, network, ink);
  } finally {
    open.dispose();
  }
}

/** Ink 1 in the first pixel, 0.5 in the second, none elsewhere. */
const TWO_DOTS = new Float32Array(64);
TWO_DOTS.set([1, 0.5]);

describe("activationsOf", () => {
  test("shows each filter's answer, channel after channel, by the loudest of the layer", async () => {
    // Filters that multiply by 2, by 1 and by -1; no bias.
    const [layer, ...others] = await seen("conv1x3+bias", [2, 1, -1], TWO_DOTS);
    expect(others).toEqual([]);
    expect(layer).toMatchObject({ layer: "conv1x3+bias", side: 8, channels: 3 });
    // 2 and 1 of 2; 1 and 0.5 of 2; below zero is silent.
    expect([...(layer?.pixels ?? []).slice(0, 3)]).toEqual([255, 128, 0]);
    expect([...(layer?.pixels ?? []).slice(64, 67)]).toEqual([128, 64, 0]);
    expect((layer?.pixels ?? []).slice(128).every((pixel) => pixel === 0)).toBe(true);
    expect(layer?.pixels).toHaveLength(3 * 64);
  });

  test("takes the answer behind the pooling that belongs to a convolution, and its bias", async () => {
    // Times 1, then 2×2 maximum, then a bias of 0.25.
    const [layer] = await seen("conv1x1+bias pool", [1, 0.25], TWO_DOTS);
    expect(layer).toMatchObject({ layer: "conv1x1+bias pool", side: 4, channels: 1 });
    // 1.25 where the dots are, 0.25 elsewhere: a fifth of 255.
    expect([...(layer?.pixels ?? [])]).toEqual([255, ...new Array<number>(15).fill(51)]);
  });

  test("shows a dense layer's units as channels of one pixel", async () => {
    // Batch norm over no variance divides by √0.001, which scaling undoes. The first pixel's
    // weights to the three units, then the scales.
    const weights = new Float32Array(64 * 3 + 3);
    weights.set([4, 1, -1]);
    weights.fill(1, 64 * 3);
    const [layer] = await seen("dense3", [...weights], TWO_DOTS);
    expect(layer).toEqual({
      layer: "dense3",
      side: 1,
      channels: 3,
      pixels: Uint8Array.of(255, 64, 0),
    });
  });

  test("passes over what has nothing of its own to show", async () => {
    const layers = await seen("conv1x1+bias pool pool drop0.5 gap dense2", [], TWO_DOTS);
    expect(layers.map(({ layer }) => layer)).toEqual(["conv1x1+bias pool", "dense2"]);
  });

  test("shows the first channels only of a layer that has very many", async () => {
    const [layer] = await seen("conv1x70+bias", new Array<number>(70).fill(1), TWO_DOTS);
    expect(layer?.channels).toBe(MAX_CHANNELS);
    expect(layer?.pixels).toHaveLength(MAX_CHANNELS * 64);
  });

  test("scales by channels that it leaves out, too", async () => {
    const weights = new Array<number>(70).fill(1);
    weights[69] = 2;
    const [layer] = await seen("conv1x70+bias", weights, TWO_DOTS);
    expect(layer?.pixels[0]).toBe(128);
  });

  test("is dark where a layer is silent", async () => {
    const [layer] = await seen("conv1x1+bias", [-1], TWO_DOTS);
    expect(layer?.pixels.every((pixel) => pixel === 0)).toBe(true);
  });

  test("refuses an image of another size, and says what it expected", async () => {
    await expect(seen("conv1x1", [], new Float32Array(9))).rejects.toThrow(
      new RangeError("expected 64 pixels, got 9"),
    );
  });
});
