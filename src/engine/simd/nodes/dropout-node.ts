import { dropoutKey, thresholdOf } from "../../../domain/training/dropout";
import type { Node, Pass, Tensor } from "../node";
import type { SimdMemory } from "../simd-memory";

/** Sets numbers to zero while training; in place, but for the image, which others read, too. */
export class DropoutNode implements Node {
  readonly preparedSize = 0;
  readonly #memory: SimdMemory;
  readonly #input: Tensor;
  readonly #output: Tensor;
  readonly #rate: number;
  /** Position in the network's operations. */
  readonly #position: number;
  readonly #keys: number;

  /** @param images that there are at most */
  constructor(
    memory: SimdMemory,
    input: Tensor,
    output: Tensor,
    rate: number,
    position: number,
    images: number,
  ) {
    this.#memory = memory;
    this.#input = input;
    this.#output = output;
    this.#rate = rate;
    this.#position = position;
    this.#keys = memory.placeFloats(images);
  }

  prepare(): void {}

  forward(pass: Pass): void {
    const { data } = this.#input;
    if (pass.isTraining) {
      const { images, seed, step, member } = pass;
      const keys = this.#memory.wholeNumbers(this.#keys, images);
      for (const [index, row] of pass.rows.entries()) {
        keys[index] = dropoutKey(seed, step, row, this.#position, member);
      }
      this.#drop(data, images, this.#output.data);
    } else if (data !== this.#output.data) {
      const count = pass.images * this.#input.side ** 2 * this.#input.channels;
      this.#memory.floats(this.#output.data, count).set(this.#memory.floats(data, count));
    }
  }

  backward({ images }: Pass): void {
    const { gradient } = this.#input;
    if (gradient !== 0) this.#drop(this.#output.gradient, images, gradient);
  }

  #drop(x: number, images: number, y: number): void {
    const { side, channels, real } = this.#input;
    const rate = this.#rate;
    this.#memory.kernels.dropout(
      x,
      this.#keys,
      images,
      side * side,
      channels,
      real,
      thresholdOf(rate),
      1 / (1 - rate),
      y,
    );
  }
}
