/**
 * Trains a linear classifier on features of any kind: batches in a new order each epoch, AdamW on
 * one cycle of the learning rate.
 *
 * Features are made anew for each batch, because those of all images together would not fit.
 */
import { BatchOrder, batchingOf } from "../../dataset/batch-order";
import { oneCycleLearningRate } from "../../domain/training/schedule";
import type { Matrices, Matrix } from "../../engine/matrices/matrices";
import { TimeSlice } from "../../numerics/time-slice";
import type { FitProgress } from "../fit";
import { type AdamwState, adamw, freshAdamw } from "./adamw";
import type { FeatureMap } from "./features";
import { LinearClassifier } from "./linear-classifier";
import type { LinearWeights } from "./linear-weights";
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
  /** Of an image. */
  readonly pixels: number;
  /** `[n]`, positions of images. */
  readonly rows: Uint32Array;
  /** Classes of the images at all positions. */
  readonly classIndices: Uint8Array;
  readonly classes: number;
  /** Writes the image at a position as ink, `[pixels]` from `to` on. */
  readonly write: (row: number, into: Float32Array, to: number) => void;
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** Few images are seen in more epochs, because fewer steps than this teach little. */
const LEAST_STEPS = 300;

/** @throws FailureError `cancelled` */
export async function* trainLinear(
  task: LinearTask,
  settings: LinearSettings,
  matrices: Matrices,
): AsyncGenerator<FitProgress, LinearWeights> {
  const { rows, seed, signal } = task;
  const { stepsPerEpoch } = batchingOf(rows.length, settings.batchSize);
  const epochs = Math.max(settings.epochs, Math.ceil(LEAST_STEPS / stepsPerEpoch));
  const steps = epochs * stepsPerEpoch;
  const order = new BatchOrder(rows, settings.batchSize, seed);
  const slice = new TimeSlice(signal);
  const training = new Training(task, settings, matrices);
  try {
    await slice.pause();
    for (let step = 0; step < steps; step++) {
      for (const _part of training.update(order.rowsOf(step), step, steps)) {
        if (!slice.isOver) continue;
        await slice.pause();
        yield { share: step / steps };
      }
    }
    return training.weights;
  } finally {
    training.dispose();
  }
}

class Training {
  readonly #task: LinearTask;
  readonly #settings: LinearSettings;
  readonly #state: AdamwState;
  readonly #classifier: LinearClassifier;
  readonly #ink: Matrix;
  readonly #dScores: Matrix;
  readonly #gradient: Matrix;
  readonly dispose: () => void;

  constructor(task: LinearTask, settings: LinearSettings, matrices: Matrices) {
    this.#task = task;
    this.#settings = settings;
    const batch = Math.min(settings.batchSize, task.rows.length);
    const features = task.map(matrices, batch);
    const classifier = new LinearClassifier(matrices, features, task.classes, batch);
    const ink = matrices.create(batch, task.pixels);
    const dScores = matrices.create(batch, task.classes);
    const gradient = matrices.create(classifier.weights.rows, task.classes);
    this.#classifier = classifier;
    this.#ink = ink;
    this.#dScores = dScores;
    this.#gradient = gradient;
    this.#state = freshAdamw(gradient.rows * gradient.columns);
    this.dispose = () => {
      for (const owned of [features, classifier, ink, dScores, gradient]) owned.dispose();
    };
  }

  /** One step in parts; between two others can be heard. @param rows as many as a batch has */
  *update(rows: Uint32Array, step: number, steps: number): Generator<void> {
    const { classes, classIndices } = this.#task;
    this.#writeInk(rows);
    let scores = this.#dScores;
    for (scores of this.#classifier.score(this.#ink)) yield;
    const truth = Uint8Array.from(rows, (row) => classIndices[row] ?? 0);
    this.#settings.loss(scores.values, truth, classes, this.#dScores.values);
    this.#gradient.values.fill(0);
    yield* this.#classifier.addGradient(this.#dScores, this.#gradient);
    this.#learn(step, steps);
  }

  /** What is kept. */
  get weights(): LinearWeights {
    const { averageWeights } = this.#state;
    const kernel = averageWeights.slice(0, averageWeights.length - this.#task.classes);
    return { kernel, offsets: averageWeights.slice(kernel.length) };
  }

  #writeInk(rows: Uint32Array): void {
    const { pixels, write } = this.#task;
    const ink = this.#ink.values;
    for (const [place, row] of rows.entries()) write(row, ink, place * pixels);
  }

  #learn(step: number, steps: number): void {
    const { learningRate, warmUp, weightDecay, averageDecay } = this.#settings;
    adamw(this.#classifier.weights.values, this.#gradient.values, this.#state, {
      step,
      learningRate: oneCycleLearningRate(step, steps, learningRate, warmUp, "cosine"),
      weightDecay,
      averageDecay,
      // Not what all images have in common.
      decaying: this.#gradient.values.length - this.#task.classes,
    });
  }
}
