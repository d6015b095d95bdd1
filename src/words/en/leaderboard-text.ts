/** Who has read how many right, in what time, in words. */
import type { ArenaGround } from "../../domain/arena/arena-result";
import { type JudgedStanding, type Standing, whyNoRanks } from "../../domain/arena/standings";
import type { ExpectedScore } from "../../domain/expected-score";
import type { Arena } from "../../session/understanding";
import { count, counted, duration, megabytes, percent } from "./formats";

export const LEADERBOARD_NAME = "Leaderboard";

/** Over its columns. */
export const LEADERBOARD = {
  /** For screen readers; to be seen there is only its sign. */
  rank: { heard: "Rank", seen: "#" },
  algorithm: "Algorithm",
  accuracy: "Accuracy",
  interval: "95% interval",
  training: "Training",
  reading: "Reads 1,000 in",
  size: "Size",
} as const;

export const TIME_CHART = {
  title: "Accuracy against training time",
  promise: "One point for each algorithm.",
  hint: "The numbers are the ranks above, the lines the 95% intervals. Each step to the right is ten times the time. Nearest neighbours hardly train; their time goes into reading.",
} as const;

/** What all were judged on: "4,200 images of train.csv, …". */
export function groundText({ ground, data }: Pick<Arena, "ground" | "data">): string {
  if (ground === null || data === null) return "Judged on images that none of them learned from";
  const name = data.origin === "sample" ? "the sample digits" : data.fileName;
  const judged = counted(ground.images.length, "image");
  return `Judged on ${judged} of ${name} that none of them learned from (seed ${ground.seed})`;
}

const PHASES = { fitting: "Learning", predicting: "Reading the validation images" } as const;

/** Of one that has not been judged: "Waiting", "Learning, 40%". */
export function unjudgedText(standing: Exclude<Standing, JudgedStanding>): string {
  if (standing.state === "waiting") return "Waiting";
  return `${PHASES[standing.phase]}, ${percent(standing.share, 0)}`;
}

/** "98.00%", or where the images cannot tell: "0 of 1". @param ground null before it is known */
export function rightText(accuracy: number, ground: ArenaGround | null): string {
  if (ground === null || whyNoRanks(ground) === null) return percent(accuracy, 2);
  const images = ground.images.length;
  return `${count(Math.round(accuracy * images))} of ${count(images)}`;
}

/** "under 1 ms", "35 ms", "2.4 s", "1 min 5 s". */
export function shortTime(seconds: number): string {
  if (seconds < 0.0005) return "under 1 ms";
  if (seconds < 0.9995) return `${Math.round(1000 * seconds)} ms`;
  return duration(seconds);
}

/** "6.3 kB", "31 kB", "1.2 MB"; thousands and millions of bytes. */
export function modelSize(bytes: number): string {
  if (bytes >= 999_500) return megabytes(bytes);
  return `${(bytes / 1000).toFixed(bytes < 9950 ? 1 : 0)} kB`;
}

/** "97.9 to 98.6%" */
export function intervalText({ low, high }: ExpectedScore): string {
  return `${(100 * low).toFixed(1)} to ${percent(Math.min(1, high))}`;
}
