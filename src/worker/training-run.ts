/** One training run, through all the devices that it may need, and what people want of it. */
import type { LabelledImageSet } from "../dataset/image-set";
import { type Split, stratifiedSplit, withoutImages } from "../dataset/split";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import { parseNetwork } from "../domain/training/network";
import type { TrainingOutcome } from "../domain/training/progress";
import type { Predictor } from "../model/predict";
import { RunControl } from "../model/run-control";
import type { GradientCrew } from "../model/shared-gradient";
import { train } from "../model/train";
import type { TrainedNetwork } from "../model/trained-network";
import type { Checkpoint, TrainingResult } from "../model/training-job";
import type { Post } from "./post";

/** Reads drawings while the run goes on. */
interface NewestPredictor extends Predictor {
  readonly classLabels: readonly number[];
}

export class TrainingRun {
  readonly #data: LabelledImageSet;
  readonly #hyperparameters: Hyperparameters;
  readonly #split: Split;
  readonly #post: Post;
  readonly #startedAt = performance.now();
  /** Of the attempt in progress; each lost device begins another one. */
  #control = new RunControl();
  #pausedMs = 0;
  #checkpoint: Checkpoint | null = null;
  #newest: Predictor | null = null;

  /**
   * @param excluded positions of images that are not trained on, though they may validate: so runs
   *   with and without them are judged by the same images
   * @throws FailureError `too-few-images`
   */
  constructor(
    data: LabelledImageSet,
    hyperparameters: Hyperparameters,
    excluded: readonly number[],
    post: Post,
  ) {
    this.#data = data;
    this.#hyperparameters = hyperparameters;
    this.#post = post;
    const { validationShare, seed } = hyperparameters;
    const classCount = data.classLabels.length;
    const split = stratifiedSplit(data.classIndices, classCount, validationShare, seed);
    this.#split = withoutImages(split, excluded);
  }

  /** `[validation images]`: positions in the data. */
  get validation(): Uint32Array<ArrayBuffer> {
    return this.#split.validation;
  }

  get newest(): NewestPredictor | null {
    return this.#newest && { ...this.#newest, classLabels: this.#data.classLabels };
  }

  pause(): void {
    this.#control.pause();
  }

  resume(): void {
    this.#control.resume();
  }

  stop(): void {
    this.#control.stop();
  }

  /**
   * Trains to the end; called again after a lost device, it goes on from the last whole epoch.
   *
   * @param deviceLost rejects when the device is lost
   */
  async train(
    crew: GradientCrew | null,
    deviceLost: Promise<never>,
  ): Promise<{ outcome: TrainingOutcome; trained: TrainedNetwork }> {
    const control = this.#nextControl();
    const isCurrent = () => control === this.#control;
    const events = train(
      {
        data: this.#data,
        split: this.#split,
        hyperparameters: this.#hyperparameters,
        crew,
        resumeFrom: this.#checkpoint,
        onCheckpoint: (checkpoint) => {
          if (isCurrent()) this.#checkpoint = checkpoint;
        },
        onNewest: (newest) => {
          if (isCurrent()) this.#newest = newest;
        },
      },
      control,
    );
    try {
      for (;;) {
        // After a loss the generator may wait for its device for ever; nobody asks it again.
        const next = await Promise.race([events.next(), deviceLost]);
        if (next.done) return { outcome: this.#outcome(next.value), trained: next.value.trained };
        this.#post(next.value);
      }
    } finally {
      this.#newest = null;
    }
  }

  /**
   * The attempt before, if there was one, must not train on when its device lets it go; what was
   * said to it is said to the new one.
   */
  #nextControl(): RunControl {
    const earlier = this.#control;
    const control = new RunControl();
    if (earlier.isPaused) control.pause();
    if (earlier.isStopped) control.stop();
    this.#control = control;
    earlier.stop();
    this.#pausedMs += earlier.pausedMs;
    return control;
  }

  #outcome({ reason, failure, epochs, trained, validation }: TrainingResult): TrainingOutcome {
    const pausedMs = this.#pausedMs + this.#control.pausedMs;
    return {
      reason,
      failure,
      epochs,
      seconds: (performance.now() - this.#startedAt - pausedMs) / 1000,
      members: parseNetwork(trained.text).members,
      validation,
    };
  }
}
