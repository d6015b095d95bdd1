import { describe, expect, test } from "vitest";
import type { Inspection } from "../../domain/understand/inspection";
import {
  answerText,
  filtersText,
  layerTitle,
  neighbourText,
  occlusionText,
  subjectTitle,
} from "./inspection-text";

const KAGGLE = { origin: "file", firstRow: 2 } as const;
const INSPECTION: Inspection = {
  side: 3,
  pixels: new Uint8Array(9),
  label: 4,
  classLabels: [4, 9],
  probabilities: Float32Array.of(0.25, 0.75),
  activations: [],
  occlusion: new Float32Array(9),
  neighbours: [],
};

test("a page is named for its image", () => {
  expect(subjectTitle({ kind: "drawing" }, KAGGLE)).toBe("Inside your drawing");
  expect(subjectTitle({ kind: "labelled", source: "network", image: 5 }, KAGGLE)).toBe(
    "Inside row 7",
  );
});

test("an answer says the label where there is one", () => {
  expect(answerText(INSPECTION)).toBe("A 4, read as 9 · 75.0% sure");
  expect(answerText({ ...INSPECTION, label: 9 })).toBe("A 9, read right · 75.0% sure");
  expect(answerText({ ...INSPECTION, label: null })).toBe("Read as 9 · 75.0% sure");
});

describe("occlusion", () => {
  test("names the part that decides most", () => {
    const occlusion = Float32Array.of(0, 0, 0.5, 0, 0, 0, 0, 0, 0);

    expect(occlusionText({ ...INSPECTION, occlusion })).toBe(
      "The upper right decides most: covered there, 9 becomes 50.0% less likely on average.",
    );
  });

  test("says when no part decides", () => {
    expect(occlusionText(INSPECTION)).toBe(
      "No single part decides: covered anywhere, it is still read as 9.",
    );
  });
});

test("a layer is named with what it has", () => {
  const pixels = new Uint8Array();

  expect(layerTitle({ layer: "conv5x8v pool", side: 12, channels: 8, pixels })).toBe(
    "conv5x8v pool: 8 filters, 12×12 each",
  );
  expect(layerTitle({ layer: "dense64", side: 1, channels: 64, pixels })).toBe("dense64: 64 units");
});

test("a layer is named with all it has, where only some are shown", () => {
  const pixels = new Uint8Array();

  expect(layerTitle({ layer: "conv3x128v/2+bias", side: 6, channels: 64, pixels })).toBe(
    "conv3x128v/2+bias: the first 64 of 128 filters, 6×6 each",
  );
  expect(layerTitle({ layer: "dense128", side: 1, channels: 64, pixels })).toBe(
    "dense128: the first 64 of 128 units",
  );
});

test("filters of several networks say whose they are", () => {
  expect(filtersText(1)).not.toContain("networks");
  expect(filtersText(3)).toMatch(/ later\. These are the filters of the first of 3 networks\.$/);
});

test("a neighbour is named with its article and its distance", () => {
  expect(neighbourText(8, 4.23)).toBe("Look inside an 8 at distance 4.2");
  expect(neighbourText(7, 12)).toBe("Look inside a 7 at distance 12.0");
});
