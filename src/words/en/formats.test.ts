import { describe, expect, test } from "vitest";
import { counted, duration, list, lossText, percent, roughDuration, scoreNumber } from "./formats";

test("a loss is short, also one that exploded", () => {
  expect(lossText(0.12345)).toBe("0.123");
  expect(lossText(5.630593255504308e28)).toBe("5.63e+28");
});

describe("percent", () => {
  test.each([
    [0.9912, 2, "99.12%"],
    [0.983, 1, "98.3%"],
    [1, 1, "100.0%"],
    [0.99999, 1, "99.9%"],
    [0, 1, "0.0%"],
  ])("of %d with %d digits is %s", (share, digits, text) => {
    expect(percent(share, digits)).toBe(text);
  });
});

describe("duration", () => {
  test.each([
    [0.4, "0.4\u00a0s"],
    [1.86, "1.9\u00a0s"],
    [31.2, "31\u00a0s"],
    [250, "4\u00a0min 10\u00a0s"],
    [120, "2\u00a0min"],
    [7500, "2\u00a0h 5\u00a0min"],
    [7199, "2\u00a0h"],
  ])("of %d seconds is %s", (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});

test("roughDuration gives no more than two digits", () => {
  expect(roughDuration(37.8)).toBe("about 38\u00a0s");
  expect(roughDuration(200)).toBe("about 3.3\u00a0min");
});

test("counted speaks of one and of many", () => {
  expect(counted(1, "class", "classes")).toBe("1 class");
  expect(counted(42_000, "image")).toBe("42,000 images");
});

test("list names a few and counts the rest", () => {
  expect(list([3])).toBe("3");
  expect(list([3, 5, 9])).toBe("3, 5 and 9");
  expect(list([1, 2, 3, 4], 2)).toBe("1, 2 and 2 more");
});

test("a score that is not everything is never written as 1", () => {
  expect([0.99512, 0.99998, 1, 1 + 1e-12].map(scoreNumber)).toEqual([
    "0.9951",
    "0.9999",
    "1.0000",
    "1.0000",
  ]);
});
