import { expect, test } from "vitest";
import { predictionText } from "./prediction-text";

const DRAWN = { isBlank: false, odd: null, doubtBelow: 0.4 };
const SEVEN = { probabilities: [0.017, 0.983], classLabels: [4, 7] };
const GUESS = { probabilities: [0.335, 0.333, 0.332], classLabels: [4, 7, 9] };

test("predictionText names the likeliest class, or what is missing", () => {
  const blank = { ...DRAWN, isBlank: true };
  expect(predictionText(SEVEN, DRAWN, "ready")).toBe("7 (98.3%)");
  expect(predictionText(null, blank, "none")).toBe(
    "It has learned nothing yet. It learns while you draw.",
  );
  expect(predictionText(null, blank, "ready")).toBe("Draw a digit, anywhere and in any size.");
  expect(predictionText(null, DRAWN, "ready")).toBe("Reading…");
  expect(predictionText(null, DRAWN, "learning")).toBe("Learning…");
});

test("predictionText calls a guess a guess", () => {
  expect(predictionText(GUESS, DRAWN, "ready")).toBe("Not sure: perhaps 4 (33.5%)");
  expect(predictionText(GUESS, { ...DRAWN, doubtBelow: 0.3 }, "ready")).toBe("4 (33.5%)");
});

test("predictionText says what cannot be one digit, however sure the reader is", () => {
  const text = (odd: Parameters<typeof predictionText>[1]["odd"]) =>
    predictionText(SEVEN, { ...DRAWN, odd }, "ready");

  expect(text({ kind: "dots", count: 1 })).toBe("Only a dot");
  expect(text({ kind: "dots", count: 3 })).toBe("Only dots");
  expect(text({ kind: "side-by-side", count: 2 })).toBe("Looks like two digits");
  expect(text({ kind: "side-by-side", count: 3 })).toBe("Looks like several digits");
  expect(text({ kind: "no-digit" })).toBe("Hardly a digit: perhaps 7 (98.3%)");
});

test("predictionText knows that a class may be more than a digit", () => {
  const odd = { kind: "side-by-side", count: 2 } as const;
  const ten = { probabilities: [0.1, 0.9], classLabels: [1, 10] };
  const word = { probabilities: [0.1, 0.9], classLabels: ["A", "H"] };

  expect(predictionText(ten, { ...DRAWN, odd }, "ready")).toBe("10 (90.0%)");
  expect(predictionText(word, { ...DRAWN, odd }, "ready")).toBe("H (90.0%)");
});
