import { beforeAll, expect, test } from "vitest";
import { drawView, MAX_VIEWS } from "../../dataset/views";
import { planOf } from "../conformance/conformance-cases";
import type { Engine, OpenNetwork } from "../engine";
import { freshVectors } from "../fresh-vectors";
import { startSimdEngine } from "./simd-engine";

const { network: NETWORK, data: DATA } = planOf({
  name: "",
  network: "conv3x8v pool conv3x16 conv3x16",
  side: 13,
  classes: 5,
  images: 70,
  hyperparameters: { members: 2 },
});
const SIZE = DATA.side ** 2;

let engine: Engine;
let opened: OpenNetwork;

beforeAll(async () => {
  engine = await startSimdEngine();
  const statistics = new Float32Array(NETWORK.statisticsCount).fill(0.5);
  const { weights } = freshVectors(NETWORK, 3);
  opened = await engine.openNetwork(NETWORK, { weights, statistics });
  return () => engine.dispose();
});

/** One view of images. */
function inksOf(rows: Uint32Array, view: number): Float32Array<ArrayBuffer> {
  const inks = new Float32Array(rows.length * SIZE);
  for (const [index, row] of rows.entries()) {
    drawView(view, DATA.pixels, row * SIZE, DATA.side, DATA.pixelMax, inks, index * SIZE);
  }
  return inks;
}

test("an image's answer does not depend on those beside it, to the bit", async () => {
  const rows = Uint32Array.from({ length: DATA.count }, (_, row) => row);
  const together = await opened.readInks(inksOf(rows, 0), rows.length);
  for (const row of [0, 3, 31, 32, 69]) {
    const alone = await opened.readInks(inksOf(Uint32Array.of(row), 0), 1);
    expect(alone).toEqual(together.slice(row * 5, (row + 1) * 5));
  }
});

test("images are read by the mean of their views", async () => {
  const rows = Uint32Array.of(69, 2, 40, 2);
  const read = await opened.readImages(DATA, rows, MAX_VIEWS, () => {}, null);
  const views = Array.from({ length: MAX_VIEWS }, (_, view) =>
    opened.readInks(inksOf(rows, view), rows.length),
  );
  const answers = await Promise.all(views);
  for (const [place, probability] of read.entries()) {
    const sum = answers.reduce((total, answer) => total + (answer[place] ?? Number.NaN), 0);
    // Places in float32 are good to 1e-6 of a pixel here.
    expect(probability).toBeCloseTo(sum / MAX_VIEWS, 5);
  }
});

test("reading tells how far it is, lets others work, and ends when nobody waits", async () => {
  const rows = Uint32Array.from({ length: 40_000 }, (_, index) => index % DATA.count);
  const controller = new AbortController();
  const told: number[] = [];
  const reading = opened.readImages(DATA, rows, 9, (done) => told.push(done), controller.signal);
  setTimeout(() => controller.abort(), 30);
  await expect(reading).rejects.toMatchObject({ failure: { code: "cancelled" } });
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((done) => done > 0 && done < rows.length)).toBe(true);
});

test("a network that was closed reads nothing more", async () => {
  const weights = freshVectors(NETWORK, 3).weights;
  const statistics = new Float32Array(NETWORK.statisticsCount).fill(0.5);
  const closed = await engine.openNetwork(NETWORK, { weights, statistics });
  closed.dispose();
  const ink = new Float32Array(SIZE);
  await expect(closed.readInks(ink, 1)).rejects.toMatchObject({ failure: { code: "cancelled" } });
});
