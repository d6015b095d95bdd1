import { expect, test } from "vitest";
import type { LabelledImageSet } from "../../dataset/image-set";
import { seededRandom } from "../../domain/random";
import { fakeImages, fakePlan } from "../../engine/fake-plan";
import { crossValidate } from "./cross-validation";
import { EngineRoom } from "./engine-room";
import { fakeMachine } from "./fake-machine";

/** 60 images of three classes that can be told apart. */
const DATA = fakeImages(60);
const PLAN = fakePlan(1, 1);
const HYPERPARAMETERS = { ...PLAN.hyperparameters, epochs: 6, batchSize: 16 };

async function judged(data: LabelledImageSet, excluded: readonly number[] = [], abort = false) {
  const room = new EngineRoom(() => {}, fakeMachine({ mostMembers: 1 }));
  await room.start("wasm", null, { ...PLAN, hyperparameters: HYPERPARAMETERS, data: null });
  const shares: number[] = [];
  const controller = new AbortController();
  const judgement = await room.withEngine((engine) =>
    crossValidate({
      data,
      hyperparameters: HYPERPARAMETERS,
      folds: 5,
      excluded,
      engine,
      onProgress: (share) => {
        shares.push(share);
        if (abort) controller.abort();
      },
      signal: controller.signal,
    }),
  );
  return { judgement, shares };
}

test("every image is judged once, by who did not learn from it", async () => {
  const { judgement, shares } = await judged(DATA);
  const { images, confusion, onBothSides, accuracy } = judgement;
  expect({ images, onBothSides }).toEqual({ images: 60, onBothSides: 0 });
  expect(confusion.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(accuracy).toBeGreaterThan(0.8);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test("labels by lot are read as often as chance reads them, copies or not", async () => {
  const random = seededRandom(4);
  const lots = DATA.classIndices.map(() => Math.floor(3 * random()));
  const pixels = new Uint8Array(DATA.pixels.length * 2);
  pixels.set(DATA.pixels);
  pixels.set(DATA.pixels, DATA.pixels.length);
  const doubled = {
    ...DATA,
    count: 120,
    pixels,
    classIndices: Uint8Array.from([...lots, ...lots]),
  };
  const { judgement } = await judged(doubled);
  expect(judgement).toMatchObject({ images: 120, different: 60 });
  expect(judgement.accuracy).toBeLessThan(0.6);
});

test("images that are left out are not judged by", async () => {
  const { judgement } = await judged(DATA, [0, 7, 8]);
  expect(judgement.images).toBe(57);
});

test("it can be ended", async () => {
  await expect(judged(DATA, [], true)).rejects.toMatchObject({ failure: { code: "cancelled" } });
});

test("fewer images than parts are too few", async () => {
  await expect(judged(fakeImages(3))).rejects.toMatchObject({
    failure: { code: "too-few-images", images: 3, needed: 5 },
  });
});
