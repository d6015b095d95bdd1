import { describe, expect, test } from "vitest";
import { type Selectable, selectByKey } from "./select-by-key";

/** Four points from left to right; the second and the last are mistakes. */
const MAP: Selectable = {
  points: Float32Array.of(0.1, 0.5, 0.2, 0.5, 0.3, 0.5, 0.4, 0.5),
  readings: {
    images: Uint32Array.of(0, 1, 2, 3),
    classLabels: [0, 1],
    truth: Uint8Array.of(0, 0, 1, 1),
    predicted: Uint8Array.of(0, 1, 1, 0),
    probabilities: new Float32Array(8),
  },
  isShown: () => true,
  start: 2,
};

describe("selectByKey", () => {
  test("begins in the middle of what is seen", () => {
    expect(selectByKey("ArrowLeft", null, MAP)).toBe(2);
  });

  test("follows the arrows, and stays where there is nothing that way", () => {
    expect(selectByKey("ArrowLeft", 2, MAP)).toBe(1);
    expect(selectByKey("ArrowUp", 2, MAP)).toBe(2);
  });

  test("goes from mistake to mistake, round and round", () => {
    expect(selectByKey("PageDown", null, MAP)).toBe(1);
    expect(selectByKey("PageDown", 1, MAP)).toBe(3);
    expect(selectByKey("PageDown", 3, MAP)).toBe(1);
    expect(selectByKey("PageUp", 1, MAP)).toBe(3);
  });

  test("passes over points that are not asked for", () => {
    const isShown = (index: number) => index !== 1;
    expect(selectByKey("ArrowLeft", 2, { ...MAP, isShown })).toBe(0);
    expect(selectByKey("PageDown", 0, { ...MAP, isShown })).toBe(3);
  });

  test("lets go with Escape, and leaves other keys alone", () => {
    expect(selectByKey("Escape", 2, MAP)).toBeNull();
    expect(selectByKey("Tab", 2, MAP)).toBeUndefined();
  });
});
