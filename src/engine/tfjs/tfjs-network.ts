/** A network that reads on TF.js; its weights stay on the device. */
import type { ImageSet } from "../../dataset/image-set";
import { drawView } from "../../dataset/views";
import { FailureError } from "../../domain/failure";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import type { NetworkNumbers, OpenNetwork } from "../engine";
import type { Device } from "./device";
import { GiveWay } from "./give-way";
import { type MemberTensors, predictForward } from "./passes";
import { addSoftmax } from "./softmax";
import {
  memberVectors,
  statisticsTensors,
  type TensorNetwork,
  tensorNetwork,
  weightTensors,
} from "./tensor-network";
import * as tf from "./tf";

/**
 * Pictures a batch. One size, the last batch filled up with paper, so that an image's answer does
 * not depend on which come with it, and a card compiles its programs once; and a smaller one for a
 * single image by all its views. Small enough to answer messages between two on a slow machine.
 */
const BATCH_SIZE = 200;
const SMALL_BATCH_SIZE = 16;

/** Batches whose results stay on the device before one read fetches them all. */
const BATCHES_PER_READ = 8;

export class TfjsNetwork implements OpenNetwork {
  readonly #device: Device;
  readonly #network: TensorNetwork;
  readonly #members: readonly MemberTensors[];
  #isDisposed = false;

  constructor(device: Device, network: ResolvedNetwork, numbers: NetworkNumbers) {
    this.#device = device;
    this.#network = tensorNetwork(network);
    this.#members = memberTensors(network, numbers);
  }

  readInks(inks: Float32Array<ArrayBuffer>, count: number): Promise<Float32Array<ArrayBuffer>> {
    const { classCount } = this.#network.resolved;
    return this.#do(async () => {
      const logits = tf.tidy(() => this.#logits(this.#upload(inks, count)));
      const probabilities = new Float32Array(count * classCount);
      addSoftmax(await taken(logits), classCount, (row) => row, 1, probabilities);
      return probabilities;
    });
  }

  readImages(
    images: ImageSet,
    rows: Uint32Array,
    views: number,
    onProgress: (done: number) => void,
    signal: AbortSignal | null,
  ): Promise<Float32Array<ArrayBuffer>> {
    const { classCount } = this.#network.resolved;
    return this.#do(async () => {
      const probabilities = new Float32Array(rows.length * classCount);
      const pictures = rows.length * views;
      const size = pictures <= SMALL_BATCH_SIZE ? SMALL_BATCH_SIZE : BATCH_SIZE;
      const giveWay = new GiveWay();
      for (let start = 0; start < pictures; start += size * BATCHES_PER_READ) {
        const end = Math.min(pictures, start + size * BATCHES_PER_READ);
        const parts: tf.Tensor2D[] = [];
        try {
          for (let first = start; first < end; first += size) {
            this.#throwIfOver(signal);
            parts.push(this.#readBatch(images, rows, views, first, size));
            await giveWay.ifDue();
          }
          const all = tf.tidy(() => tf.concat(parts));
          const logits = (await taken(all)).subarray(0, (end - start) * classCount);
          const imageOf = (row: number) => Math.floor((start + row) / views);
          addSoftmax(logits, classCount, imageOf, views, probabilities);
        } finally {
          tf.dispose(parts);
        }
        onProgress(Math.floor(end / views));
      }
      return probabilities;
    });
  }

  readPartly(
    inks: Float32Array<ArrayBuffer>,
    count: number,
    operationCount: number,
  ): Promise<Float32Array<ArrayBuffer>> {
    return this.#do(async () => {
      const { operations } = this.#network;
      if (operationCount < 0 || operationCount > operations.length) {
        throw new RangeError(
          `expected 0 to ${operations.length} operations, got ${operationCount}`,
        );
      }
      const [first] = this.#members;
      if (!first) throw new RangeError("a network has at least one member");
      const output = tf.tidy(() =>
        predictForward(this.#network, first, this.#upload(inks, count), operationCount),
      );
      return taken(output);
    });
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    for (const { weights, statistics } of this.#members) {
      tf.dispose([...weights.flat(), ...statistics.filter((tensor) => tensor !== null)]);
    }
  }

  #do<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#device.run(async () => {
      this.#throwIfOver(null);
      return work();
    });
  }

  #throwIfOver(signal: AbortSignal | null): void {
    this.#device.throwIfEnded();
    if (this.#isDisposed || signal?.aborted) throw new FailureError({ code: "cancelled" });
  }

  /** @throws RangeError if the images are not of the network's side */
  #upload(inks: Float32Array<ArrayBuffer>, count: number): tf.Tensor4D {
    const { side } = this.#network.resolved;
    if (inks.length !== count * side * side) {
      throw new RangeError(`expected ${count * side * side} pixels, got ${inks.length}`);
    }
    // TF.js keeps what it is given; the inks are the caller's.
    return tf.tensor4d(inks.slice(), [count, side, side, 1]);
  }

  /** Pictures are views of images, all of one image together. */
  #readBatch(
    images: ImageSet,
    rows: Uint32Array,
    views: number,
    first: number,
    count: number,
  ): tf.Tensor2D {
    const { side } = this.#network.resolved;
    const size = side * side;
    const ink = new Float32Array(count * size);
    const last = Math.min(first + count, rows.length * views);
    for (let picture = first; picture < last; picture++) {
      const row = rows[Math.floor(picture / views)] ?? 0;
      const to = (picture - first) * size;
      drawView(picture % views, images.pixels, row * size, side, images.pixelMax, ink, to);
    }
    return tf.tidy(() => this.#logits(tf.tensor4d(ink, [count, side, side, 1])));
  }

  /** `[batch, classes]`, whose softmax is the mean of the members' probabilities. */
  #logits(images: tf.Tensor4D): tf.Tensor2D {
    const { length } = this.#network.operations;
    const logits = this.#members.map(
      (member) => predictForward(this.#network, member, images, length) as tf.Tensor2D,
    );
    const [only] = logits;
    if (only && logits.length === 1) return only;
    // The logarithm of the sum of probabilities: softmax takes care of the factor.
    return tf.logSumExp(tf.stack(logits.map((own) => tf.logSoftmax(own))), 0) as tf.Tensor2D;
  }
}

function memberTensors(
  network: ResolvedNetwork,
  { weights, statistics }: NetworkNumbers,
): readonly MemberTensors[] {
  return tf.tidy(() => {
    const ownStatistics = memberVectors(network, tf.tensor1d(statistics.slice()));
    const members = memberVectors(network, tf.tensor1d(weights.slice())).map((own, member) => ({
      weights: weightTensors(network, own),
      statistics: statisticsTensors(network, ownStatistics[member] ?? own),
    }));
    for (const { weights, statistics } of members) {
      for (const tensor of [...weights.flat(), ...statistics]) if (tensor) tf.keep(tensor);
    }
    return members as never;
  }) as readonly MemberTensors[];
}

/** The numbers of a tensor that nobody needs any more. */
async function taken(tensor: tf.Tensor): Promise<Float32Array<ArrayBuffer>> {
  try {
    return Float32Array.from(await tensor.data<"float32">());
  } finally {
    tensor.dispose();
  }
}
