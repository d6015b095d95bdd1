import { expect, test } from "vitest";
import { newestOnly } from "./newest-only";

test("runs the first value at once, and of those that wait only the newest", async () => {
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const give = newestOnly<number>((value) => {
    started.push(value);
    return new Promise((resolve) => finish.push(resolve));
  });

  for (const value of [1, 2, 3]) give(value);
  expect(started).toEqual([1]);

  finish[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(started).toEqual([1, 3]);
});
