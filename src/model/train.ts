/**
 * The training loop: an async generator that yields what happened and returns a trained network.
 *
 * It knows nothing of messages or workers. Between two steps it gives way to other tasks, hears
 * {@link RunControl}, and lets others predict with the newest weights. After each epoch it leaves
 * a checkpoint in plain numbers, from which it goes on after a lost device.
 */

import type { Failure } from "../domain/failure";
import type { Random } from "../domain/random";
import { macrotask } from "../numerics/macrotask";
import { epochRandom, shuffledRows } from "./batches";
import { isSound } from "./candidate";
import { MetricWindow } from "./metric-window";
import { PaceMeter } from "./pace-meter";
import type { RunControl } from "./run-control";
import { RunJudge } from "./run-judge";
import { RunTensors } from "./run-tensors";
import type { TrainingEvent, TrainingJob, TrainingResult } from "./training-job";

/** Metrics are read and shown this often. */
const WINDOW_MS = 250;

/** Messages are heard at least this often; a step longer than that is followed by a pause point. */
const YIELD_MS = 12;

/**
 * @throws FailureError `network-text` for a network that is not understood or does not fit
 */
export async function* train(
  job: TrainingJob,
  control: RunControl,
): AsyncGenerator<TrainingEvent, TrainingResult> {
  const run = new Run(job, control);
  try {
    return yield* run.go();
  } finally {
    run.dispose();
  }
}

/** Sums over the steps of one epoch. */
interface Totals {
  loss: number;
  accuracy: number;
  steps: number;
}

/** The order of things: epochs, steps, windows, validation. */
class Run {
  readonly #job: TrainingJob;
  readonly #control: RunControl;
  readonly #batchSize: number;
  readonly #stepsPerEpoch: number;
  readonly #tensors: RunTensors;
  readonly #pace: PaceMeter;
  readonly #window: MetricWindow;
  readonly #judge: RunJudge;
  #epoch: number;
  #step: number;
  #yieldedAt = performance.now();

  constructor(job: TrainingJob, control: RunControl) {
    const { split, hyperparameters, resumeFrom } = job;
    const { batchSize, epochs } = hyperparameters;
    this.#job = job;
    this.#control = control;
    this.#batchSize = Math.min(batchSize, split.training.length);
    this.#stepsPerEpoch = Math.floor(split.training.length / this.#batchSize);
    this.#epoch = resumeFrom?.epoch ?? 0;
    this.#step = this.#epoch * this.#stepsPerEpoch;
    this.#tensors = new RunTensors(job, this.#stepsPerEpoch * epochs, resumeFrom?.vectors ?? null);
    this.#judge = new RunJudge(job, this.#tensors);
    this.#window = new MetricWindow(this.#step, WINDOW_MS);
    this.#pace = new PaceMeter(this.#batchSize, this.#stepsPerEpoch, epochs);
  }

  async *go(): AsyncGenerator<TrainingEvent, TrainingResult> {
    const { epochs } = this.#job.hyperparameters;
    while (this.#epoch < epochs && !this.#control.isStopped) {
      const failure = yield* this.#trainEpoch();
      if (failure) return this.#result(failure);
    }
    return this.#result(null);
  }

  /** One pass over the training images, then validation. Returns a failure where it diverged. */
  async *#trainEpoch(): AsyncGenerator<TrainingEvent, Failure | null> {
    const { split, hyperparameters } = this.#job;
    const rows = shuffledRows(split.training, hyperparameters.seed, this.#epoch);
    const random = epochRandom(hyperparameters.seed, this.#epoch + 0x10000);
    const totals: Totals = { loss: 0, accuracy: 0, steps: 0 };
    for (let index = 0; index < this.#stepsPerEpoch; index++) {
      const isLast = index === this.#stepsPerEpoch - 1;
      const start = index * this.#batchSize;
      await this.#update(rows.subarray(start, start + this.#batchSize), random);
      if (this.#window.isDue || isLast) {
        const failure = yield* this.#closeWindow(totals);
        if (failure) return failure;
      }
      await this.#giveWay();
      if (this.#control.isStopped && !isLast) return yield* this.#closeWindow(totals);
    }
    return yield* this.#endEpoch(totals);
  }

  async #update(rows: Uint32Array, random: Random): Promise<void> {
    this.#window.push(await this.#tensors.update(rows, this.#step, random));
    this.#step++;
    this.#pace.countStep();
    this.#job.onNewest(this.#tensors.predictor(this.#tensors.newest));
  }

  async *#closeWindow(totals: Totals): AsyncGenerator<TrainingEvent, Failure | null> {
    const window = await this.#window.close();
    if (!window) return null;
    const bad = window.loss.findIndex((loss) => !Number.isFinite(loss));
    for (const loss of window.loss) totals.loss += loss;
    for (const accuracy of window.accuracy) totals.accuracy += accuracy;
    totals.steps += window.loss.length;
    const { firstStep } = window;
    yield { kind: "steps", ...window };
    if (bad >= 0) return this.#explosion(firstStep + bad);
    this.#tensors.keepFinite();
    yield { kind: "pace", ...this.#pace.measure(this.#epoch + 1, this.#step) };
    return null;
  }

  #explosion(step: number): Failure {
    return { code: "loss-not-finite", step, learningRate: this.#tensors.learningRate(step) };
  }

  async *#endEpoch(totals: Totals): AsyncGenerator<TrainingEvent, Failure | null> {
    this.#pace.pause();
    const candidate = await this.#judge.judge(this.#tensors.newest, this.#step);
    if (!isSound(candidate)) return this.#explosion(this.#step);
    this.#epoch++;
    const vectors = await this.#tensors.download();
    this.#job.onCheckpoint({ epoch: this.#epoch, vectors, best: this.#judge.best });
    this.#pace.resumeAfterValidation();
    yield {
      kind: "epoch",
      epoch: this.#epoch,
      trainingLoss: totals.loss / totals.steps,
      trainingAccuracy: totals.accuracy / totals.steps,
      validationLoss: candidate.validation.loss,
      validationAccuracy: candidate.validation.accuracy,
    };
    return null;
  }

  async #giveWay(): Promise<void> {
    if (this.#control.isPaused) {
      this.#pace.pause();
      await this.#control.whenRunning();
      this.#pace.resume();
    }
    if (performance.now() - this.#yieldedAt < YIELD_MS) return;
    await macrotask();
    this.#yieldedAt = performance.now();
  }

  async #result(known: Failure | null): Promise<TrainingResult> {
    const failure = known ?? (await this.#newestFailure());
    if (failure) await this.#judge.judge(this.#tensors.lastFinite, this.#step);
    const isFinished = this.#epoch >= this.#job.hyperparameters.epochs;
    return {
      reason: failure ? "diverged" : isFinished ? "finished" : "stopped",
      failure,
      epochs: this.#epoch,
      ...(await this.#judge.verdict()),
    };
  }

  async #newestFailure(): Promise<Failure | null> {
    return (await this.#judge.judgeNewest(this.#step)) ? null : this.#explosion(this.#step);
  }

  dispose(): void {
    this.#window.dispose();
    this.#tensors.dispose();
  }
}
