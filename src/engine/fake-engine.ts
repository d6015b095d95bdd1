/**
 * An engine for tests: softmax regression in plain TypeScript by gradient descent with momentum. It
 * keeps the contract of `engine.ts` for networks without layers, shares of batches included.
 */
import { BatchOrder } from "../dataset/batch-order";
import { imageAt } from "../dataset/image-set";
import { unpackedImages } from "../dataset/packed-images";
import { drawView } from "../dataset/views";
import { FailureError } from "../domain/failure";
import { type ImageRange, sharesOf } from "../domain/training/shares";
import { macrotask } from "../numerics/macrotask";
import { type BatchShare, ownShares } from "./batch-share";
import type { Engine, EngineRun, OpenNetwork, RunPlan, TrainingVectors } from "./engine";

export interface FakeHooks {
  /** Called before each step of a member; may wait, or throw. */
  readonly onStep?: (step: number, member: number) => Promise<void> | void;
  /** Called before each image of a reading. */
  readonly onImage?: () => void;
  readonly onDispose?: () => void;
}

const LEARNING_RATE = 0.1;
const MOMENTUM = 0.9;

export function fakeEngine(hooks: FakeHooks = {}): Engine {
  return {
    backend: "cpu",
    startRun: async (plan, vectors, step, share) => {
      const plain = { ...plan, data: unpackedImages(plan.data) };
      return new FakeRun(plain, vectors, step, share, hooks);
    },
    openNetwork: async ({ side, classCount }, { weights }) =>
      fakeNetwork(side, classCount, weights.slice(), hooks),
    dispose: () => hooks.onDispose?.(),
  };
}

class FakeRun implements EngineRun {
  readonly #plan: RunPlan;
  readonly #share: BatchShare;
  readonly #hooks: FakeHooks;
  readonly #order: BatchOrder;
  readonly #vectors: TrainingVectors;
  #step: number;

  constructor(
    plan: RunPlan,
    vectors: TrainingVectors,
    step: number,
    share: BatchShare,
    hooks: FakeHooks,
  ) {
    this.#plan = plan;
    this.#share = share;
    this.#hooks = hooks;
    this.#step = step;
    this.#vectors = structuredClone(vectors);
    const { batchSize, seed } = plan.hyperparameters;
    this.#order = new BatchOrder(plan.rows, batchSize, seed);
  }

  async advance(count: number) {
    const loss = new Float32Array(count);
    const accuracy = new Float32Array(count);
    for (const index of loss.keys()) {
      await this.#hooks.onStep?.(this.#step, this.#share.member);
      const rows = this.#order.rowsOf(this.#step);
      const sums = await this.#sumsOf(rows);
      const metrics = this.#vectors.weights.length;
      loss[index] = at(sums, metrics) / rows.length;
      accuracy[index] = at(sums, metrics + 1) / rows.length;
      this.#update(sums, rows.length);
      this.#step++;
      await macrotask();
    }
    return { loss, accuracy };
  }

  async readAverage() {
    const { averageWeights, averageStatistics } = this.#vectors;
    return structuredClone({ weights: averageWeights, statistics: averageStatistics });
  }

  async readVectors() {
    return structuredClone(this.#vectors);
  }

  dispose(): void {
    this.#hooks.onDispose?.();
  }

  /** `[weightCount + 2]`: the gradient, the loss and the number of right answers, summed. */
  async #sumsOf(rows: Uint32Array): Promise<Float32Array<ArrayBuffer>> {
    const own = ownShares(sharesOf(rows.length), this.#share);
    const sums = treeSum(own.map((range) => this.#sumsOfShare(rows, range)));
    const all = sums ?? new Float32Array(this.#vectors.weights.length + 2);
    await this.#share.addUp?.(all);
    return all;
  }

  #sumsOfShare(rows: Uint32Array, { start, end }: ImageRange): Float32Array<ArrayBuffer> {
    const { network, data } = this.#plan;
    const { weights } = this.#vectors;
    const sums = new Float32Array(weights.length + 2);
    for (const row of rows.subarray(start, end)) {
      const ink = Float32Array.from(imageAt(data, row), (pixel) => pixel / data.pixelMax);
      const probabilities = read(weights, ink, network.classCount);
      const label = at(data.classIndices, row);
      const right = at(probabilities, label);
      add(sums, weights.length, -Math.log(right));
      add(sums, weights.length + 1, right === Math.max(...probabilities) ? 1 : 0);
      for (const [unit, probability] of probabilities.entries()) {
        const error = probability - (unit === label ? 1 : 0);
        for (const [input, value] of ink.entries()) {
          add(sums, input * network.classCount + unit, error * value);
        }
        add(sums, ink.length * network.classCount + unit, error);
      }
    }
    return sums;
  }

  #update(sums: Float32Array, images: number): void {
    const { weights, firstMoment, averageWeights } = this.#vectors;
    const { averageDecay } = this.#plan.hyperparameters;
    for (const place of weights.keys()) {
      firstMoment[place] = MOMENTUM * at(firstMoment, place) + at(sums, place) / images;
      add(weights, place, -LEARNING_RATE * at(firstMoment, place));
      const away = at(weights, place) - at(averageWeights, place);
      add(averageWeights, place, (1 - averageDecay) * away);
    }
  }
}

function fakeNetwork(
  side: number,
  classCount: number,
  weights: Float32Array,
  hooks: FakeHooks,
): OpenNetwork {
  return {
    async readInks(inks, count) {
      const size = side * side;
      const answers = Array.from({ length: count }, (_, index) =>
        read(weights, inks.subarray(index * size, (index + 1) * size), classCount),
      );
      return Float32Array.from(answers.flatMap((answer) => [...answer]));
    },
    async readImages(images, rows, views, onProgress, signal) {
      const answers = new Float32Array(rows.length * classCount);
      const ink = new Float32Array(side * side);
      for (const [position, row] of rows.entries()) {
        hooks.onImage?.();
        if (position % 16 === 0) await macrotask();
        if (signal?.aborted) throw new FailureError({ code: "cancelled" });
        for (let view = 0; view < views; view++) {
          drawView(view, images.pixels, row * ink.length, side, images.pixelMax, ink, 0);
          for (const [unit, probability] of read(weights, ink, classCount).entries()) {
            add(answers, position * classCount + unit, probability / views);
          }
        }
        onProgress(position + 1);
      }
      return answers;
    },
    /** The image itself, whatever the operation. */
    readPartly: async (inks) => inks.slice(),
    dispose: () => hooks.onDispose?.(),
  };
}

/** Probabilities of one image. */
function read(weights: Float32Array, ink: Float32Array, classCount: number): Float32Array {
  const logits = weights.slice(ink.length * classCount);
  for (const [input, value] of ink.entries()) {
    for (const unit of logits.keys()) {
      add(logits, unit, value * at(weights, input * classCount + unit));
    }
  }
  const greatest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - greatest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/** Neighbours first; null of nothing. */
function treeSum(parts: readonly Float32Array<ArrayBuffer>[]): Float32Array<ArrayBuffer> | null {
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? null;
  const left = treeSum(parts.slice(0, parts.length / 2));
  const right = treeSum(parts.slice(parts.length / 2));
  return left && right && left.map((value, index) => value + at(right, index));
}

function at(values: Float32Array | Uint8Array, index: number): number {
  return values[index] ?? Number.NaN;
}

function add(values: Float32Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}
