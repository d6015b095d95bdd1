import { describe, expect, test } from "vitest";
import type { LabelledImageSet } from "../../dataset/image-set";
import { FailureError } from "../../domain/failure";
import { seededRandom } from "../../domain/random";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import { fakeImages, fakePlan } from "../../engine/fake-plan";
import { PLAIN_MATRICES } from "../../engine/matrices/plain-matrices";
import type { RunArgs } from "../../protocol/messages";
import { EngineRoom } from "./engine-room";
import { fakeMachine } from "./fake-machine";
import { LiveNetwork } from "./live-network";
import { LiveReader } from "./live-reader";

/** 120 images of three classes, of which 36 are held out. */
const DATA = fakeImages(120);
const SETTINGS: Hyperparameters = {
  ...fakePlan(1, 1).hyperparameters,
  epochs: 6,
  batchSize: 16,
  validationShare: 0.3,
};
const CANCELLED = new FailureError({ code: "cancelled" });
const TOO_EARLY = new FailureError({ code: "stopped-too-early" });

type OnStep = (network: LiveNetwork, learning: LiveReader) => Promise<void> | void;

async function networkOf(onStep: OnStep = () => {}) {
  const holder: { network: LiveNetwork | null; learning: LiveReader | null } = {
    network: null,
    learning: null,
  };
  const machine = fakeMachine({
    mostMembers: 1,
    // The engines are tried first, while there is no run to be stopped.
    onStep: () => {
      const { network, learning } = holder;
      return network && learning ? onStep(network, learning) : undefined;
    },
  });
  const room = new EngineRoom(() => {}, machine);
  const learning = new LiveReader(room, async () => PLAIN_MATRICES);
  const network = new LiveNetwork(room, learning, () => {});
  const { network: layers, hyperparameters } = fakePlan(1, 1);
  await room.start("wasm", null, { network: layers, hyperparameters, data: null });
  holder.network = network;
  holder.learning = learning;
  return network;
}

function argsOf(hyperparameters: Hyperparameters, keepsReader = false): RunArgs {
  return { hyperparameters, excluded: [], keepsReader };
}

/** The same images with labels by lot: nothing can be learned of them that holds for others. */
function withLots(data: LabelledImageSet): LabelledImageSet {
  const random = seededRandom(4);
  return { ...data, classIndices: data.classIndices.map(() => Math.floor(3 * random())) };
}

describe("a trained network", () => {
  test("is in use when it has learned something", async () => {
    const network = await networkOf();
    const outcome = await network.train(DATA, argsOf(SETTINGS));

    expect(outcome).toMatchObject({ isKept: true, copies: 0, onBothSides: 0 });
    expect(outcome.validation.images).toBe(36);
    expect(network.hasTrained).toBe(true);
  });

  test("is not in use when it has learned nothing, and the one before stays", async () => {
    const network = await networkOf();
    expect(await network.train(withLots(DATA), argsOf(SETTINGS))).toMatchObject({ isKept: false });
    expect(network.hasTrained).toBe(false);

    await network.train(DATA, argsOf(SETTINGS));
    const before = network.trained;
    expect(await network.train(withLots(DATA), argsOf(SETTINGS))).toMatchObject({ isKept: false });
    expect(network.trained).toBe(before);
  });

  test("is none where the first run is stopped at its first step", async () => {
    const network = await networkOf(({ control }) => control?.stop());

    await expect(network.train(DATA, argsOf(SETTINGS))).rejects.toThrow(TOO_EARLY);
    expect(network.hasTrained).toBe(false);
  });

  test("is kept where a first epoch was broken off that had taught something", async () => {
    let steps = 0;
    // An epoch is 84 steps, made in windows of a fifth of a second: some 40.
    const network = await networkOf(async ({ control }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (++steps === 30) control?.stop();
    });
    const outcome = await network.train(DATA, argsOf({ ...SETTINGS, batchSize: 1 }));

    expect(outcome).toMatchObject({ reason: "stopped", epochs: 0, isKept: true });
    expect(network.hasTrained).toBe(true);
  });

  test("learns from all images beside the run that held some out", async () => {
    const network = await networkOf();
    await network.train(DATA, argsOf(SETTINGS));
    const before = network.trained;
    const full = await network.trainOnAll(DATA, argsOf(SETTINGS));

    expect(full).toMatchObject({ reason: "finished", epochs: 6, isKept: true });
    expect(network.trained).toBe(before);
    expect(network.reading).not.toBe(before);

    await network.train(DATA, argsOf(SETTINGS));
    expect(network.reading).toBe(network.trained);
  });

  test("from all images is not in use where nothing was learned of those", async () => {
    const network = await networkOf();
    const still = { ...SETTINGS, epochs: 1, batchSize: 64 };
    const full = await network.trainOnAll(withLots(DATA), argsOf(still));

    expect(full.isKept).toBe(false);
    expect(network.reading).toBeNull();
  });

  test("is the one before where a run is cancelled, however far that got", async () => {
    let steps = Number.NEGATIVE_INFINITY;
    const network = await networkOf(({ control }) => {
      if (++steps === 20) control?.cancel();
    });
    await network.train(DATA, argsOf(SETTINGS));
    const before = network.trained;
    steps = 0;

    // Six epochs of 6 steps each: in the fourth.
    await expect(network.train(DATA, argsOf(SETTINGS))).rejects.toThrow(CANCELLED);
    expect(network.trained).toBe(before);
    expect(network.control).toBeNull();
  });

  test("is none where a first run of all images is cancelled", async () => {
    const network = await networkOf(({ control }) => control?.cancel());

    await expect(network.trainOnAll(DATA, argsOf(SETTINGS))).rejects.toThrow(CANCELLED);
    expect(network.reading).toBeNull();
  });

  test("goes on reading while another learns from the same images, where that is asked", async () => {
    const read: boolean[] = [];
    const network = await networkOf((_, learning) => void read.push(!learning.isEmpty));
    await network.train(DATA, argsOf(SETTINGS));
    expect(read.includes(true), "the newest weights read").toBe(true);

    read.length = 0;
    await network.train(DATA, argsOf(SETTINGS, true));
    expect(read.includes(true), "the network in use reads").toBe(false);

    await network.train({ ...DATA }, argsOf(SETTINGS, true));
    expect(read.includes(true), "of other images nobody else can read").toBe(true);
  });
});
