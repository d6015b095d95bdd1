import { describe, expect, test } from "vitest";
import type { EngineRun } from "./engine";
import { measurePace } from "./trial";

describe("the pace of a run", () => {
  test("is that of two stretches that take alike, not of the first steps", async () => {
    // Each step is long enough to be a stretch of its own.
    const { run, now, steps } = timedRun([144, 60, 37, 37, 1000]);

    const pace = await measurePace(run, 128, 1000, now);

    expect(pace.stepMs).toBe(37);
    expect(pace.imagesPerSecond).toBeCloseTo(128_000 / 37, 6);
    expect(steps()).toBe(4);
  });

  test("times many short steps together", async () => {
    // 1 ms a step: the first, then 1, then 8, then 16 twice, for a stretch of 16 ms.
    const { run, now, steps } = timedRun([1]);

    const pace = await measurePace(run, 64, 1000, now);

    expect(pace).toEqual({ stepMs: 1, imagesPerSecond: 64_000 });
    expect(steps()).toBe(1 + 1 + 8 + 16 + 16);
  });

  test("needs no clock finer than a millisecond", async () => {
    const { run, now } = timedRun([0.4]);

    const { stepMs } = await measurePace(run, 64, 1000, () => Math.floor(now()));

    // Of 16 ms and more, a millisecond at either end is 13 % at most.
    expect(stepMs).toBeGreaterThan(0.4 * 0.87);
    expect(stepMs).toBeLessThan(0.4 * 1.13);
  });

  test("is what the last stretch took when time is up", async () => {
    // 400 + 200 + 100 + 300 ms make the second, before two take alike.
    const { run, now, steps } = timedRun([1500, 400, 200, 100, 300, 300]);

    expect((await measurePace(run, 128, 1000, now)).stepMs).toBe(300);
    expect(steps()).toBe(5);
  });

  test("is not that of a first step, which compiles, even with no time left", async () => {
    const { run, now } = timedRun([1900, 40]);

    expect((await measurePace(run, 128, 0, now)).stepMs).toBe(40);
  });

  test("is that of the first step where a second one would be too much to ask", async () => {
    const { run, now, steps } = timedRun([2000]);

    expect((await measurePace(run, 128, 1000, now)).stepMs).toBe(2000);
    expect(steps()).toBe(1);
  });
});

/** A run whose steps take so long by its clock; the last time goes on for ever. */
function timedRun(stepMs: readonly number[]) {
  let at = 0;
  let made = 0;
  const run: Pick<EngineRun, "advance"> = {
    async advance(count) {
      for (let step = 0; step < count; step++) {
        at += stepMs[Math.min(made, stepMs.length - 1)] ?? 0;
        made++;
      }
      return { loss: new Float32Array(count), accuracy: new Float32Array(count) };
    },
  };
  return { run, now: () => at, steps: () => made };
}
