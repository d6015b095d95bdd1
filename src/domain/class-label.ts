/**
 * The name of a class, as the training file has it: a number where all labels of the file are whole
 * numbers, else a text ("A", "cat", "1a"). The labels of one data set are all of one kind.
 */
export type ClassLabel = number | string;

/** Numbers by value, texts as people sort them ("sign 2" in front of "sign 10"). */
export function compareLabels(a: ClassLabel, b: ClassLabel): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return TEXTS.compare(String(a), String(b)) || (String(a) < String(b) ? -1 : 1);
}

/** One order in every browser: the same file gets the same classes, and so the same run. */
const TEXTS = new Intl.Collator("en", { numeric: true });
