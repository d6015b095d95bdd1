import { afterEach, describe, expect, test, vi } from "vitest";
import { TimeSlice } from "./time-slice";

const NEVER = new AbortController().signal;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a time slice", () => {
  test("is over after 25 ms, and begins anew after a pause", async () => {
    const now = vi.spyOn(performance, "now").mockReturnValue(1000);
    const slice = new TimeSlice(NEVER);
    now.mockReturnValue(1024);
    expect(slice.isOver).toBe(false);
    now.mockReturnValue(1025);
    expect(slice.isOver).toBe(true);
    await slice.pause();
    expect(slice.isOver).toBe(false);
  });

  test("hears in its pause that it was cancelled", async () => {
    const cancelling = new AbortController();
    const slice = new TimeSlice(cancelling.signal);
    setTimeout(() => cancelling.abort(), 0);
    const pauseForLong = async () => {
      for (;;) await slice.pause();
    };
    await expect(pauseForLong()).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});
