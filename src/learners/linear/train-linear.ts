/**
 * Trains a linear classifier on features of any kind: batches in a new order each epoch, AdamW on
 * one cycle of the learning rate.
 *
 * Features are made anew for each batch, because those of all images together would not fit.
 */

import { oneCycleLearningRate } from "../../domain/training/schedule";
import { adamw, type OptimizerState } from "../../model/adamw";
import { shuffledRows } from "../../model/batches";
import { smoothedTargets } from "../../model/loss";
import { freshVectors, upload } from "../../model/optimizer-vectors";
import * as tf from "../../model/tf";
import { pausePoint } from "../../numerics/pause-point";
import type { FitProgress } from "../learner";
import { type FeatureMap, inputBatch, type LoadedFeatures } from "./feature-map";
import { decays, linearGradient, linearScores, weightCount } from "./linear-weights";
import type { LossOfScores } from "./losses";

export interface LinearSettings {
  readonly loss: LossOfScores;
  readonly epochs: number;
  /** Images a step, at most. */
  readonly batchSize: number;
  /** The greatest of the cycle. */
  readonly learningRate: number;
  /** Share of the steps in which the learning rate rises. */
  readonly warmUp: number;
  readonly weightDecay: number;
  /** Of the moving average of the weights, which is what is kept; 0 keeps the last weights. */
  readonly averageDecay: number;
}

export interface LinearTask {
  readonly map: FeatureMap;
  /** `[n]`, positions of images. */
  readonly rows: Uint32Array;
  /** Classes of the images at all positions. */
  readonly classIndices: Uint8Array;
  readonly classes: number;
  /** @param into `[map.inputs]`, overwritten by what the map writes of the image at a position */
  readonly write: (row: number, into: Float32Array) => void;
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** Few images are seen in more epochs, because fewer steps than this teach little. */
const LEAST_STEPS = 300;

/** Between two waits for the device, so that it never has more to do than a cancelling can bear. */
const WAIT_MS = 200;

/**
 * @returns the weights; see linear-weights.ts
 * @throws FailureError `cancelled`
 */
export async function* trainLinear(
  task: LinearTask,
  settings: LinearSettings,
): AsyncGenerator<FitProgress, Float32Array> {
  const { map, rows, classes, seed, signal } = task;
  const batchSize = Math.min(settings.batchSize, rows.length);
  const stepsPerEpoch = Math.floor(rows.length / batchSize);
  const epochs = Math.max(settings.epochs, Math.ceil(LEAST_STEPS / stepsPerEpoch));
  const steps = epochs * stepsPerEpoch;
  const features = map.load();
  const decayMask = tf.tensor1d(decays(map.blocks, classes));
  let state = upload(freshVectors(new Float32Array(weightCount(map.blocks, classes)), 0));
  try {
    let waitedAt = performance.now();
    for (let step = 0, order = rows; step < steps; step++) {
      await pausePoint(signal);
      const place = step % stepsPerEpoch;
      if (place === 0) order = shuffledRows(rows, seed, step / stepsPerEpoch);
      const batch = order.subarray(place * batchSize, (place + 1) * batchSize);
      const rate = oneCycleLearningRate(
        step,
        steps,
        settings.learningRate,
        settings.warmUp,
        "cosine",
      );
      const options = { ...settings, step, learningRate: rate, decayMask };
      const next = tf.tidy(() => ({
        ...updated(task, settings.loss, features, batch, state, options),
      }));
      tf.dispose({ ...state });
      state = next;
      if (performance.now() - waitedAt < WAIT_MS) continue;
      await whenDone(state);
      waitedAt = performance.now();
      yield { share: (step + 1) / steps };
    }
    return await state.averageWeights.data<"float32">();
  } finally {
    tf.dispose({ ...state });
    decayMask.dispose();
    features.dispose();
  }
}

function updated(
  { map, classes, classIndices, write }: LinearTask,
  lossOf: LossOfScores,
  loaded: LoadedFeatures,
  batch: Uint32Array,
  state: OptimizerState,
  options: Parameters<typeof adamw>[3],
): OptimizerState {
  const inputs = inputBatch(batch.length, map.inputs, (index, into) =>
    write(batch[index] ?? 0, into),
  );
  const truth = Uint8Array.from(batch, (row) => classIndices[row] ?? 0);
  const targets = tf.tensor2d(smoothedTargets(truth, classes, 0), [batch.length, classes]);
  const features = loaded.of(inputs);
  const scores = linearScores(features, state.weights, classes);
  const { dScores } = lossOf(scores, targets);
  return adamw(state, linearGradient(features, dScores), state.averageMoments, options);
}

/** Reads one number, which a graphics card only has when it has done all before it. */
async function whenDone({ weights }: OptimizerState): Promise<void> {
  const last = tf.slice(weights, weights.size - 1, 1);
  try {
    await last.data();
  } finally {
    last.dispose();
  }
}
