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

    for (let data = 0; data < 199; data++) {
      show(data);
      await vi.advanceTimersByTimeAsync(10);
    }

    // Just under two seconds: at 0, 250, … 1750 ms.
    expect(drawn).toHaveLength(8);
  });

  test("rests as long as a slow draw took", async () => {
    const { drawn, draw } = slowDraws(400);
    const show = drawLatest(draw);

    show(1);
    show(2);
    await vi.advanceTimersByTimeAsync(2000);

    expect(drawn.map(({ atMs }) => atMs)).toEqual([0, 800]);
  });

  test("reports the first failure only, and draws on", async () => {
    const onFailure = vi.fn<(error: unknown) => void>();
    const drawn: number[] = [];
    const show = drawLatest(
      async (data: number) => {
        if (data < 3) throw new Error(`cannot draw ${data}`);
        drawn.push(data);
      },
      { onFailure },
    );

    for (const data of [1, 2, 3]) {
      show(data);
      await vi.advanceTimersByTimeAsync(300);
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
