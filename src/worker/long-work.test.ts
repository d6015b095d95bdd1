import { describe, expect, test } from "vitest";
import { LongWork } from "./long-work";

const never = () => new Promise<never>(() => {});

describe("long work", () => {
  test("is refused as busy while other long work goes on", async () => {
    const lock = new LongWork();
    void lock.run("training", never);

    await expect(lock.run("study", never)).rejects.toMatchObject({ failure: { code: "busy" } });
    expect(lock.kind).toBe("training");
  });

  test("can begin when the work before has failed", async () => {
    const lock = new LongWork();
    await expect(lock.run("study", () => Promise.reject(new RangeError("mine")))).rejects.toThrow(
      "mine",
    );

    expect(lock.kind).toBeNull();
    expect(await lock.run("engine", async () => 42)).toBe(42);
  });

  test("is told to end by its kind alone", async () => {
    const lock = new LongWork();
    const isAborted = (kind: "training" | "study") =>
      lock.run("study", async (signal) => {
        lock.end(kind);
        return signal.aborted;
      });

    expect(await isAborted("training")).toBe(false);
    expect(await isAborted("study")).toBe(true);
  });
});
