/** The trained network that is in use, and the run that may replace it. */
import { countClasses, type LabelledImageSet } from "../../dataset/image-set";
import { everyImage, type SplitByImage, splitByImage, withoutImages } from "../../dataset/split";
import { FailureError } from "../../domain/failure";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { hasLearned, lessonOf } from "../../domain/training/lesson";
import type { FullOutcome, TrainingOutcome } from "../../domain/training/progress";
import { type Sureness, surenessOf } from "../../domain/understand/sureness";
import type { OpenNetwork } from "../../engine/engine";
import type { RunArgs } from "../../protocol/messages";
import { networkModel } from "../../readers/network/network-model";
import { networkOf, type TrainedNetwork } from "../../training/trained-network";
import type { TrainingResult } from "../../training/training-job";
import type { Post } from "../post";
import type { EngineRoom } from "./engine-room";
import type { LiveReader } from "./live-reader";
import { LiveWall } from "./live-wall";
import { TrainingRun } from "./training-run";

/** A trained network and what it was trained on. */
interface Reading {
  readonly network: TrainedNetwork;
  readonly data: LabelledImageSet;
  /** On the images held out; null where there were none. */
  readonly sureness: Sureness | null;
}

export interface Trained extends Reading {
  /** `[validation images]`: positions in `data`. */
  readonly validation: Uint32Array<ArrayBuffer>;
  readonly sureness: Sureness;
}

export class LiveNetwork {
  readonly #engines: EngineRoom;
  /** Reads with the newest weights of a run. */
  readonly #learning: LiveReader;
  readonly #post: Post;
  #run: TrainingRun | null = null;
  #trained: Trained | null = null;
  /** Learned from all images; reads in the place of the other. */
  #full: Reading | null = null;

  constructor(engines: EngineRoom, learning: LiveReader, post: Post) {
    this.#engines = engines;
    this.#learning = learning;
    this.#post = post;
  }

  get hasTrained(): boolean {
    return this.#trained !== null;
  }

  /** @throws FailureError `no-model` */
  get trained(): Trained {
    if (!this.#trained) throw new FailureError({ code: "no-model" });
    return this.#trained;
  }

  /** Who reads drawings and test images; null for nobody. */
  get reading(): Reading | null {
    return this.#full ?? this.#trained;
  }

  /** Of the run that goes on; null where there is none. */
  get control() {
    return this.#run?.control ?? null;
  }

  /**
   * @param args excluded images are not trained on, though they may validate
   * @returns what came out; a network that has learned nothing is not taken into use
   * @throws FailureError `stopped-too-early` where a run was stopped before it had anything better
   *   than what there was; `cancelled`
   */
  async train(data: LabelledImageSet, args: RunArgs): Promise<TrainingOutcome> {
    const { validationShare, seed, members } = args.hyperparameters;
    const all = withoutImages(splitByImage(data, validationShare, seed), args.excluded);
    // Shuffled, so the first are any.
    const split = { ...all, training: all.training.slice(0, args.atMost) };
    const run = this.#runOf(data, args, split);
    return this.#keep(run, await this.#toEnd(run), data, members);
  }

  /**
   * Learns from all images, none held out. What a run with some held out has left stays, to be looked
   * into; this one only reads.
   *
   * @throws FailureError `stopped-too-early` where it was stopped within its first epoch; `cancelled`
   */
  async trainOnAll(data: LabelledImageSet, args: RunArgs): Promise<FullOutcome> {
    const split = withoutImages(everyImage(data), args.excluded);
    const run = this.#runOf(data, args, split);
    const { reason, failure, epochs, kept } = await this.#toEnd(run);
    const isBrokenOff = reason === "stopped" && epochs === 0;
    if (!kept || isBrokenOff) throw new FailureError({ code: "stopped-too-early" });
    const { seconds, trainingAccuracy } = run;
    const learned = countOf(data, split.training);
    const isKept = reason !== "diverged" && hasLearned(trainingAccuracy, learned);
    if (isKept) this.#full = { network: kept.trained, data, sureness: null };
    const { members } = args.hyperparameters;
    return { reason, failure, epochs, seconds, members, trainingAccuracy, isKept };
  }

  #runOf(data: LabelledImageSet, args: RunArgs, split: SplitByImage) {
    const { hyperparameters, keepsReader } = args;
    const isReadMeanwhile = keepsReader && this.reading?.data === data;
    const wall = new LiveWall(data, split.validation, this.#post);
    const onNewest = (newest: TrainedNetwork) => {
      if (!isReadMeanwhile) this.#learning.use([networkModel(newest)]);
      wall.refresh((read) => this.withOpen(newest, read));
    };
    return new TrainingRun(data, hyperparameters, split, this.#post, onNewest);
  }

  async #toEnd(run: TrainingRun): Promise<TrainingResult> {
    this.#run = run;
    try {
      await this.#prepare(run);
      const result = await this.#engines.withEngine((engine) => run.train(engine));
      if (result.isEngineStuck) this.#engines.restart();
      if (!run.control.isCancelled) return result;
    } catch (error) {
      // However it ended, nobody waits for it any more.
      if (!run.control.isCancelled) throw error;
    } finally {
      this.#run = null;
      this.#learning.use([]);
    }
    throw new FailureError({ code: "cancelled" });
  }

  /** @throws FailureError `stopped-too-early` where it was stopped while engines were tried */
  async #prepare({ subject, control }: TrainingRun): Promise<void> {
    const preparing = this.#engines.prepare(subject).then(() => "ready");
    // What comes too late, or fails then, is nobody's any more.
    preparing.catch(() => {});
    const isReady = await Promise.race([preparing, control.whenOverdue()]);
    if (isReady) return;
    this.#engines.restart();
    throw new FailureError({ code: "stopped-too-early" });
  }

  /** Opens a trained network for one piece of work. */
  withOpen<Result>(
    trained: TrainedNetwork,
    work: (open: OpenNetwork, network: ResolvedNetwork) => Promise<Result>,
    signal: AbortSignal | null = null,
  ): Promise<Result> {
    const network = networkOf(trained);
    return this.#engines.withEngine(async (engine) => {
      const open = await engine.openNetwork(network, trained);
      try {
        return await work(open, network);
      } finally {
        open.dispose();
      }
    }, signal);
  }

  #keep(
    run: TrainingRun,
    { reason, failure, epochs, kept }: TrainingResult,
    data: LabelledImageSet,
    members: number,
  ): TrainingOutcome {
    if (!kept?.validation) throw new FailureError({ code: "stopped-too-early" });
    const { trained, validation } = kept;
    const { verdict } = lessonOf(validation, run.copies.different);
    // A first epoch that was broken off may have taught something all the same; what there was
    // before is better still.
    const isBrokenOff = reason === "stopped" && epochs === 0;
    if (isBrokenOff && (verdict !== "something" || this.#trained !== null)) {
      throw new FailureError({ code: "stopped-too-early" });
    }
    const isKept = verdict !== "nothing";
    if (isKept) {
      const { probabilities } = validation.readings;
      const sureness = surenessOf(probabilities, data.classLabels.length);
      this.#trained = { network: trained, data, validation: run.validation, sureness };
      // Whoever trains a network wants to see that one read.
      this.#full = null;
    }
    const { seconds, copies } = run;
    return { reason, failure, epochs, seconds, members, validation, ...copies, isKept };
  }
}

/** Images of each class among some. */
function countOf(data: LabelledImageSet, rows: Uint32Array): readonly number[] {
  const classIndices = Uint8Array.from(rows, (row) => data.classIndices[row] ?? 0);
  return countClasses({ ...data, classIndices });
}
