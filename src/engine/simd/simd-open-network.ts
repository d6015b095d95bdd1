/** A network that reads, in one thread. */
import type { ImageSet } from "../../dataset/image-set";
import { affineOf } from "../../dataset/views";
import { FailureError } from "../../domain/failure";
import type { ResolvedNetwork } from "../../domain/network/resolve";
import { macrotask } from "../../numerics/macrotask";
import type { NetworkNumbers, OpenNetwork } from "../engine";
import { ImageDrawer } from "./image-drawer";
import { Life } from "./life";
import { type Pass, sizeOfTensor } from "./node";
import { readPartly } from "./read-partly";
import { readingPass } from "./reading-pass";
import { SimdMemory } from "./simd-memory";
import { SimdNetwork } from "./simd-network";
import { placedVector, writeVector } from "./training-vectors";
import { layOutWeights, type WeightLayout } from "./weight-layout";

/** Images that are read together: what they need stays in the cache. */
const TOGETHER = 32;
/** Others wait no longer than this. */
const SLICE_MS = 16;

export class SimdOpenNetwork implements OpenNetwork {
  readonly #life: Life;
  readonly #module: WebAssembly.Module;
  readonly #resolved: ResolvedNetwork;
  readonly #numbers: NetworkNumbers;
  readonly #layout: WeightLayout;
  readonly #memory: SimdMemory;
  readonly #network: SimdNetwork;
  readonly #drawer: ImageDrawer;
  readonly #probabilities: number;
  readonly #weights: number;
  readonly #prepared: number;
  readonly #statistics: number;
  readonly #pass: Pass;

  /**
   * @param around the engine's
   * @param numbers are copied
   */
  constructor(
    around: Life,
    module: WebAssembly.Module,
    resolved: ResolvedNetwork,
    numbers: NetworkNumbers,
  ) {
    const memory = new SimdMemory(module);
    const { side, operations, members, classCount } = resolved;
    const layout = layOutWeights(resolved);
    const options = { operationCount: operations.length, images: TOGETHER, trains: false };
    this.#life = new Life(around);
    this.#module = module;
    this.#resolved = resolved;
    this.#numbers = { weights: numbers.weights.slice(), statistics: numbers.statistics.slice() };
    this.#layout = layout;
    this.#memory = memory;
    this.#network = new SimdNetwork(memory, side, layout, options);
    this.#drawer = new ImageDrawer(memory, side);
    this.#probabilities = memory.placeFloats(TOGETHER * classCount);
    this.#weights = memory.placeFloats(members * layout.size);
    this.#statistics = memory.placeFloats(members * layout.statisticsSize);
    this.#prepared = memory.placeFloats(members * this.#network.preparedSize);
    this.#pass = readingPass();
    const weights = placedVector(this.#weights, layout, members, false);
    writeVector(memory, weights, numbers.weights);
    const statistics = placedVector(this.#statistics, layout, members, true);
    writeVector(memory, statistics, numbers.statistics);
    for (let member = 0; member < members; member++) {
      this.#choose(member);
      this.#network.prepare(this.#pass);
    }
  }

  async readInks(inks: Float32Array<ArrayBuffer>, count: number) {
    this.#life.throwIfEnded();
    const { classCount } = this.#resolved;
    const { input } = this.#network;
    const size = sizeOfTensor(input);
    const answers = new Float32Array(count * classCount);
    for (let start = 0; start < count; start += TOGETHER) {
      const end = Math.min(count, start + TOGETHER);
      const images = end - start;
      const own = inks.subarray(start * size, end * size);
      this.#memory.floats(input.data, images * size).set(own);
      this.#memory.fill(this.#probabilities, images * classCount);
      this.#addProbabilities(images, 1);
      answers.set(
        this.#memory.floats(this.#probabilities, images * classCount),
        start * classCount,
      );
    }
    return answers;
  }

  async readImages(
    images: ImageSet,
    rows: Uint32Array,
    views: number,
    onProgress: (done: number) => void,
    signal: AbortSignal | null,
  ) {
    const { classCount } = this.#resolved;
    const answers = new Float32Array(rows.length * classCount);
    let started = performance.now();
    for (let start = 0; start < rows.length; start += TOGETHER) {
      this.#life.throwIfEnded();
      if (signal?.aborted) throw new FailureError({ code: "cancelled" });
      const own = rows.subarray(start, start + TOGETHER);
      this.#memory.fill(this.#probabilities, own.length * classCount);
      for (let view = 0; view < views; view++) {
        this.#drawView(images, own, view);
        this.#addProbabilities(own.length, 1 / views);
      }
      const read = this.#memory.floats(this.#probabilities, own.length * classCount);
      answers.set(read, start * classCount);
      if (performance.now() - started < SLICE_MS) continue;
      onProgress(start + own.length);
      await macrotask();
      started = performance.now();
    }
    onProgress(rows.length);
    return answers;
  }

  async readPartly(inks: Float32Array<ArrayBuffer>, count: number, operationCount: number) {
    this.#life.throwIfEnded();
    return readPartly(this.#module, this.#resolved, this.#numbers, inks, count, operationCount);
  }

  /** Its memory goes with whoever knows it. */
  dispose(): void {
    this.#life.end();
  }

  #drawView(images: ImageSet, rows: Uint32Array, view: number): void {
    const { input } = this.#network;
    const affine = view === 0 ? null : affineOf(view, images.side);
    for (const [index, row] of rows.entries()) {
      this.#drawer.draw(images, row, affine, 1, input.data + 4 * index * sizeOfTensor(input));
    }
  }

  /** Adds what each member says of the images drawn. @param weight of what all say together */
  #addProbabilities(images: number, weight: number): void {
    const { members, classCount } = this.#resolved;
    const { operations } = this.#layout;
    const { data, channels } = this.#network.output;
    const offset = 4 * (operations.at(-1)?.offsetStart ?? 0);
    const pass = this.#pass;
    pass.images = images;
    for (let member = 0; member < members; member++) {
      this.#choose(member);
      this.#network.forward(pass);
      this.#memory.kernels.softmax(
        data,
        images,
        channels,
        classCount,
        pass.weights + offset,
        weight / members,
        this.#probabilities,
      );
    }
  }

  #choose(member: number): void {
    const { size, statisticsSize } = this.#layout;
    this.#pass.weights = this.#weights + 4 * member * size;
    this.#pass.prepared = this.#prepared + 4 * member * this.#network.preparedSize;
    this.#pass.statistics = this.#statistics + 4 * member * statisticsSize;
  }
}
