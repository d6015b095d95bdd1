import { afterAll, beforeAll, expect, test } from "vitest";
import { networkFor } from "../domain/network/fit-to-side";
import { initialWeights } from "../domain/network/initial-weights";
import type { Engine, OpenNetwork } from "../engine/engine";
import { startSimdEngine } from "../engine/simd/simd-engine";
import { inspectImage } from "./inspect-image";

const NETWORK = networkFor("conv3x2 pool dense5", 8, 3, 1);
const INK = Float32Array.from({ length: 64 }, (_, pixel) => (pixel % 3) / 2);

let engine: Engine;
let open: OpenNetwork;

beforeAll(async () => {
  engine = await startSimdEngine();
  open = await engine.openNetwork(NETWORK, {
    weights: initialWeights(NETWORK, 1),
    statistics: new Float32Array(NETWORK.statisticsCount).fill(0.5),
  });
});

afterAll(() => {
  engine.dispose();
});

test("an inspected image comes with what the network makes of the image alone", async () => {
  const seen = await inspectImage(open, NETWORK, INK, null);
  expect(seen.side).toBe(8);
  expect([...seen.pixels.subarray(0, 3)]).toEqual([0, 128, 255]);
  expect(seen.probabilities).toEqual(await open.readInks(INK.slice(), 1));
  expect(seen.activations.map(({ layer }) => layer)).toEqual(["conv3x2 pool", "dense5"]);
  expect(seen.occlusion).toHaveLength(64);
});

test("an image that several views have read keeps their answer, and is asked about it", async () => {
  const alone = await inspectImage(open, NETWORK, INK, null);
  const other = alone.probabilities.indexOf(Math.min(...alone.probabilities));
  const known = new Float32Array(3);
  known[other] = 1;
  const { probabilities, occlusion } = await inspectImage(open, NETWORK, INK, known);
  expect(probabilities).toBe(known);
  expect(occlusion).not.toEqual(alone.occlusion);
});
