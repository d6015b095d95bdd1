import { describe, expect, test } from "vitest";
import { stepTowards } from "./step-towards";

const all = () => true;

// In the middle, right of it, farther right, above it, and below it to the right.
const POINTS = Float32Array.of(0.5, 0.5, 0.6, 0.5, 0.9, 0.5, 0.5, 0.1, 0.7, 0.8);

describe("stepTowards", () => {
  test.each([
    ["right", 1],
    ["up", 3],
    ["down", 4],
    ["left", null],
  ] as const)("leads %s to the nearest point that way", (direction, expected) => {
    expect(stepTowards(POINTS, 0, direction, all)).toBe(expected);
  });

  test("steps over points that do not count", () => {
    expect(stepTowards(POINTS, 0, "right", (index) => index !== 1)).toBe(2);
  });

  test("prefers a point on the way to a nearer one beside it", () => {
    // On the way at 0.2: cost 0.04. Beside it at (0.12, 0.1): 0.12² + (2 · 0.1)² = 0.0544.
    const points = Float32Array.of(0, 0, 0.2, 0, 0.12, 0.1);

    expect(stepTowards(points, 0, "right", all)).toBe(1);
  });

  test("never stays, not even among points in one place", () => {
    expect(stepTowards(Float32Array.of(0.5, 0.5, 0.5, 0.5), 0, "right", all)).toBeNull();
  });
});
