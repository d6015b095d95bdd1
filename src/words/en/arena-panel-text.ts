/** The comparison of algorithms as long as it is closed, and who reads because of it. */
import type { Contestant } from "../../domain/arena/contestants";
import { shortContestantName } from "./contestant-text";
import { list } from "./formats";

export const ARENA_PANEL = {
  title: "Compare algorithms",
  lead: "Seven ways to read digits, from adding up pixels to this network, on the same digits.",
} as const;

/** "kernel SVM and MLP, voting" */
export function readersText(contestants: readonly Contestant[]): string {
  const names = list(contestants.map(shortContestantName));
  return contestants.length > 1 ? `${names}, voting` : names;
}

/** Beside a drawing, where others than the trained network read it. */
export function readByText(contestants: readonly Contestant[]): string {
  return `Read by: ${readersText(contestants)}.`;
}
