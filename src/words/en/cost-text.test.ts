import { expect, test } from "vitest";
import { costWarning } from "./cost-text";

const USUAL = { stepSeconds: 0.004, bytes: 2e8, batchSize: 128 };

test("nothing is said of what any machine can do", () => {
  expect(costWarning(USUAL)).toBeNull();
  expect(costWarning({ ...USUAL, stepSeconds: null })).toBeNull();
});

test("a step of minutes and gigabytes are said in numbers, before anything has begun", () => {
  expect(costWarning({ stepSeconds: 160, bytes: 2.4e9, batchSize: 1024 })).toBe(
    "Too much for most machines: a single step of 1,024 images would take about 2.7\u00a0min, and it needs about 2.4\u00a0GB of memory. Fewer filters, an earlier pool or a smaller batch help.",
  );
});
