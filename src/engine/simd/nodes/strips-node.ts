/** The image in strips, so that each of a convolution's kernels sees one run of numbers. */
import type { OperationOf } from "../../../domain/network/operation";
import type { Node, Pass, Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";
import { stripShape } from "./convolution-geometry";

export class StripsNode implements Node {
  readonly preparedSize = 0;
  /** Its shape is the convolution's own business. */
  readonly output: Tensor;
  readonly #memory: SimdMemory;
  readonly #input: Tensor;
  readonly #operation: OperationOf<"convolution">;

  constructor(
    memory: SimdMemory,
    operation: OperationOf<"convolution">,
    input: Tensor,
    images: number,
  ) {
    this.#memory = memory;
    this.#input = input;
    this.#operation = operation;
    const { rows, columns, channels } = stripShape(operation);
    const data = memory.placeFloats(images * rows * columns * channels);
    this.output = { data, gradient: 0, side: input.side, channels, real: channels };
  }

  prepare(): void {}

  forward({ images }: Pass): void {
    const { side, stride, kernel, before } = { ...this.#operation, side: this.#input.side };
    const { rows, columns } = stripShape(this.#operation);
    this.#memory.kernels.toStrips(
      this.#input.data,
      images,
      side,
      kernel,
      rows,
      stride,
      columns,
      before,
      this.output.data,
    );
  }

  backward(): void {}
}
