/** One training run on TF.js: what it keeps on the device, and how steps follow each other. */
import { BatchOrder, batchingOf } from "../../dataset/batch-order";
import { FailureError } from "../../domain/failure";
import { updateNumbers } from "../../domain/training/optimizer";
import { sharesOf } from "../../domain/training/shares";
import { type BatchShare, ownShares } from "../batch-share";
import type { EngineRun, NetworkNumbers, RunPlan, StepMetrics, TrainingVectors } from "../engine";
import { inOrder } from "../in-order";
import type { Device } from "./device";
import { GiveWay } from "./give-way";
import { splitSums, stepSums } from "./gradient";
import {
  disposeOptimizer,
  type OptimizerTensors,
  optimizerTensors,
  type TrainingTensors,
  updated,
} from "./optimizer";
import { readTogether } from "./read-together";
import { type TensorNetwork, tensorNetwork } from "./tensor-network";
import * as tf from "./tf";

export class TfjsRun implements EngineRun {
  readonly #device: Device;
  readonly #plan: RunPlan;
  readonly #share: BatchShare;
  readonly #network: TensorNetwork;
  readonly #order: BatchOrder;
  readonly #steps: number;
  readonly #optimizer: OptimizerTensors;
  readonly #inOrder = inOrder();
  #state: TrainingTensors;
  #step: number;
  #isDisposed = false;

  constructor(
    device: Device,
    plan: RunPlan,
    vectors: TrainingVectors,
    step: number,
    share: BatchShare,
  ) {
    const { batchSize, epochs, seed, optimizer } = plan.hyperparameters;
    this.#device = device;
    this.#plan = plan;
    this.#share = share;
    this.#step = step;
    this.#network = tensorNetwork(plan.network);
    this.#order = new BatchOrder(plan.rows, batchSize, seed);
    this.#steps = epochs * batchingOf(plan.rows.length, batchSize).stepsPerEpoch;
    this.#optimizer = optimizerTensors(plan.network, optimizer);
    this.#state = uploaded(vectors);
  }

  advance(count: number): Promise<StepMetrics> {
    return this.#do(() => this.#advance(count));
  }

  readAverage(): Promise<NetworkNumbers> {
    return this.#do(async () => {
      const { averageWeights, averageStatistics } = this.#state;
      return readTogether({ weights: averageWeights, statistics: averageStatistics });
    });
  }

  readVectors(): Promise<TrainingVectors> {
    return this.#do(async () => readTogether({ ...this.#state }));
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    tf.dispose({ ...this.#state });
    disposeOptimizer(this.#optimizer);
  }

  #do<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#device.run(() =>
      this.#inOrder(() => {
        this.#throwIfOver();
        return work();
      }),
    );
  }

  #throwIfOver(): void {
    this.#device.throwIfEnded();
    if (this.#isDisposed) throw new FailureError({ code: "cancelled" });
  }

  /** All metrics stay on the device until the last step is on its way, and are read at once. */
  async #advance(count: number): Promise<StepMetrics> {
    const metrics: tf.Tensor1D[] = [];
    const giveWay = new GiveWay();
    try {
      for (let index = 0; index < count; index++) {
        this.#throwIfOver();
        metrics.push(await this.#update());
        await giveWay.ifDue();
      }
      return await readMetrics(metrics);
    } finally {
      tf.dispose(metrics);
    }
  }

  /** @returns `[2]`: the batch's loss and accuracy, unread; the caller disposes it */
  async #update(): Promise<tf.Tensor1D> {
    const sums = await this.#addedUp(this.#ownSums());
    try {
      this.#throwIfOver();
      const old = this.#state;
      const numbers = updateNumbers(this.#plan.hyperparameters, this.#step, this.#steps);
      const { metrics, state } = tf.tidy(() => {
        const { gradient, statistics, metrics } = splitSums(this.#network, sums);
        const state = updated(old, gradient, statistics, this.#optimizer, numbers);
        return { metrics, state: { ...state } };
      });
      this.#state = state;
      this.#step++;
      tf.dispose({ ...old });
      return metrics;
    } finally {
      sums.dispose();
    }
  }

  #ownSums(): tf.Tensor1D {
    const rows = this.#order.rowsOf(this.#step);
    const shares = ownShares(sharesOf(rows.length), this.#share);
    const batch = { step: this.#step, rows, shares };
    const isAtOnce = this.#device.backend === "webgl";
    return stepSums(this.#network, this.#plan, this.#state.weights, batch, isAtOnce);
  }

  /** With what the other members have, where there are some: the only read of a step. */
  async #addedUp(own: tf.Tensor1D): Promise<tf.Tensor1D> {
    const { addUp } = this.#share;
    if (!addUp) return own;
    try {
      const values = Float32Array.from(await own.data<"float32">());
      await addUp(values);
      return tf.tensor1d(values);
    } finally {
      own.dispose();
    }
  }
}

function uploaded(vectors: TrainingVectors): TrainingTensors {
  // TF.js keeps what it is given, on the CPU for good; the vectors are the caller's.
  const upload = (values: Float32Array) => tf.tensor1d(values.slice());
  return {
    weights: upload(vectors.weights),
    firstMoment: upload(vectors.firstMoment),
    secondMoment: upload(vectors.secondMoment),
    averageWeights: upload(vectors.averageWeights),
    averageStatistics: upload(vectors.averageStatistics),
  };
}

async function readMetrics(metrics: readonly tf.Tensor1D[]): Promise<StepMetrics> {
  const loss = new Float32Array(metrics.length);
  const accuracy = new Float32Array(metrics.length);
  if (metrics.length === 0) return { loss, accuracy };
  const all = tf.stack([...metrics], 1);
  try {
    const values = await all.data<"float32">();
    loss.set(values.subarray(0, metrics.length));
    accuracy.set(values.subarray(metrics.length));
    return { loss, accuracy };
  } finally {
    all.dispose();
  }
}
