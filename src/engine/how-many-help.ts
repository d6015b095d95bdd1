/**
 * How many members make a run fastest, by trying: the number of processors does not say it. WebKit
 * reports four on two cores, another core may be busy with something else, and small networks
 * spend longer on messages than on computing.
 */
import { powerOfTwoUpTo } from "../domain/training/shares";
import type { Clock, Pace } from "./trial";

/** For all trials together, the first step of each apart. */
const LIMIT_MS = 500;

/** Twice as many help if a step takes less than this share of the time. */
const WORTH = 0.95;

export interface HelpersPace {
  /** A power of two. */
  readonly helpers: number;
  readonly pace: Pace;
}

/**
 * Doubles the number while that helps.
 *
 * @param most that may help
 * @param measure makes so many train for so long, see `measurePace`
 */
export async function howManyHelp(
  most: number,
  measure: (helpers: number, limitMs: number) => Promise<Pace>,
  now: Clock,
): Promise<HelpersPace> {
  const greatest = powerOfTwoUpTo(most);
  const limitMs = LIMIT_MS / (Math.log2(greatest) + 1);
  const startedAt = now();
  let best: HelpersPace = { helpers: 1, pace: await measure(1, limitMs) };
  while (best.helpers < greatest) {
    // Where a step takes so long, messages hardly count: likely all help, and one trial will show.
    const isLate = now() - startedAt >= LIMIT_MS;
    const helpers = isLate ? greatest : 2 * best.helpers;
    const pace = await measure(helpers, isLate ? 0 : limitMs);
    if (pace.stepMs > WORTH * best.pace.stepMs) return best;
    best = { helpers, pace };
  }
  return best;
}
