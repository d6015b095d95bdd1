/**
 * All that a run is, between two steps: what is saved, and what it goes on from to the same bits.
 * Randomness is by key, so there is nothing hidden beside it.
 */
import type { ResolvedNetwork } from "../domain/network/resolve";
import type { NetworkNumbers, TrainingVectors } from "../engine/engine";
import { freshVectors } from "../engine/fresh-vectors";

export interface RunState {
  /** Updates made so far. */
  readonly step: number;
  readonly vectors: TrainingVectors;
  /** Sums over the steps of the epoch that goes on. */
  readonly totals: EpochTotals;
  /** The best weights so far; null as long as none were judged. */
  readonly best: BestSoFar | null;
}

export interface EpochTotals {
  readonly loss: number;
  readonly accuracy: number;
  readonly steps: number;
}

export interface BestSoFar {
  readonly numbers: NetworkNumbers;
  /** On the validation images, of one view. */
  readonly accuracy: number;
  readonly loss: number;
}

export const NO_TOTALS: EpochTotals = { loss: 0, accuracy: 0, steps: 0 };

/** What a run begins with: nothing learned, nothing averaged. */
export function freshState(network: ResolvedNetwork, seed: number): RunState {
  return { step: 0, vectors: freshVectors(network, seed), totals: NO_TOTALS, best: null };
}
