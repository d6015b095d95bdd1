import { describe, expect, test } from "vitest";
import { FailureError } from "../../domain/failure";
import { fakeImages, fakePlan } from "../../engine/fake-plan";
import { freshVectors } from "../../engine/fresh-vectors";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import { type NetworkModel, networkModel } from "../../readers/network/network-model";
import type { Reader } from "../../readers/reader";
import { trainedNetwork } from "../../training/trained-network";
import { EngineRoom } from "./engine-room";
import { countSent, type FakeMachine, fakeMachine } from "./fake-machine";
import { LiveReader } from "./live-reader";

const { network, data, hyperparameters } = fakePlan(1, 1);
const MODEL = modelOf(1);
const INK = Float32Array.from({ length: 64 }, (_, pixel) => pixel / 64);
const ROWS = Uint32Array.from({ length: 40 }, (_, row) => row);

describe("who reads", () => {
  test("is opened once, however much is read", async () => {
    const { reader, counts } = await readerOf(MODEL);

    const first = await reader.read(drawing);

    expect(first).toHaveLength(3);
    expect(await Promise.all([reader.read(drawing), reader.read(drawing)])).toEqual([first, first]);
    expect(counts()).toEqual(["1 opened, 0 closed"]);
  });

  test("is opened again when another engine has come, and reads the same", async () => {
    const { reader, counts, start } = await readerOf(MODEL);
    const before = await reader.read(drawing);

    await start("webgl");

    expect(await reader.read(drawing)).toEqual(before);
    await reader.read(drawing);
    expect(counts().map((count) => count.slice(0, 8))).toEqual(["1 opened", "1 opened"]);
  });

  test("is closed when somebody else reads from now on", async () => {
    const { reader, counts } = await readerOf(MODEL);
    const before = await reader.read(drawing);

    reader.use([modelOf(2)]);
    await expect.poll(counts).toEqual(["1 opened, 1 closed"]);

    expect(await reader.read(drawing)).not.toEqual(before);
    expect(counts()).toEqual(["2 opened, 1 closed"]);
  });

  test("is closed only when the last reading that goes on has ended", async () => {
    const { reader, counts } = await readerOf(MODEL);
    const ends: (() => void)[] = [];
    const held = () =>
      reader.read(async (open) => {
        await new Promise<void>((resolve) => ends.push(resolve));
        return drawing(open);
      });
    const readings = [held(), held()];
    await expect.poll(() => ends.length).toBe(2);
    reader.use([]);

    ends[0]?.();
    expect(await readings[0]).toHaveLength(3);
    expect(counts()).toEqual(["1 opened, 0 closed"]);

    ends[1]?.();
    expect(await readings[1]).toHaveLength(3);
    await expect.poll(counts).toEqual(["1 opened, 1 closed"]);
  });

  test("votes, where it is several", async () => {
    const other = modelOf(2);
    const [one, two, both] = [
      await readerOf(MODEL),
      await readerOf(other),
      await readerOf(MODEL, other),
    ];

    const [first, second] = [await one.reader.read(drawing), await two.reader.read(drawing)];
    const mean = first.map((share, label) => (share + (second[label] ?? Number.NaN)) / 2);

    // One rounding of float32 in each sum.
    const voted = await both.reader.read(drawing);
    expect(voted).toHaveLength(3);
    for (const [label, share] of voted.entries()) expect(share).toBeCloseTo(mean[label] ?? 0, 6);
  });

  test("is nobody before there is a model", async () => {
    const { reader } = await readerOf();

    expect(reader.isEmpty).toBe(true);
    expect(() => reader.read(drawing)).toThrow(new FailureError({ code: "no-model" }));
    expect(() => reader.model).toThrow(new FailureError({ code: "no-model" }));
  });
});

test("a reading during which the engine is lost is done again on the next one", async () => {
  const images = fakeImages(40);
  const read = (open: Reader) => open.readImages(images, ROWS, () => {}, null);
  const whole = await (await readerOf(MODEL)).reader.read(read);
  let seen = 0;
  const machine: FakeMachine = fakeMachine({
    mostMembers: 2,
    onImage: () => {
      seen++;
      if (seen === 10) machine.started[0]?.workers[0]?.crash("killed");
    },
  });
  const { reader, counts } = await readerOn(machine, [MODEL]);

  expect(await reader.read(read)).toEqual(whole);
  expect(machine.started.map(({ workers }) => workers.length)).toEqual([2, 1]);
  expect(counts().at(-1)).toBe("1 opened, 0 closed");
});

function drawing(open: Reader) {
  return open.readInks(INK, 1);
}

function modelOf(seed: number): NetworkModel {
  const { weights, averageStatistics } = freshVectors(network, seed);
  const numbers = { weights, statistics: averageStatistics };
  return networkModel(trainedNetwork(network, numbers, data, hyperparameters));
}

function readerOf(...models: readonly NetworkModel[]) {
  return readerOn(fakeMachine({ mostMembers: 1 }), models);
}

async function readerOn(machine: FakeMachine, models: readonly NetworkModel[]) {
  const room = new EngineRoom(() => {}, machine);
  const start = (name: "wasm" | "webgl") =>
    room.start(name, null, { network, hyperparameters, data: null });
  await start("wasm");
  const reader = new LiveReader(room, async () => PLAIN_MATRICES);
  reader.use(models);
  /** By engine, in the order in which they were started. */
  const counts = () =>
    machine.started.map((engine) => {
      const [opened, closed] = ["open-network", "dispose-network"].map((kind) =>
        countSent(engine, kind),
      );
      return `${opened} opened, ${closed} closed`;
    });
  return { reader, counts, start };
}
