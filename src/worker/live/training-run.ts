/** One training run, through all the engines that it may need, and what people want of it. */
import { batchingOf } from "../../dataset/batch-order";
import type { LabelledImageSet } from "../../dataset/image-set";
import type { SplitByImage } from "../../dataset/split";
import { networkFor } from "../../domain/network/fit-to-side";
import type { Hyperparameters } from "../../domain/training/hyperparameters";
import type { Engine } from "../../engine/engine";
import type { TrialSubject } from "../../engine/trial-plan";
import { RunControl } from "../../training/run-control";
import type { RunState } from "../../training/run-state";
import { train } from "../../training/train";
import { type TrainedNetwork, trainedNetwork } from "../../training/trained-network";
import type { TrainingResult } from "../../training/training-job";
import type { Post } from "../post";

export class TrainingRun {
  readonly #data: LabelledImageSet;
  readonly #hyperparameters: Hyperparameters;
  readonly #split: SplitByImage;
  readonly #post: Post;
  readonly #onNewest: (newest: TrainedNetwork) => void;
  readonly #startedAt = performance.now();
  readonly #control = new RunControl();
  /** From which the run goes on when its engine is lost. */
  #checkpoint: RunState | null = null;
  #hasBegun = false;
  #trainingAccuracy = 0;

  /**
   * @param split without validation images everything is learned from
   * @param onNewest is told the newest weights a few times a second
   */
  constructor(
    data: LabelledImageSet,
    hyperparameters: Hyperparameters,
    split: SplitByImage,
    post: Post,
    onNewest: (newest: TrainedNetwork) => void,
  ) {
    this.#data = data;
    this.#hyperparameters = hyperparameters;
    this.#post = post;
    this.#onNewest = onNewest;
    this.#split = split;
  }

  /** `[validation images]`: positions in the data. */
  get validation(): Uint32Array<ArrayBuffer> {
    return this.#split.validation;
  }

  /** What became of copies in the split. */
  get copies(): Pick<SplitByImage, "copies" | "onBothSides" | "different"> {
    const { copies, onBothSides, different } = this.#split;
    return { copies, onBothSides, different };
  }

  /** Of the last whole epoch, 0 to 1; 0 before there was one. */
  get trainingAccuracy(): number {
    return this.#trainingAccuracy;
  }

  get control(): RunControl {
    return this.#control;
  }

  /** What engines are tried with before it begins. @throws FailureError `network-text` */
  get subject(): TrialSubject {
    const { network, members } = this.#hyperparameters;
    const { side, classLabels } = this.#data;
    return {
      network: networkFor(network, side, classLabels.length, members),
      hyperparameters: this.#hyperparameters,
      data: this.#data,
    };
  }

  /** From the press of Train, pauses apart. */
  get seconds(): number {
    return (performance.now() - this.#startedAt - this.#control.pausedMs) / 1000;
  }

  /** What a lost engine cannot take. */
  get #kept(): { step: number; epochs: number } {
    const step = this.#checkpoint?.step ?? 0;
    const { batchSize } = this.#hyperparameters;
    const { stepsPerEpoch } = batchingOf(this.#split.training.length, batchSize);
    return { step, epochs: Math.floor(step / stepsPerEpoch) };
  }

  /**
   * Trains to the end; called again after a lost engine, it goes on from the last checkpoint.
   *
   * @throws EngineLostError
   */
  async train(engine: Engine): Promise<TrainingResult> {
    const { network } = this.subject;
    if (this.#hasBegun) this.#post({ kind: "run-resumed", ...this.#kept });
    this.#hasBegun = true;
    const job = {
      data: this.#data,
      split: this.#split,
      hyperparameters: this.#hyperparameters,
      resumeFrom: this.#checkpoint,
    };
    for await (const event of train(job, engine, this.#control)) {
      switch (event.kind) {
        case "checkpoint":
          this.#checkpoint = event.state;
          break;
        case "newest":
          this.#onNewest(trainedNetwork(network, event.numbers, this.#data, this.#hyperparameters));
          break;
        case "end":
          return event;
        default:
          if (event.kind === "epoch") this.#trainingAccuracy = event.trainingAccuracy;
          this.#post(event);
      }
    }
    throw new TypeError("a run ends with its end");
  }
}
