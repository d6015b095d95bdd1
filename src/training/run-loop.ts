/** The order of things in a run: windows of steps, epochs, validation, the end. */
import { type Batching, batchingOf } from "../dataset/batch-order";
import type { Failure } from "../domain/failure";
import { updateNumbers } from "../domain/training/optimizer";
import type { EngineRun, NetworkNumbers, StepMetrics } from "../engine/engine";
import { isSound } from "./candidate";
import { NewestAverage } from "./newest-average";
import { PaceMeter } from "./pace-meter";
import type { RunControl } from "./run-control";
import type { RunJudge } from "./run-judge";
import { type EpochTotals, NO_TOTALS, type RunState } from "./run-state";
import type { Kept, TrainingEvent, TrainingJob, TrainingResult } from "./training-job";

/** Metrics are read and shown this often. */
const WINDOW_MS = 200;

/** The pace is told this often: numbers that change faster cannot be read. */
const PACE_MS = 1000;

/** For so long it is told with each window: the first estimates are the roughest. */
const EARLY_MS = 1000;

/** A checkpoint is left at least this often. */
const CHECKPOINT_MS = 10_000;

/** The engine did not answer in time when the run was stopped. */
const OVERDUE = Symbol("overdue");

export class RunLoop {
  readonly #job: TrainingJob;
  readonly #control: RunControl;
  readonly #run: EngineRun;
  readonly #judge: RunJudge;
  readonly #pace: PaceMeter;
  readonly #batching: Batching;
  #step: number;
  #totals: EpochTotals;
  readonly #startedAt = performance.now();
  #checkpointedAt = this.#startedAt;
  #pacedAt = Number.NEGATIVE_INFINITY;
  /** Averages whose weights have since given finite losses. */
  #lastFinite: NetworkNumbers;
  /** Later ones, some a second: no loss is known yet that came of their weights. */
  readonly #newest: NewestAverage;

  constructor(
    job: TrainingJob,
    control: RunControl,
    run: EngineRun,
    judge: RunJudge,
    state: RunState,
  ) {
    this.#job = job;
    this.#control = control;
    this.#run = run;
    this.#judge = judge;
    this.#step = state.step;
    this.#totals = state.totals;
    const { epochs, batchSize } = job.hyperparameters;
    this.#batching = batchingOf(job.split.training.length, batchSize);
    this.#pace = new PaceMeter(this.#batching.batchSize, this.#batching.stepsPerEpoch, epochs);
    this.#newest = new NewestAverage(run, state);
    this.#lastFinite = this.#newest.numbers;
  }

  get #isEpochOver(): boolean {
    return this.#step % this.#batching.stepsPerEpoch === 0;
  }

  get #epochs(): number {
    return Math.floor(this.#step / this.#batching.stepsPerEpoch);
  }

  async *go(): AsyncGenerator<TrainingEvent, void> {
    const { epochs } = this.#job.hyperparameters;
    let failure: Failure | null = null;
    while (this.#epochs < epochs && !this.#control.isStopped && !failure) {
      const metrics = await this.#window();
      if (metrics === OVERDUE) return yield this.#end("stopped", null, this.#judge.known(), true);
      failure = yield* this.#close(metrics);
      if (!failure && this.#isEpochOver) failure = yield* this.#endEpoch();
    }
    yield await this.#result(failure);
  }

  /** Steps for as long as a window lasts, but not beyond the epoch. */
  async #window(): Promise<StepMetrics | typeof OVERDUE> {
    await this.#whenRunning();
    const { stepsPerEpoch } = this.#batching;
    const left = stepsPerEpoch - (this.#step % stepsPerEpoch);
    // One first: it may compile, and nothing is known of its time yet.
    const ms = this.#pace.msPerStep;
    const wanted = ms === null ? 1 : Math.max(1, Math.floor(WINDOW_MS / ms));
    return this.#inTime(this.#run.advance(Math.min(left, wanted)));
  }

  async *#close(metrics: StepMetrics): AsyncGenerator<TrainingEvent, Failure | null> {
    const { loss, accuracy } = metrics;
    const firstStep = this.#step;
    this.#step += loss.length;
    this.#pace.countSteps(loss.length);
    this.#totals = {
      loss: this.#totals.loss + sum(loss),
      accuracy: this.#totals.accuracy + sum(accuracy),
      steps: this.#totals.steps + loss.length,
    };
    const bad = loss.findIndex((value) => !Number.isFinite(value));
    yield { kind: "steps", firstStep, loss, accuracy };
    if (bad >= 0) return this.#explosion(firstStep + bad);
    this.#lastFinite = this.#newest.numbers;
    const epoch = Math.ceil(this.#step / this.#batching.stepsPerEpoch);
    const pace = this.#pace.measure(epoch, this.#step);
    if (this.#isEpochOver || this.#newest.isOld) {
      yield { kind: "newest", numbers: await this.#newest.readBehind(this.#step) };
    }
    const now = performance.now();
    const isEarly = now - this.#startedAt < EARLY_MS;
    if (this.#isEpochOver || isEarly || now - this.#pacedAt >= PACE_MS) {
      this.#pacedAt = now;
      yield { kind: "pace", ...pace };
    }
    const isUnkept = now - this.#checkpointedAt > CHECKPOINT_MS;
    // At an epoch's end it follows the validation.
    if (isUnkept && !this.#isEpochOver) yield await this.#checkpoint();
    return null;
  }

  async #checkpoint(): Promise<TrainingEvent> {
    const vectors = await this.#run.readVectors();
    this.#checkpointedAt = performance.now();
    const best = this.#judge.best;
    const state = {
      step: this.#step,
      vectors,
      totals: this.#totals,
      best: best && { numbers: best.numbers, accuracy: best.accuracy, loss: best.loss },
    };
    return { kind: "checkpoint", state };
  }

  async *#endEpoch(): AsyncGenerator<TrainingEvent, Failure | null> {
    this.#pace.pause();
    const judged = await this.#inTime(this.#judge.judge(this.#newest.numbers, this.#step));
    if (judged === OVERDUE) return null;
    if (!isSound(judged)) return this.#explosion(this.#step);
    const { loss, accuracy, steps } = this.#totals;
    this.#totals = NO_TOTALS;
    this.#pace.resumeAfterValidation();
    yield {
      kind: "epoch",
      epoch: this.#epochs,
      trainingLoss: loss / steps,
      trainingAccuracy: accuracy / steps,
      validationLoss: this.#judge.hasImages ? judged.loss : null,
      validationAccuracy: this.#judge.hasImages ? judged.accuracy : null,
    };
    yield await this.#checkpoint();
    return null;
  }

  async #whenRunning(): Promise<void> {
    if (!this.#control.isPaused) return;
    this.#pace.pause();
    await this.#control.whenRunning();
    this.#pace.resume();
  }

  async #result(known: Failure | null): Promise<TrainingEvent> {
    if (this.#control.isCancelled) return this.#end("stopped", null, this.#judge.known(), false);
    const judged = await this.#inTime(this.#judgeLast(known));
    if (judged === OVERDUE) return this.#end("stopped", known, this.#judge.known(), true);
    const isFinished = this.#epochs >= this.#job.hyperparameters.epochs;
    const reason = judged.failure ? "diverged" : isFinished ? "finished" : "stopped";
    return this.#end(reason, judged.failure, judged.kept, false);
  }

  async #judgeLast(known: Failure | null): Promise<{ failure: Failure | null; kept: Kept | null }> {
    const isSoundNow = known === null && (await this.#isNewestSound());
    const failure = isSoundNow ? null : (known ?? this.#explosion(this.#step));
    if (failure) await this.#judge.judge(this.#lastFinite, this.#step);
    return { failure, kept: await this.#judge.verdict() };
  }

  async #isNewestSound(): Promise<boolean> {
    const numbers = await this.#newest.readBehind(this.#step);
    return this.#judge.judgeNewest(numbers, this.#step);
  }

  #end(
    reason: TrainingResult["reason"],
    failure: Failure | null,
    kept: Kept | null,
    isEngineStuck: boolean,
  ): TrainingEvent {
    return { kind: "end", reason, failure, epochs: this.#epochsUpTo(failure), kept, isEngineStuck };
  }

  /** Whole epochs; the steps that a window makes behind an explosion make none whole. */
  #epochsUpTo(failure: Failure | null): number {
    if (failure?.code !== "loss-not-finite") return this.#epochs;
    return Math.floor(failure.step / this.#batching.stepsPerEpoch);
  }

  #inTime<Result>(work: Promise<Result>): Promise<Result | typeof OVERDUE> {
    // What comes too late, or fails then, is nobody's any more.
    work.catch(() => {});
    return Promise.race([work, this.#control.whenOverdue().then((): typeof OVERDUE => OVERDUE)]);
  }

  #explosion(step: number): Failure {
    const { hyperparameters } = this.#job;
    const steps = this.#batching.stepsPerEpoch * hyperparameters.epochs;
    const { learningRate } = updateNumbers(hyperparameters, step, steps);
    return { code: "loss-not-finite", step, learningRate };
  }
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
