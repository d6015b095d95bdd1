/**
 * Out-of-fold probabilities: every image read by a network that never learned from it.
 *
 * The images are dealt into folds; for each fold a network is trained on all the others and reads
 * it. The weights of the epoch that read the fold best are taken, so wrong labels are, if anything,
 * believed a little more than they should be.
 */
import { copiesIn } from "../../dataset/copies";
import type { LabelledImageSet } from "../../dataset/image-set";
import type { Split } from "../../dataset/split";
import { FailureError } from "../../domain/failure";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import type { ValidationResult } from "../../domain/training/progress";
import { stratifiedFolds } from "../../domain/understand/folds";
import type { Engine } from "../../engine/engine";
import { trainToEnd } from "./train-for-readers";

export interface OutOfFoldTask {
  readonly data: LabelledImageSet;
  readonly hyperparameters: Hyperparameters;
  /** Two or more. */
  readonly folds: number;
  readonly engine: Engine;
  /** Told how much is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Ends it with `FailureError` `cancelled`. */
  readonly signal: AbortSignal;
}

/** @returns `[count * classes]`, row-major, each row summing to 1 */
export async function outOfFold(task: OutOfFoldTask): Promise<Float32Array<ArrayBuffer>> {
  const { data, folds, hyperparameters, onProgress } = task;
  const classCount = data.classLabels.length;
  // Who learned from a copy knows the label by heart.
  const { groupOf } = copiesIn(data);
  const { seed } = hyperparameters;
  const foldOf = stratifiedFolds(data.classIndices, classCount, folds, seed, groupOf);
  const probabilities = new Float32Array(data.count * classCount);
  for (let fold = 0; fold < folds; fold++) {
    const rows = Uint32Array.from({ length: data.count }, (_, row) => row);
    const split = {
      training: rows.filter((row) => foldOf[row] !== fold),
      validation: rows.filter((row) => foldOf[row] === fold),
    };
    // Copies fill fewer folds; and where all images are in one, nobody could learn without it.
    if (split.validation.length === 0 || split.training.length === 0) continue;
    const { readings } = await trainFold(task, split, (share) =>
      onProgress((fold + share) / folds),
    );
    const { images, probabilities: read } = readings;
    for (const [place, image] of images.entries()) {
      const row = read.subarray(place * classCount, (place + 1) * classCount);
      probabilities.set(row, image * classCount);
    }
  }
  return probabilities;
}

/** @throws FailureError `cancelled`, `loss-not-finite` */
async function trainFold(
  { data, engine, hyperparameters, signal }: OutOfFoldTask,
  split: Split,
  onProgress: (share: number) => void,
): Promise<ValidationResult> {
  // One view: five would take five times as long and find hardly more.
  const settings = { ...hyperparameters, views: 1 };
  const { seed } = hyperparameters;
  const fitting = trainToEnd(engine, { data, split, seed, signal }, settings);
  for (;;) {
    const { done, value } = await fitting.next();
    if (!done) {
      onProgress(value.share);
      continue;
    }
    if (value.failure) throw new FailureError(value.failure);
    const { validation } = value.kept;
    if (!validation) throw new RangeError("a fold holds images out");
    return validation;
  }
}
