/**
 * Out-of-fold probabilities: every image read by a network that never learned from it.
 *
 * The images are dealt into folds; for each fold a network is trained on all the others and reads
 * it. The weights of the epoch that read the fold best are taken, so wrong labels are, if anything,
 * believed a little more than they should be.
 */
import type { LabelledImageSet } from "../dataset/image-set";
import { FailureError } from "../domain/failure";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { stratifiedFolds } from "../domain/understand/folds";
import { RunControl } from "../model/run-control";
import type { GradientCrew } from "../model/shared-gradient";
import { train } from "../model/train";
import type { TrainingResult } from "../model/training-job";

export interface OutOfFoldTask {
  readonly data: LabelledImageSet;
  readonly hyperparameters: Hyperparameters;
  /** Two or more. */
  readonly folds: number;
  readonly crew: GradientCrew | null;
  /** Told how much is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Ends it with `FailureError` `cancelled`. */
  readonly signal: AbortSignal;
}

/** @returns `[count * classes]`, row-major, each row summing to 1 */
export async function outOfFold(task: OutOfFoldTask): Promise<Float32Array<ArrayBuffer>> {
  const { data, folds, hyperparameters, onProgress } = task;
  const classCount = data.classLabels.length;
  const foldOf = stratifiedFolds(data.classIndices, classCount, folds, hyperparameters.seed);
  const probabilities = new Float32Array(data.count * classCount);
  for (let fold = 0; fold < folds; fold++) {
    const rows = Uint32Array.from({ length: data.count }, (_, row) => row);
    const split = {
      training: rows.filter((row) => foldOf[row] !== fold),
      validation: rows.filter((row) => foldOf[row] === fold),
    };
    const result = await trainFold(task, split, (share) => onProgress((fold + share) / folds));
    const { images, probabilities: read } = result.validation.readings;
    for (const [place, image] of images.entries()) {
      const row = read.subarray(place * classCount, (place + 1) * classCount);
      probabilities.set(row, image * classCount);
    }
  }
  return probabilities;
}

/** @throws FailureError `cancelled`, `loss-not-finite` */
async function trainFold(
  { data, hyperparameters, crew, signal }: OutOfFoldTask,
  split: { readonly training: Uint32Array; readonly validation: Uint32Array },
  onProgress: (share: number) => void,
): Promise<TrainingResult> {
  const control = new RunControl();
  const nothing = () => {};
  const events = train(
    {
      data,
      split,
      // One view: five would take five times as long and find hardly more.
      hyperparameters: { ...hyperparameters, views: 1 },
      crew,
      resumeFrom: null,
      onCheckpoint: nothing,
      onNewest: nothing,
    },
    control,
  );
  const stop = () => control.stop();
  signal.addEventListener("abort", stop);
  try {
    for (;;) {
      const { done, value } = await events.next();
      if (signal.aborted) throw new FailureError({ code: "cancelled" });
      if (done) {
        if (value.failure) throw new FailureError(value.failure);
        return value;
      }
      if (value.kind === "pace") onProgress(value.step / value.steps);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    // Disposes its tensors where it was left early.
    await events.return(undefined as never);
  }
}
