/** What a network read in an image, in words. */
import type { ClassLabel } from "../../domain/class-label";
import { confidenceOf, type Readings } from "../../domain/understand/readings";
import { percent } from "./formats";

/** "A 4, read as 9 · 98.2% sure" */
export function readingText(readings: Readings, index: number): string {
  const { classLabels, truth, predicted } = readings;
  const label = classLabels[truth[index] ?? 0] ?? "?";
  const answer = classLabels[predicted[index] ?? 0] ?? "?";
  return answerOf(label, answer, confidenceOf(readings, index));
}

/** Of an image that has a label. @param confidence 0 to 1 */
export function answerOf(label: ClassLabel, answer: ClassLabel, confidence: number): string {
  const read = label === answer ? "read right" : `read as ${answer}`;
  const named = withArticle(label);
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}, ${read} · ${percent(confidence)} sure`;
}

/** What is said with a vowel: eight, eleven, eighteen, eighty; a word by its first letter. */
const AN = /^(?:8\d?$|8\d\d$|11$|18$|[aeio])/i;

/** "a 7", "an 8", "an elephant". */
export function withArticle(label: ClassLabel): string {
  return `${AN.test(String(label)) ? "an" : "a"} ${label}`;
}
