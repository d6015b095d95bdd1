/**
 * The device's side of one training run: its weights, how a step changes them, and which of them
 * can still be trusted.
 */
import type { LabelledImageSet } from "../dataset/image-set";
import { type Random, seededRandom } from "../domain/random";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { oneCycleLearningRate } from "../domain/training/schedule";
import { adamw, type OptimizerState } from "./adamw";
import { trainingBatch } from "./batches";
import { buildNetwork, decayMask, initialWeights, type Network, textOf } from "./network";
import { download, freshVectors, type OptimizerVectors, upload } from "./optimizer-vectors";
import type { Predictor } from "./predict";
import { type GradientCrew, type Share, shareBounds, sharedGradient } from "./shared-gradient";
import * as tf from "./tf";

/** What a prediction needs of the optimiser's state. */
export type AverageState = Pick<OptimizerState, "averageWeights" | "averageMoments">;

export interface RunSettings {
  readonly data: LabelledImageSet;
  readonly hyperparameters: Hyperparameters;
  /** Those who share each batch; null where the backend is not one to be shared. */
  readonly crew: GradientCrew | null;
}

export class RunTensors {
  readonly #settings: RunSettings;
  readonly #network: Network;
  readonly #decayMask: tf.Tensor1D;
  readonly #steps: number;
  #state: OptimizerState;
  /** A copy of averages whose weights have since given finite losses. */
  #lastFinite: AverageState;
  /** A later copy: its weights have not been through a step yet whose loss is known. */
  #unproven: AverageState;

  /**
   * @param steps of the whole run, for the learning rate's schedule
   * @param vectors to go on from; null to begin with
   * @throws FailureError `network-text`
   */
  constructor(settings: RunSettings, steps: number, vectors: OptimizerVectors | null) {
    const { data, hyperparameters } = settings;
    this.#settings = settings;
    this.#steps = steps;
    this.#network = buildNetwork(textOf(hyperparameters), data.side, data.classLabels.length);
    const weights = initialWeights(this.#network, hyperparameters.seed);
    this.#state = upload(vectors ?? freshVectors(weights, this.#network.momentCount));
    this.#lastFinite = this.#copyOfAverage();
    this.#unproven = this.#copyOfAverage();
    this.#decayMask = tf.tensor1d(decayMask(this.#network));
  }

  /**
   * One optimiser update.
   *
   * @param step updates made before this one
   * @returns `[2]`: the batch's loss and accuracy, unread; the caller disposes it
   */
  async update(rows: Uint32Array, step: number, random: Random): Promise<tf.Tensor1D> {
    const { hyperparameters, crew } = this.#settings;
    const { weightDecay, averageDecay } = hyperparameters;
    const old = this.#state;
    const { metrics, gradient, moments } = await sharedGradient(
      this.#network,
      textOf(hyperparameters),
      old.weights,
      this.#shares(rows, random),
      crew,
    );
    this.#state = tf.tidy(() => ({
      ...adamw(old, gradient, moments, {
        step,
        learningRate: this.learningRate(step),
        weightDecay,
        averageDecay,
        decayMask: this.#decayMask,
      }),
    }));
    tf.dispose([gradient, moments]);
    tf.dispose({ ...old });
    return metrics;
  }

  #shares(rows: Uint32Array, random: Random): readonly Share[] {
    const { data, hyperparameters, crew } = this.#settings;
    const { labelSmoothing } = hyperparameters;
    const bounds = crew ? shareBounds(rows.length) : [{ start: 0, end: rows.length }];
    return bounds.map(({ start, end }) => {
      const seed = Math.floor(random() * 2 ** 32);
      const own = rows.subarray(start, end);
      const draw = () =>
        trainingBatch(data, own, hyperparameters, labelSmoothing, seededRandom(seed));
      return { images: end - start, draw };
    });
  }

  learningRate(step: number): number {
    const { learningRate, warmUp } = this.#settings.hyperparameters;
    return oneCycleLearningRate(step, this.#steps, learningRate, warmUp, "cosine");
  }

  /** The newest averages; their tensors live until the next update. */
  get newest(): AverageState {
    return this.#state;
  }

  get lastFinite(): AverageState {
    return this.#lastFinite;
  }

  /** To be called when all losses so far are known to be finite. */
  keepFinite(): void {
    tf.dispose({ ...this.#lastFinite });
    this.#lastFinite = this.#unproven;
    this.#unproven = this.#copyOfAverage();
  }

  predictor(average: AverageState): Predictor {
    return {
      network: this.#network,
      weights: average.averageWeights,
      moments: average.averageMoments,
      pixelMax: this.#settings.data.pixelMax,
      views: 1,
    };
  }

  download(): Promise<OptimizerVectors> {
    return download(this.#state);
  }

  dispose(): void {
    tf.dispose([this.#decayMask]);
    for (const tensors of [this.#state, this.#lastFinite, this.#unproven]) {
      tf.dispose({ ...tensors });
    }
  }

  #copyOfAverage(): AverageState {
    return {
      averageWeights: this.#state.averageWeights.clone(),
      averageMoments: this.#state.averageMoments.clone(),
    };
  }
}
