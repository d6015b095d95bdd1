import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { labelledImages } from "../../dataset/test-files";
import { EngineLostError, type OpenNetwork } from "../../engine/engine";
import type { TrainerEvent } from "../../protocol/messages";
import { LiveWall } from "./live-wall";

const DATA = labelledImages(
  [1, 2, 3, 4].map((pixel) => [pixel, 0, 0, 0]),
  [3, 7, 3, 7],
);
const HELD_OUT = Uint32Array.of(2, 1);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function wallOf(validation: Uint32Array) {
  const events: TrainerEvent[] = [];
  const wall = new LiveWall(DATA, validation, (event) => events.push(event));
  /** Reads the first image as the second class, the other one as the first. */
  const open = {
    readInks: async () => Float32Array.of(0.1, 0.9, 0.8, 0.2),
  } as Partial<OpenNetwork>;
  const refresh = async () => {
    wall.refresh((work) => work(open as OpenNetwork));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { wall, events, refresh };
}

test("tells what the newest weights read its images as", async () => {
  const { events, refresh } = wallOf(HELD_OUT);
  await refresh();

  expect(events).toEqual([{ kind: "wall-read", classes: Uint8Array.of(1, 0) }]);
});

test("reads again after a quarter of a second, not before", async () => {
  const { events, refresh } = wallOf(HELD_OUT);
  await refresh();
  await vi.advanceTimersByTimeAsync(240);
  await refresh();
  expect(events).toHaveLength(1);

  await vi.advanceTimersByTimeAsync(20);
  await refresh();
  expect(events).toHaveLength(2);
});

test("reads nothing where nothing is held out", async () => {
  const { events, refresh } = wallOf(new Uint32Array());
  await refresh();

  expect(events).toEqual([]);
});

test("goes on after an engine that was lost", async () => {
  const { wall, events, refresh } = wallOf(HELD_OUT);
  wall.refresh(() => Promise.reject(new EngineLostError("gone")));
  await vi.advanceTimersByTimeAsync(300);
  await refresh();

  expect(events).toHaveLength(1);
});
