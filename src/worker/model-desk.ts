/**
 * The live backend and trained network: what reads images.
 *
 * What uses the device takes turns, so that nobody computes on a backend while it is replaced; a
 * run in progress has the device, and lends it for drawings between two steps.
 */
import type { ImageSet, LabelledImageSet } from "../dataset/image-set";
import type { BackendChoice, BackendName, BackendReport } from "../domain/backend";
import { FailureError } from "../domain/failure";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { TrainingOutcome } from "../domain/training/progress";
import { crewFor, replaceLostBackend, startBackend } from "../model/backend";
import { classify } from "../model/classify";
import { DeviceLostError, whenDeviceLost } from "../model/device-loss";
import { mostProbable, type Predictor, predictProbabilities } from "../model/predict";
import type { TrainedNetwork } from "../model/trained-network";
import { loadPredictor, type OwnedPredictor } from "../model/trained-predictor";
import type { Requests } from "../protocol/messages";
import { startGradientCrew } from "./gradient-crew";
import type { Post } from "./trainer";
import { TrainingRun } from "./training-run";

export class ModelDesk {
  readonly #post: Post;
  readonly #crew = startGradientCrew();
  #backend: BackendReport | null = null;
  #deviceLost: Promise<never> = new Promise(() => {});
  #run: TrainingRun | null = null;
  #trained: TrainedNetwork | null = null;
  #predictor: OwnedPredictor | null = null;
  /** Ends when nobody has the device any more. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(post: Post) {
    this.#post = post;
  }

  startBackend(choice: BackendChoice, remembered: BackendName | null): Promise<BackendReport> {
    if (this.#run) throw new FailureError({ code: "busy" });
    return this.#inTurn(() => this.#start(choice, remembered));
  }

  async train(
    data: LabelledImageSet | null,
    hyperparameters: Hyperparameters,
  ): Promise<TrainingOutcome> {
    if (!data) throw new FailureError({ code: "no-training-data" });
    if (this.#run) throw new FailureError({ code: "busy" });
    const run = new TrainingRun(data, hyperparameters, this.#post);
    this.#run = run;
    try {
      return await this.#inTurn(async () => {
        await this.#needBackend();
        const { outcome, trained } = await this.#withDevice((deviceLost) =>
          run.train(crewFor(this.#backend?.name ?? "cpu", this.#crew), deviceLost),
        );
        this.#dropPredictor();
        this.#trained = trained;
        return outcome;
      });
    } finally {
      this.#run = null;
      this.#crew.release();
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
  async classify(ink: Float32Array): Promise<Requests["classify"]["reply"]> {
    const newest = this.#run?.newest;
    if (newest && newest.network.side ** 2 === ink.length) {
      const { classLabels } = newest;
      return { probabilities: await classify(newest, ink), classLabels };
    }
    const trained = this.#trained;
    if (!trained || trained.side ** 2 !== ink.length) throw new FailureError({ code: "no-model" });
    const read = async () => ({
      probabilities: await this.#withDevice(() => classify(this.#loadedPredictor(trained), ink)),
      classLabels: trained.classLabels,
    });
    // A run has the device all the time; between its steps there is room for one image.
    return this.#run ? read() : this.#inTurn(read);
  }

  async predictTest(data: ImageSet | null): Promise<Requests["predict-test"]["reply"]> {
    if (!data) throw new FailureError({ code: "no-test-data" });
    if (this.#run) throw new FailureError({ code: "busy" });
    const trained = this.#trained;
    if (!trained) throw new FailureError({ code: "no-model" });
    if (data.side !== trained.side) {
      const { fileName: file, side } = data;
      throw new FailureError({
        code: "side-mismatch",
        file,
        side,
        expectedSide: trained.side,
      });
    }
    const { classLabels } = trained;
    const probabilities = await this.#inTurn(() =>
      this.#withDevice(() => this.#readAll(this.#loadedPredictor(trained), data)),
    );
    const classes = mostProbable(probabilities, classLabels.length);
    return { labels: Int32Array.from(classes, (index) => classLabels[index] ?? 0), classLabels };
  }

  #readAll(predictor: Predictor, data: ImageSet): Promise<Float32Array> {
    const total = data.count;
    const rows = Uint32Array.from({ length: total }, (_, row) => row);
    const onProgress = (done: number) => this.#post({ kind: "prediction-progress", done, total });
    return predictProbabilities(predictor, data, rows, onProgress, new AbortController().signal);
  }

  #loadedPredictor(trained: TrainedNetwork): Predictor {
    this.#predictor ??= loadPredictor(trained);
    return this.#predictor;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Runs something on the device, and once more on another one each time that it is lost. */
  async #withDevice<Result>(
    work: (deviceLost: Promise<never>) => Promise<Result>,
  ): Promise<Result> {
    for (;;) {
      await this.#needBackend();
      try {
        return await Promise.race([work(this.#deviceLost), this.#deviceLost]);
      } catch (thrown) {
        if (!(thrown instanceof DeviceLostError)) throw thrown;
        await this.#replaceBackend();
      }
    }
  }

  async #needBackend(): Promise<void> {
    if (!this.#backend) await this.#start("auto", null);
  }

  async #start(choice: BackendChoice, remembered: BackendName | null): Promise<BackendReport> {
    this.#dropPredictor();
    return this.#adopt(await startBackend(choice, remembered, this.#crew));
  }

  async #replaceBackend(): Promise<void> {
    const lost = this.#backend?.name;
    if (!lost) return;
    // Its tensors went with the device.
    this.#predictor = null;
    const report = this.#adopt(await replaceLostBackend(lost, this.#crew));
    this.#post({ kind: "backend-changed", report });
  }

  #adopt(report: BackendReport): BackendReport {
    this.#backend = report;
    this.#deviceLost = whenDeviceLost();
    // When it happens, nobody may be waiting; whoever comes next finds it lost.
    this.#deviceLost.catch(() => {});
    // Helpers live while there is something to share: now they were measured, later they train.
    this.#crew.release();
    return report;
  }

  #dropPredictor(): void {
    this.#predictor?.dispose();
    this.#predictor = null;
  }
}
