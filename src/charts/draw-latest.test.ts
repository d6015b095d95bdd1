import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { drawLatest } from "./draw-latest";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Draws that take `tookMs` each, and when each was begun. */
function slowDraws(tookMs: number) {
  const startedAt = performance.now();
  const drawn: { readonly data: number; readonly atMs: number }[] = [];
  const draw = async (data: number) => {
    drawn.push({ data, atMs: performance.now() - startedAt });
    await new Promise((resolve) => setTimeout(resolve, tookMs));
  };
  return { drawn, draw };
}

describe("drawLatest", () => {
  test("draws the first data at once", () => {
    const { drawn, draw } = slowDraws(10);

    drawLatest(draw)(1);

    expect(drawn).toEqual([{ data: 1, atMs: 0 }]);
  });

  test("draws the newest of what came meanwhile, 250 ms after the last draw began", async () => {
    const { drawn, draw } = slowDraws(10);
    const show = drawLatest(draw);

    for (const data of [1, 2, 3, 4]) show(data);
    await vi.advanceTimersByTimeAsync(1000);

    expect(drawn).toEqual([
      { data: 1, atMs: 0 },
      { data: 4, atMs: 250 },
    ]);
  });

  test("draws at most four times a second", async () => {
    const { drawn, draw } = slowDraws(10);
    const show = drawLatest(draw);

    for (let data = 0; data < 99; data++) {
      show(data);
      await vi.advanceTimersByTimeAsync(10);
    }

    // Just under a second: at 0, 250, 500 and 750 ms.
    expect(drawn).toHaveLength(4);
  });

  test.each([
    ["nine times as long as a draw took", 100, 1000],
    ["a second and a half after a slow draw", 400, 1900],
    ["as long as a very slow draw took", 2000, 4000],
  ])("rests %s", async (_, tookMs, secondAtMs) => {
    const { drawn, draw } = slowDraws(tookMs);
    const show = drawLatest(draw);

    show(1);
    show(2);
    await vi.advanceTimersByTimeAsync(5000);

    expect(drawn.map(({ atMs }) => atMs)).toEqual([0, secondAtMs]);
  });

  test("reports the first failure only, and draws on", async () => {
    const onFailure = vi.fn<(error: unknown) => void>();
    const drawn: number[] = [];
    const show = drawLatest(async (data: number) => {
      if (data < 3) throw new Error(`cannot draw ${data}`);
      drawn.push(data);
    }, onFailure);

    for (const data of [1, 2, 3]) {
      show(data);
      await vi.advanceTimersByTimeAsync(600);
    }

    expect(onFailure).toHaveBeenCalledExactlyOnceWith(new Error("cannot draw 1"));
    expect(drawn).toEqual([3]);
  });

  test("draws nothing more once it is cancelled", async () => {
    const { drawn, draw } = slowDraws(10);
    const show = drawLatest(draw);

    show(1);
    show(2);
    show.cancel();
    show(3);
    await vi.advanceTimersByTimeAsync(1000);

    expect(drawn.map(({ data }) => data)).toEqual([1]);
  });
});
