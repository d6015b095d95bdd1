/** The leaderboard's rows: the judged by rank, then the one at work, then those that wait. */
import { type ExpectedScore, expectedScore } from "../expected-score";
import { type ImagesLack, missingInImages } from "../score-ground";
import type { ArenaGround, ArenaProgress, ArenaResult } from "./arena-result";
import type { ContestantId } from "./contestants";

export type Standing =
  | {
      readonly state: "judged";
      readonly id: ContestantId;
      /** From 1; equals share one. Null where the images can rank nobody. */
      readonly rank: number | null;
      readonly result: ArenaResult;
      /** Null where the rank is. */
      readonly interval: ExpectedScore | null;
    }
  | {
      readonly state: "running";
      readonly id: ContestantId;
      readonly phase: "fitting" | "predicting";
      /** 0 to 1, of the phase. */
      readonly share: number;
    }
  | { readonly state: "waiting"; readonly id: ContestantId };

export type JudgedStanding = Extract<Standing, { state: "judged" }>;

/** A comparison as far as it has got. */
interface ArenaNow {
  /** What the contestants read; null before it is known. */
  readonly ground: ArenaGround | null;
  readonly results: readonly ArenaResult[];
  /** In the order in which they will be judged. */
  readonly waiting: readonly ContestantId[];
  /** Of the one at work; null between two. */
  readonly progress: ArenaProgress | null;
}

/** What the images lack to rank anybody by; null where they do. */
export function whyNoRanks(ground: ArenaGround | null): ImagesLack | null {
  if (ground === null) return null;
  return missingInImages({ ...ground, images: ground.images.length })[0] ?? null;
}

/**
 * Best first; of equals, the one that learned faster. Where the images can rank nobody, in the order
 * in which they were judged.
 */
export function judgedStandings({ ground, results }: ArenaNow): readonly JudgedStanding[] {
  if (whyNoRanks(ground) !== null) {
    return results.map((result) => {
      return { state: "judged", id: result.id, rank: null, result, interval: null };
    });
  }
  const images = ground?.different ?? 0;
  return results
    .toSorted((one, other) => other.accuracy - one.accuracy || one.fitSeconds - other.fitSeconds)
    .map((result) => ({
      state: "judged",
      id: result.id,
      rank: 1 + results.filter(({ accuracy }) => accuracy > result.accuracy).length,
      result,
      interval: expectedScore(result.accuracy, images),
    }));
}

export function standings(arena: ArenaNow): readonly Standing[] {
  const judged = judgedStandings(arena);
  const { waiting, progress } = arena;
  const unjudged = waiting.filter((id) => judged.every((standing) => standing.id !== id));
  const rest = unjudged.map((id): Standing => {
    if (progress?.id !== id) return { state: "waiting", id };
    const { phase, share } = progress;
    return { state: "running", id, phase, share };
  });
  return [...judged, ...rest];
}
