/** The live trained network: training it, and reading images with it. */
import type { ImageSet, LabelledImageSet } from "../dataset/image-set";
import { FailureError } from "../domain/failure";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { TrainingOutcome } from "../domain/training/progress";
import { classify } from "../model/classify";
import { type Predictor, predictProbabilities } from "../model/predict";
import type { TrainedNetwork } from "../model/trained-network";
import { loadPredictor, type OwnedPredictor } from "../model/trained-predictor";
import type { Device } from "./device";
import type { Post } from "./post";
import { TrainingRun } from "./training-run";

/** A trained network and what it was trained on. */
export interface LiveModel {
  readonly network: TrainedNetwork;
  readonly data: LabelledImageSet;
  /** `[validation images]`: positions in `data`. */
  readonly validation: Uint32Array<ArrayBuffer>;
}

/** What an image is read as. */
export interface Reading {
  /** `[classes]`, summing to 1. */
  readonly probabilities: Float32Array<ArrayBuffer>;
  readonly classLabels: readonly number[];
}

export class ModelDesk {
  readonly #device: Device;
  readonly #post: Post;
  #run: TrainingRun | null = null;
  #trained: LiveModel | null = null;
  #predictor: OwnedPredictor | null = null;

  constructor(device: Device, post: Post) {
    this.#device = device;
    this.#post = post;
    device.addTenant({
      moveOut: () => this.#dropPredictor(),
      forget: () => {
        this.#predictor = null;
      },
    });
  }

  /** @throws FailureError `no-model` */
  get trained(): LiveModel {
    if (!this.#trained) throw new FailureError({ code: "no-model" });
    return this.#trained;
  }

  get isTraining(): boolean {
    return this.#run !== null;
  }

  /**
   * @param excluded positions of images that are not trained on, though they may validate
   * @throws FailureError `stopped-too-early` where the network before stays, because the run was
   *   stopped within its first epoch
   */
  async train(
    data: LabelledImageSet | null,
    hyperparameters: Hyperparameters,
    excluded: readonly number[],
  ): Promise<TrainingOutcome> {
    if (!data) throw new FailureError({ code: "no-training-data" });
    if (this.#run) throw new FailureError({ code: "busy" });
    const run = new TrainingRun(data, hyperparameters, excluded, this.#post);
    this.#run = run;
    try {
      return await this.#device.longWork(async () => {
        const { outcome, trained } = await this.#device.withDevice((lost) =>
          run.train(this.#device.crew, lost),
        );
        if (this.#trained && outcome.reason === "stopped" && outcome.epochs === 0) {
          throw new FailureError({ code: "stopped-too-early" });
        }
        await this.#device.guestsGone();
        this.#dropPredictor();
        this.#trained = { network: trained, data, validation: run.validation };
        return outcome;
      });
    } finally {
      this.#run = null;
    }
  }

  pause(): null {
    this.#run?.pause();
    return null;
  }

  resume(): null {
    this.#run?.resume();
    return null;
  }

  stop(): null {
    this.#run?.stop();
    return null;
  }

  /** By the newest weights that read images of this size: those in training come first. */
  async classify(ink: Float32Array): Promise<Reading> {
    const newest = this.#run?.newest;
    if (newest && newest.network.side ** 2 === ink.length) {
      const { classLabels } = newest;
      return { probabilities: await classify(newest, ink), classLabels };
    }
    const { network } = this.trained;
    if (network.side ** 2 !== ink.length) throw new FailureError({ code: "no-model" });
    const { classLabels } = network;
    return this.withPredictor(async (predictor) => ({
      probabilities: await classify(predictor, ink),
      classLabels,
    }));
  }

  /** @returns `[images * classes]` */
  probabilities(data: ImageSet): Promise<Float32Array<ArrayBuffer>> {
    const total = data.count;
    const rows = Uint32Array.from({ length: total }, (_, row) => row);
    const onProgress = (done: number) => this.#post({ kind: "prediction-progress", done, total });
    return this.withPredictor((predictor) =>
      predictProbabilities(predictor, data, rows, onProgress, null),
    );
  }

  /** Something short with the trained network on the device. @throws FailureError `no-model` */
  withPredictor<Result>(work: (predictor: Predictor) => Promise<Result>): Promise<Result> {
    const { network } = this.trained;
    return this.#device.shortWork(() => {
      this.#predictor ??= loadPredictor(network);
      return work(this.#predictor);
    });
  }

  #dropPredictor(): void {
    this.#predictor?.dispose();
    this.#predictor = null;
  }
}
