/** Batch norm and ReLU, or a bias and ReLU. */
import type { Node, Pass, Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";
import type { OperationLayout } from "../weight-layout";

export class LineNode implements Node {
  readonly preparedSize = 0;
  readonly #memory: SimdMemory;
  readonly #layout: OperationLayout;
  readonly #input: Tensor;
  readonly #output: Tensor;
  readonly #isNorm: boolean;
  /** Slope and shift forwards; a, b and c back. */
  readonly #line: number;
  readonly #sums: number;
  readonly #ones: number;
  readonly #zeros: number;

  /** @param input its gradient takes its place */
  constructor(memory: SimdMemory, layout: OperationLayout, input: Tensor, output: Tensor) {
    const { channels } = layout;
    this.#memory = memory;
    this.#layout = layout;
    this.#input = input;
    this.#output = output;
    this.#isNorm = layout.operation.kind === "norm";
    this.#line = memory.placeFloats(3 * channels);
    this.#sums = memory.placeFloats(2 * channels);
    this.#ones = memory.placeFloats(3 * channels);
    memory.floats(this.#ones, channels).fill(1);
    this.#zeros = this.#ones + 4 * channels;
  }

  prepare(): void {}

  forward(pass: Pass): void {
    const { kernels } = this.#memory;
    const { channels, scaleStart, offsetStart, statisticsStart } = this.#layout;
    const pixels = this.#pixels(pass);
    const { data } = this.#input;
    const offset = pass.weights + 4 * offsetStart;
    let slope = this.#ones;
    let shift = offset;
    if (this.#isNorm) {
      const moments = pass.statistics + 4 * statisticsStart;
      if (pass.isTraining) kernels.moments(data, pixels, channels, moments);
      const scale = pass.weights + 4 * scaleStart;
      kernels.normLine(moments, scale, offset, channels, this.#line);
      slope = this.#line;
      shift = this.#line + 4 * channels;
    }
    kernels.affineRelu(data, pixels, channels, slope, shift, this.#output.data);
  }

  backward(pass: Pass): void {
    const { kernels } = this.#memory;
    const { channels, scaleStart, offsetStart, statisticsStart } = this.#layout;
    const pixels = this.#pixels(pass);
    const x = this.#input.data;
    const y = this.#output.data;
    const dy = this.#output.gradient;
    const moments = this.#isNorm ? pass.statistics + 4 * statisticsStart : this.#zeros;
    kernels.reluSums(x, y, dy, pixels, channels, moments, this.#sums);
    const dOffset = pass.gradient + 4 * offsetStart;
    let line = this.#ones;
    if (this.#isNorm) {
      line = this.#line;
      const scale = pass.weights + 4 * scaleStart;
      const dScale = pass.gradient + 4 * scaleStart;
      kernels.normGradientLine(this.#sums, moments, scale, channels, pixels, dScale, dOffset, line);
    } else {
      const sums = this.#memory.floats(this.#sums, channels);
      this.#memory.floats(dOffset, channels).set(sums);
    }
    kernels.affineReluGradient(x, y, dy, pixels, channels, line);
  }

  #pixels({ images }: Pass): number {
    return images * this.#input.side ** 2;
  }
}
