import { expect, test } from "vitest";
import { FAKE_LIGHT } from "./fake-theme";
import { reliabilityChart } from "./reliability-chart";

const EMPTY = { from: 0, to: 0.5, count: 0, meanConfidence: null, accuracy: null };
const FULL = { from: 0.5, to: 1, count: 20, meanConfidence: 0.9, accuracy: 0.8 };

test("stands accuracy at its bin's mean confidence, beside the line where both agree", () => {
  const { xs, series, description } = reliabilityChart([EMPTY, FULL], FAKE_LIGHT);

  expect(xs).toEqual([0.9]);
  expect(series.map(({ name, values }) => ({ name, values }))).toEqual([
    { name: "Perfectly calibrated", values: [0.9] },
    { name: "This network", values: [0.8] },
  ]);
  expect(description).toBe("Accuracy against confidence. 90.00% sure: 80.00% right, 20 images.");
});
