/** The gradient of a few images of a batch. */
import { isStill, movementOf } from "../../dataset/augment";
import type { TrainingImages } from "../../dataset/packed-images";
import type { RunPlan } from "../engine";
import { ImageDrawer } from "./image-drawer";
import { type Pass, sizeOfTensor } from "./node";
import type { SharedNumbers } from "./shared-numbers";
import type { SimdMemory } from "./simd-memory";
import { SimdNetwork } from "./simd-network";
import type { WeightLayout } from "./weight-layout";

export class ShareGradient {
  readonly #memory: SimdMemory;
  readonly #plan: RunPlan<TrainingImages>;
  readonly #layout: WeightLayout;
  readonly #network: SimdNetwork;
  readonly #drawer: ImageDrawer;
  readonly #weights: number;
  readonly #prepared: number;
  readonly #labels: number;
  /** Of one member and one share. */
  readonly #statistics: number;
  readonly #pass: Pass;

  /**
   * @param images at most in a share
   * @param weights address of all members'
   */
  constructor(
    memory: SimdMemory,
    plan: RunPlan<TrainingImages>,
    layout: WeightLayout,
    images: number,
    weights: number,
  ) {
    const { side, operations, members } = plan.network;
    const options = { operationCount: operations.length, images, trains: true };
    this.#memory = memory;
    this.#plan = plan;
    this.#layout = layout;
    this.#network = new SimdNetwork(memory, side, layout, options);
    this.#drawer = new ImageDrawer(memory, side);
    this.#weights = weights;
    this.#prepared = memory.placeFloats(members * this.#network.preparedSize);
    this.#labels = memory.placeBytes(images);
    this.#statistics = memory.placeFloats(layout.statisticsSize);
    this.#pass = {
      images: 0,
      member: 0,
      weights: 0,
      prepared: 0,
      gradient: 0,
      statistics: this.#statistics,
      isTraining: true,
      seed: plan.hyperparameters.seed,
      step: 0,
      rows: new Uint32Array(0),
    };
  }

  /** To be called when the weights were changed. */
  prepare(): void {
    for (let member = 0; member < this.#plan.network.members; member++) {
      this.#choose(member);
      this.#network.prepare(this.#pass);
    }
  }

  /**
   * @param rows of the share
   * @param batch images of the whole batch
   * @param to overwritten
   */
  compute(step: number, rows: Uint32Array, batch: number, to: SharedNumbers): void {
    const { members } = this.#plan.network;
    const { statisticsSize, size } = this.#layout;
    const pass = this.#pass;
    pass.step = step;
    pass.rows = rows;
    pass.images = rows.length;
    this.#draw(step, rows);
    this.#memory.fill(to.statistics, members * statisticsSize);
    this.#memory.fill(to.metrics, 2);
    for (let member = 0; member < members; member++) {
      this.#choose(member);
      pass.gradient = to.address + 4 * member * size;
      this.#network.forward(pass);
      this.#loss(batch, to.metrics);
      this.#network.backward(pass);
      // The mean over shares, weighted by their images.
      const statistics = to.statistics + 4 * member * statisticsSize;
      const weight = rows.length / batch;
      this.#memory.kernels.addMany(statistics, this.#statistics, statisticsSize, weight);
    }
  }

  #choose(member: number): void {
    this.#pass.member = member;
    this.#pass.weights = this.#weights + 4 * member * this.#layout.size;
    this.#pass.prepared = this.#prepared + 4 * member * this.#network.preparedSize;
  }

  #draw(step: number, rows: Uint32Array): void {
    const { data, hyperparameters } = this.#plan;
    const { input } = this.#network;
    const labels = this.#memory.bytes(this.#labels, rows.length);
    const still = isStill(hyperparameters);
    for (const [index, row] of rows.entries()) {
      const affine = still
        ? null
        : movementOf(hyperparameters, data.side, hyperparameters.seed, step, row);
      const to = input.data + 4 * index * sizeOfTensor(input);
      this.#drawer.draw(data, row, affine, Number.POSITIVE_INFINITY, to);
      labels[index] = data.classIndices[row] ?? 0;
    }
  }

  /** Loss and gradient of the logits, which stands in their place. */
  #loss(batch: number, metrics: number): void {
    const { classCount, members } = this.#plan.network;
    const { labelSmoothing } = this.#plan.hyperparameters;
    const { data, channels } = this.#network.output;
    const offset = 4 * (this.#layout.operations.at(-1)?.offsetStart ?? 0);
    this.#memory.kernels.softmaxCrossEntropy(
      data,
      this.#pass.images,
      channels,
      classCount,
      this.#pass.weights + offset,
      this.#labels,
      labelSmoothing,
      1 / batch,
      this.#pass.gradient + offset,
      metrics,
      1 / (batch * members),
    );
  }
}
