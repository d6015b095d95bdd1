import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PaceMeter } from "./pace-meter";

let nowMs = 0;

beforeEach(() => {
  nowMs = 5000;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
});

afterEach(() => {
  vi.restoreAllMocks();
});

function countSteps(meter: PaceMeter, steps: number, ms: number): void {
  meter.countSteps(steps);
  nowMs += ms;
}

/** Batches of 10 images, 20 steps an epoch, 3 epochs. */
function newMeter(): PaceMeter {
  return new PaceMeter(10, 20, 3);
}

describe("the pace of a run", () => {
  test("is its speed so far and the time that the other steps will take", () => {
    const meter = newMeter();
    countSteps(meter, 5, 1000);
    // 5 steps of 10 images a second; 55 of 60 steps are left.
    expect(meter.measure(1, 5)).toEqual({
      epoch: 1,
      epochs: 3,
      step: 5,
      steps: 60,
      imagesPerSecond: 50,
      secondsLeft: 11,
    });
  });

  test("follows the last seconds, not the whole run", () => {
    const meter = newMeter();
    for (let second = 1; second <= 5; second++) {
      countSteps(meter, 1, 1000);
      meter.measure(1, second);
    }
    for (let second = 1; second <= 4; second++) {
      countSteps(meter, 4, 1000);
      meter.measure(1, 5 + 4 * second);
    }
    // Three seconds back are 4 steps a second; the mean of the run would be 21 / 9.
    expect(meter.measure(2, 21).imagesPerSecond).toBe(40);
  });

  test("is known from one slow step longer than the time it is measured over", () => {
    const meter = newMeter();
    countSteps(meter, 1, 20_000);
    expect(meter.measure(1, 1).imagesPerSecond).toBe(0.5);
  });

  test("forgets the first window, which compiles, as soon as there is another", () => {
    const meter = newMeter();
    countSteps(meter, 1, 2000);
    expect(meter.measure(1, 1).imagesPerSecond).toBe(5);
    countSteps(meter, 2, 100);
    expect(meter.measure(1, 3).imagesPerSecond).toBe(200);
  });

  test("does not count a pause", () => {
    const meter = newMeter();
    countSteps(meter, 5, 500);
    meter.pause();
    nowMs += 60_000;
    meter.resume();
    countSteps(meter, 5, 500);
    expect(meter.measure(1, 10)).toMatchObject({ imagesPerSecond: 100, secondsLeft: 5 });
  });

  test("counts validation apart: not as speed, but once for each epoch that is left", () => {
    const meter = newMeter();
    countSteps(meter, 20, 1000);
    meter.pause();
    nowMs += 3000;
    meter.resumeAfterValidation();
    countSteps(meter, 10, 500);
    // 30 steps left at 20 a second, and two validations of 3 seconds.
    expect(meter.measure(2, 30)).toMatchObject({ imagesPerSecond: 200, secondsLeft: 1.5 + 6 });
  });

  test("takes a run up again where an earlier meter left it", () => {
    const meter = newMeter();
    countSteps(meter, 10, 1000);
    // 40 steps were made before this meter began: 10 of 60 are left.
    expect(meter.measure(3, 50)).toMatchObject({ imagesPerSecond: 100, secondsLeft: 1 });
  });

  test("leaves nothing but the validation when the last step is done", () => {
    const meter = newMeter();
    countSteps(meter, 60, 6000);
    expect(meter.measure(3, 60).secondsLeft).toBe(0);
  });
});
