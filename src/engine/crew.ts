/**
 * Several engines, on as many processor cores, as one.
 *
 * What is trained is shared by as many members as help (`crew-run.ts`), what is read is split among
 * all (`crew-network.ts`). The numbers are those of one member alone, bit by bit.
 *
 * A run or a reading in which one member fails, fails; a crew that lost a member is to be disposed.
 */
import type { TrainingImages } from "../dataset/packed-images";
import type { ResolvedNetwork } from "../domain/network/resolve";
import { powerOfTwoUpTo } from "../domain/training/shares";
import { allOrNone } from "./all-or-none";
import type { BatchShare } from "./batch-share";
import type { CrewMember } from "./crew-member";
import { CrewNetwork } from "./crew-network";
import { type Members, startCrewRun } from "./crew-run";
import type { Engine, NetworkNumbers, RunPlan, TrainingVectors } from "./engine";
import { freshVectors } from "./fresh-vectors";
import { type HelpersPace, howManyHelp } from "./how-many-help";
import { mostHelpers } from "./most-helpers";
import { type Clock, measurePace, type Pace } from "./trial";
import { type TrialSubject, trialKey, trialPlan } from "./trial-plan";

export interface Crew extends Engine {
  /**
   * Finds out how many members train such a network fastest, in about half a second, and remembers
   * it for its runs. Runs that were never measured are shared by all that may help.
   */
  measure(subject: TrialSubject): Promise<HelpersPace>;
  /**
   * The same, for a comparison alone: while a page starts, other cores are busy with other things,
   * and nothing of that is worth remembering.
   */
  tryOut(subject: TrialSubject): Promise<HelpersPace>;
}

export function crewEngine(members: Members, now: Clock): Crew {
  const measured = new Map<string, HelpersPace>();

  function atMost(count: number): Members {
    const [first, ...others] = members;
    return [first, ...others.slice(0, powerOfTwoUpTo(count) - 1)];
  }

  async function paceOf(plan: RunPlan, helpers: number, limitMs: number): Promise<Pace> {
    const vectors = freshVectors(plan.network, plan.hyperparameters.seed);
    const run = await startCrewRun(atMost(helpers), plan, vectors, 0);
    try {
      return await measurePace(run, plan.rows.length, limitMs, now);
    } finally {
      run.dispose();
    }
  }

  async function tryOut(subject: TrialSubject): Promise<HelpersPace> {
    const plan = trialPlan(subject);
    const most = Math.min(members.length, mostHelpers(plan));
    return howManyHelp(most, (count, limitMs) => paceOf(plan, count, limitMs), now);
  }

  return {
    backend: members[0].backend,
    async measure(subject: TrialSubject) {
      const found = measured.get(trialKey(subject)) ?? (await tryOut(subject));
      measured.set(trialKey(subject), found);
      return found;
    },
    tryOut,
    async startRun(
      plan: RunPlan<TrainingImages>,
      vectors: TrainingVectors,
      step: number,
      share: BatchShare,
    ) {
      if (share.members > 1) throw new RangeError("a crew computes whole batches");
      const helping = measured.get(trialKey(plan))?.helpers ?? members.length;
      const count = Math.min(helping, members.length, mostHelpers(plan));
      return startCrewRun(atMost(count), plan, vectors, step);
    },
    async openNetwork(network: ResolvedNetwork, numbers: NetworkNumbers) {
      const [first, ...others] = members;
      const open = (member: CrewMember) => member.openNetwork(network, numbers);
      return new CrewNetwork(network, await allOrNone([open(first), ...others.map(open)]));
    },
    dispose() {
      for (const member of members) member.dispose();
    },
  };
}
