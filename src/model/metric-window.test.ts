import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { MetricWindow } from "./metric-window";
import * as tf from "./tf";

let nowMs = 0;

beforeAll(async () => {
  await tf.setBackend("cpu");
});

beforeEach(() => {
  nowMs = 1000;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a window of metrics", () => {
  test("hands out the steps pushed into it, and the next one those after", async () => {
    const window = new MetricWindow(40, 250);
    window.push(tf.tensor1d([2, 0.25]));
    window.push(tf.tensor1d([1.5, 0.5]));
    expect(await window.close()).toEqual({
      firstStep: 40,
      loss: Float32Array.of(2, 1.5),
      accuracy: Float32Array.of(0.25, 0.5),
    });
    window.push(tf.tensor1d([1, 0.75]));
    expect(await window.close()).toEqual({
      firstStep: 42,
      loss: Float32Array.of(1),
      accuracy: Float32Array.of(0.75),
    });
  });

  test("is null where there was no step", async () => {
    expect(await new MetricWindow(0, 250).close()).toBeNull();
  });

  test("reads the device once, however many steps there were", async () => {
    const window = new MetricWindow(0, 250);
    for (let step = 0; step < 10; step++) window.push(tf.tensor1d([step, 0]));
    const read = vi.spyOn(tf.backend(), "read");
    await window.close();
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("keeps a step that is pushed while the last window is read", async () => {
    const window = new MetricWindow(0, 250);
    window.push(tf.tensor1d([3, 0]));
    const reading = window.close();
    window.push(tf.tensor1d([2, 1]));
    await reading;
    expect(await window.close()).toMatchObject({ firstStep: 1, loss: Float32Array.of(2) });
  });

  test("is due when its time is over, and not before", () => {
    const window = new MetricWindow(0, 250);
    nowMs += 249;
    expect(window.isDue).toBe(false);
    nowMs += 1;
    expect(window.isDue).toBe(true);
  });

  test("gives the next one its whole time again", async () => {
    const window = new MetricWindow(0, 250);
    window.push(tf.tensor1d([1, 1]));
    nowMs += 300;
    await window.close();
    nowMs += 249;
    expect(window.isDue).toBe(false);
  });

  test("leaves no tensor behind, closed or disposed", async () => {
    const before = tf.memory().numTensors;
    const window = new MetricWindow(0, 250);
    window.push(tf.tensor1d([1, 1]));
    await window.close();
    expect(tf.memory().numTensors).toBe(before);
    window.push(tf.tensor1d([1, 1]));
    window.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
