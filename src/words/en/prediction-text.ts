import type { OddDrawing } from "../../domain/drawing/odd-drawing";
import type { Prediction } from "../../session/session-state";
import { percent, plural } from "./formats";

/** What is drawn, and what it takes to be sure of it. */
export interface Drawn {
  readonly isBlank: boolean;
  /** What kind of ink it is, where it cannot be one digit. */
  readonly odd: OddDrawing | null;
  /** Less confidence than this, 0 to 1, is a guess. */
  readonly doubtBelow: number;
}

const UNTAUGHT = "It has learned nothing yet. It learns while you draw.";

/** "7 (98.3%)", a doubt, or what is missing. */
export function predictionText(
  prediction: Prediction | null,
  { isBlank, odd, doubtBelow }: Drawn,
  reader: "ready" | "learning" | "none",
): string {
  if (prediction === null) {
    if (reader === "none") return UNTAUGHT;
    if (isBlank) return "Draw a digit, anywhere and in any size.";
    return reader === "learning" ? "Learning…" : "Reading…";
  }
  const { probabilities, classLabels } = prediction;
  const best = probabilities.indexOf(Math.max(...probabilities));
  const confidence = probabilities[best] ?? 0;
  const answer = `${classLabels[best] ?? "?"} (${percent(confidence)})`;
  if (odd?.kind === "dots") return plural(odd.count, "Only a dot", "Only dots");
  if (odd !== null && areDigits(prediction)) return oddText(odd, answer);
  return confidence < doubtBelow ? `Not sure: perhaps ${answer}` : answer;
}

function oddText(odd: Exclude<OddDrawing, { kind: "dots" }>, answer: string): string {
  if (odd.kind === "no-digit") return `Hardly a digit: perhaps ${answer}`;
  return odd.count === 2 ? "Looks like two digits" : "Looks like several digits";
}

/** Where a class is no single digit, a word or "10", what looks odd here may be one of them. */
function areDigits({ classLabels }: Prediction): boolean {
  return classLabels.every((label) => /^\d$/.test(String(label)));
}
