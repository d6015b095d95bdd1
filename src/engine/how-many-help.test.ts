import { describe, expect, test } from "vitest";
import { howManyHelp } from "./how-many-help";

describe("how many help", () => {
  test("is the number behind which doubling does not help", async () => {
    // As WebKit reports four processors on two cores.
    const { tried, ...trials } = paces({ 1: 8, 2: 4.5, 4: 5 });

    const { helpers, pace } = await howManyHelp(4, trials.measure, trials.now);

    expect(helpers).toBe(2);
    expect(pace).toEqual({ stepMs: 4.5, imagesPerSecond: 1 });
    expect(tried).toEqual([1, 2, 4]);
  });

  test("is not looked for beyond one that does not help", async () => {
    const { tried, ...trials } = paces({ 1: 3, 2: 3, 4: 1 });

    expect((await howManyHelp(16, trials.measure, trials.now)).helpers).toBe(1);
    expect(tried).toEqual([1, 2]);
  });

  test("is all of them where all help, a power of two", async () => {
    const trials = paces({ 1: 8, 2: 4, 4: 2, 8: 1 });

    expect((await howManyHelp(15, trials.measure, trials.now)).helpers).toBe(8);
  });

  test("is one where there is only one, which is measured", async () => {
    const trials = paces({ 1: 8 });

    expect(await howManyHelp(1, trials.measure, trials.now)).toMatchObject({
      helpers: 1,
      pace: { stepMs: 8 },
    });
  });

  test("goes straight to all when a step takes long", async () => {
    const { tried, ...trials } = paces({ 1: 600, 16: 80 });

    expect((await howManyHelp(16, trials.measure, trials.now)).helpers).toBe(16);
    expect(tried).toEqual([1, 16]);
  });

  test("ends within half a second, a step's time apart", async () => {
    const trials = paces({ 1: 8, 2: 7, 4: 6, 8: 5, 16: 4 });

    await howManyHelp(16, trials.measure, trials.now);

    expect(trials.now()).toBeLessThanOrEqual(500);
  });
});

/** Each trial takes the time that it may, or a step's where that is longer. */
function paces(stepMs: Readonly<Record<number, number>>) {
  let at = 0;
  const tried: number[] = [];
  const measure = async (helpers: number, limitMs: number) => {
    tried.push(helpers);
    const own = stepMs[helpers] ?? Number.NaN;
    at += Math.max(own, limitMs);
    return { stepMs: own, imagesPerSecond: 1 };
  };
  return { measure, tried, now: () => at };
}
