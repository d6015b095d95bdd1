import { describe, expect, test } from "vitest";
import { initialState } from "../../session/session-state";
import { DEFAULT_SETTINGS } from "../../session/settings-url";
import { closestText, mapText, pointText, shownText, whyNoMap } from "./map-text";

const KAGGLE = { origin: "file", firstRow: 2 } as const;
const SAMPLE = { origin: "sample", firstRow: 2 } as const;
const READINGS = {
  images: Uint32Array.of(15, 1998),
  classLabels: [4, 9],
  truth: Uint8Array.of(0, 1),
  predicted: Uint8Array.of(1, 1),
  probabilities: Float32Array.of(0.25, 0.75, 0, 1),
};

describe("pointText", () => {
  test("says what a point is, and as what it was read", () => {
    expect(pointText(READINGS, 0, KAGGLE)).toBe("Row 17: labelled 4, read as 9 (75.0%)");
    expect(pointText(READINGS, 1, SAMPLE)).toBe("Digit 1,999: labelled 9, read right (100.0%)");
  });
});

describe("shownText", () => {
  test("counts what is asked for", () => {
    expect(shownText(4200, 28, 4200)).toBe("4,200 images, 28 mistakes ringed");
    expect(shownText(420, 1, 4200)).toBe("420 of 4,200 images, 1 mistake ringed");
  });
});

test("closestText names the class and its share", () => {
  expect(closestText({ classIndex: 1, share: 0.021 }, [4, 9])).toBe("9 (2.1%)");
  expect(closestText(null, [4, 9])).toBe("none");
});

test("whyNoMap asks for a network first", () => {
  expect(whyNoMap(initialState(DEFAULT_SETTINGS))).toBe("Needs a trained network.");
});

test("the map of several networks says whose it is", () => {
  expect(mapText(1)).not.toContain("networks");
  expect(mapText(3)).toContain("the first of the 3 networks");
});
