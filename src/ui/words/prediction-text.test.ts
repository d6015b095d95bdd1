import { expect, test } from "vitest";
import { predictionText } from "./prediction-text";

test("predictionText names the likeliest class, or what is missing", () => {
  const prediction = { probabilities: [0.017, 0.983], classLabels: [4, 7] };

  expect(predictionText(prediction, false, true)).toBe("7 (98.3%)");
  expect(predictionText(null, false, false)).toBe("Train a network first");
  expect(predictionText(null, true, true)).toBe("Draw a digit");
});
