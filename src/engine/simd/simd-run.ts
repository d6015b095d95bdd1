/** A training run in one thread. */
import { BatchOrder, batchingOf } from "../../dataset/batch-order";
import type { TrainingImages } from "../../dataset/packed-images";
import { updateNumbers } from "../../domain/training/optimizer";
import { type ImageRange, sharesOf } from "../../domain/training/shares";
import { macrotask } from "../../numerics/macrotask";
import { type BatchShare, ownShares } from "../batch-share";
import type { EngineRun, RunPlan, StepMetrics, TrainingVectors } from "../engine";
import { Life } from "./life";
import { ShareGradient } from "./share-gradient";
import { placeSharedNumbers, type SharedNumbers } from "./shared-numbers";
import type { SimdMemory } from "./simd-memory";
import { SimdVectors } from "./training-vectors";
import { Updater } from "./updater";
import { layOutWeights } from "./weight-layout";

/** Others wait no longer than this, but for the step that is being made. */
const SLICE_MS = 16;

export class SimdRun implements EngineRun {
  readonly #life: Life;
  readonly #memory: SimdMemory;
  readonly #plan: RunPlan<TrainingImages>;
  readonly #share: BatchShare;
  readonly #order: BatchOrder;
  readonly #steps: number;
  readonly #vectors: SimdVectors;
  readonly #updater: Updater;
  readonly #gradient: ShareGradient;
  /** Of the batches' shares, ours. */
  readonly #own: readonly ImageRange[];
  /** One a level of the tree that shares are added in. */
  readonly #sums: readonly [SharedNumbers, ...SharedNumbers[]];
  #step: number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param around the engine's */
  constructor(
    around: Life,
    memory: SimdMemory,
    plan: RunPlan<TrainingImages>,
    vectors: TrainingVectors,
    step: number,
    share: BatchShare,
  ) {
    const { network, rows, hyperparameters } = plan;
    const { batchSize, seed, epochs, optimizer } = hyperparameters;
    const layout = layOutWeights(network);
    const batching = batchingOf(rows.length, batchSize);
    const shares = sharesOf(batching.batchSize);
    const images = Math.max(...shares.map(({ start, end }) => end - start));
    this.#life = new Life(around);
    this.#memory = memory;
    this.#plan = plan;
    this.#share = share;
    this.#step = step;
    this.#order = new BatchOrder(rows, batchSize, seed);
    this.#steps = epochs * batching.stepsPerEpoch;
    this.#own = ownShares(shares, share);
    this.#vectors = new SimdVectors(memory, layout, network.members);
    const { at } = this.#vectors;
    const place = () => placeSharedNumbers(memory, layout, network.members);
    const levels = this.#own.length < 2 ? 0 : Math.log2(this.#own.length);
    this.#sums = [place(), ...Array.from({ length: levels }, place)];
    this.#updater = new Updater(memory, network, layout, optimizer, at);
    this.#gradient = new ShareGradient(memory, plan, layout, images, at.weights);
    this.#vectors.write(vectors);
  }

  advance(count: number): Promise<StepMetrics> {
    return this.#inOrder(() => this.#advance(count));
  }

  readAverage() {
    return this.#inOrder(() => ({
      weights: this.#vectors.read("averageWeights"),
      statistics: this.#vectors.read("averageStatistics"),
    }));
  }

  readVectors(): Promise<TrainingVectors> {
    return this.#inOrder(() => ({
      weights: this.#vectors.read("weights"),
      firstMoment: this.#vectors.read("firstMoment"),
      secondMoment: this.#vectors.read("secondMoment"),
      averageWeights: this.#vectors.read("averageWeights"),
      averageStatistics: this.#vectors.read("averageStatistics"),
    }));
  }

  /** Its memory goes with whoever knows it. What is being done ends with the step it is at. */
  dispose(): void {
    this.#life.end();
  }

  async #advance(count: number): Promise<StepMetrics> {
    const loss = new Float32Array(count);
    const accuracy = new Float32Array(count);
    let started = performance.now();
    for (let index = 0; index < count; index++) {
      this.#life.throwIfEnded();
      const metrics = await this.#makeStep();
      loss[index] = metrics[0] ?? Number.NaN;
      accuracy[index] = metrics[1] ?? Number.NaN;
      if (performance.now() - started < SLICE_MS) continue;
      await macrotask();
      started = performance.now();
    }
    return { loss, accuracy };
  }

  /** @returns mean loss and share of right answers */
  async #makeStep(): Promise<Float32Array> {
    const [sums] = this.#sums;
    const rows = this.#order.rowsOf(this.#step);
    if (this.#own.length > 0) {
      this.#gradient.prepare();
      this.#addShares(rows, 0, this.#own.length, 0);
    } else this.#memory.fill(sums.address, sums.length);
    const values = this.#memory.floats(sums.address, sums.length);
    if (this.#share.addUp) await this.#share.addUp(values);
    const numbers = updateNumbers(this.#plan.hyperparameters, this.#step, this.#steps);
    this.#updater.update(sums, numbers);
    this.#step++;
    return this.#memory.floats(sums.metrics, 2);
  }

  /** Leaves the sum of our shares from `start` to `end` at a level of the tree. */
  #addShares(rows: Uint32Array, start: number, end: number, level: number): void {
    const to = this.#sums[level];
    const range = this.#own[start];
    if (!to || !range) throw new RangeError(`no level ${level}, or no share ${start}`);
    if (end - start === 1) {
      const own = rows.subarray(range.start, range.end);
      this.#gradient.compute(this.#step, own, rows.length, to);
      return;
    }
    const middle = (start + end) / 2;
    this.#addShares(rows, start, middle, level);
    this.#addShares(rows, middle, end, level + 1);
    const other = this.#sums[level + 1];
    if (other) this.#memory.kernels.addMany(to.address, other.address, to.length, 1);
  }

  /** Each after the one before has ended, however it did. */
  #inOrder<T>(task: () => T | Promise<T>): Promise<T> {
    const turn = this.#last.then(() => {
      this.#life.throwIfEnded();
      return task();
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}
