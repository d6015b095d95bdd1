/** Whom drawings and the test images are given to, in words. */
import type { Contestant, ContestantId } from "../../domain/arena/contestants";
import { expectedScore } from "../../domain/expected-score";
import { missingInImages } from "../../domain/score-ground";
import type { Readers } from "../../session/understanding";
import { readersText } from "./arena-panel-text";
import { counted, percent } from "./formats";
import { lackText } from "./ground-text";
import { intervalText } from "./leaderboard-text";

export const READER_CHOICE = {
  title: "Who reads drawings and the test images?",
  hint: "Tick an algorithm, and it reads in the place of the trained network. Tick several, and they vote: each says how much it believes in every class, and the mean decides.",
  name: "Who reads now",
  back: "Back to the network",
} as const;

export function networkReadsText(hasModel: boolean): string {
  return hasModel ? "Now reads: the trained network." : "Nobody reads yet: no network is trained.";
}

/** Of chosen readers: who reads, and how well, voting where they are several. */
export function votedText(
  readers: Readers,
  contestantOf: (id: ContestantId) => Contestant,
): string {
  const { ids, accuracy, images } = readers;
  const names = readersText(ids.map(contestantOf));
  const [lack] = missingInImages(readers);
  if (lack !== undefined) return `Now reads: ${names}. ${lackText(lack)}`;
  const interval = intervalText(expectedScore(accuracy, readers.different));
  return `Now reads: ${names}. Right in ${percent(accuracy, 2)} of ${counted(images, "validation image")} (${interval}).`;
}
