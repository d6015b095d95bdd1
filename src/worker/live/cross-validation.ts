/**
 * How well a recipe reads images that it did not learn from, where too few can be held out: the
 * images are dealt into parts, and each part is read by a network that learned from all the others.
 *
 * Its last weights read, not those that read the part best: of few images the best of many epochs
 * is luck. Copies of an image are in one part, so that nobody knows one by heart.
 */
import { copiesIn } from "../../dataset/copies";
import type { LabelledImageSet } from "../../dataset/image-set";
import { FailureError } from "../../domain/failure";
import type { Judgement } from "../../domain/score-ground";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import { stratifiedFolds } from "../../domain/understand/folds";
import type { Engine } from "../../engine/engine";
import { judge } from "../../training/judge";
import { networkOf } from "../../training/trained-network";
import { trainToEnd } from "./train-for-readers";

export interface CrossValidationTask {
  readonly data: LabelledImageSet;
  readonly hyperparameters: Hyperparameters;
  /** Two or more. */
  readonly folds: number;
  /** Positions of images that are neither learned from nor judged by. */
  readonly excluded: readonly number[];
  readonly engine: Engine;
  /** Told how much is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Ends it with `FailureError` `cancelled`. */
  readonly signal: AbortSignal;
}

/** @throws FailureError `cancelled`, `loss-not-finite`, `too-few-images` */
export async function crossValidate(task: CrossValidationTask): Promise<Judgement> {
  const { data, folds, hyperparameters, excluded, onProgress } = task;
  const left = new Set(excluded);
  const used = Uint32Array.from({ length: data.count }, (_, row) => row).filter(
    (row) => !left.has(row),
  );
  if (data.count < folds) {
    throw new FailureError({ code: "too-few-images", images: data.count, needed: folds });
  }
  const { groupOf } = copiesIn(data);
  const classCount = data.classLabels.length;
  const { seed } = hyperparameters;
  const foldOf = stratifiedFolds(data.classIndices, classCount, folds, seed, groupOf);
  const judged: number[] = [];
  const probabilities: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const rows = used.filter((row) => foldOf[row] === fold);
    const others = used.filter((row) => foldOf[row] !== fold);
    // Copies fill fewer parts; and where all images are in one, nobody could learn without it.
    if (rows.length === 0 || others.length === 0) continue;
    const read = await readPart(task, rows, others, (share) => onProgress((fold + share) / folds));
    judged.push(...rows);
    for (const probability of read) probabilities.push(probability);
  }
  const rows = Uint32Array.from(judged);
  const { images, accuracy, classLabels, confusion } = judge(
    Float32Array.from(probabilities),
    data,
    rows,
  );
  const different = new Set(Array.from(rows, (row) => groupOf[row])).size;
  return { images, accuracy, classLabels, confusion, onBothSides: 0, different };
}

async function readPart(
  { data, engine, hyperparameters, signal }: CrossValidationTask,
  rows: Uint32Array<ArrayBuffer>,
  training: Uint32Array<ArrayBuffer>,
  onProgress: (share: number) => void,
): Promise<Float32Array<ArrayBuffer>> {
  const { seed, views } = hyperparameters;
  const split = { training, validation: new Uint32Array() };
  const fitting = trainToEnd(engine, { data, split, seed, signal }, hyperparameters);
  for (;;) {
    const { done, value } = await fitting.next();
    if (!done) {
      onProgress(value.share);
      continue;
    }
    if (value.failure) throw new FailureError(value.failure);
    const { trained } = value.kept;
    const open = await engine.openNetwork(networkOf(trained), trained);
    try {
      return await open.readImages(data, rows, views, () => {}, signal);
    } finally {
      open.dispose();
    }
  }
}
