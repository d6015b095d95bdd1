/** Draws images from bytes into a network's input. */
import type { Affine } from "../../dataset/augment";
import type { ImageSet } from "../../dataset/image-set";
import { type PackedImages, writeImage } from "../../dataset/packed-images";
import type { SimdMemory } from "./simd-memory";

const AFFINE_NUMBERS = 6;

export class ImageDrawer {
  readonly #memory: SimdMemory;
  readonly #side: number;
  /** The bytes of one image, with room behind them. */
  readonly #pixels: number;
  readonly #affine: number;
  /** The image framed by paper: `assembly/drawing.ts`. */
  readonly #room: number;

  constructor(memory: SimdMemory, side: number) {
    this.#memory = memory;
    this.#side = side;
    this.#pixels = memory.placeBytes(side * side);
    this.#affine = memory.placeBytes(8 * AFFINE_NUMBERS);
    this.#room = memory.placeFloats((side + 8) ** 2);
  }

  /**
   * @param affine null: as it is
   * @param most what is more counts as so much
   * @param to address of `[side][side]` numbers
   */
  draw(
    images: ImageSet | PackedImages,
    row: number,
    affine: Affine | null,
    most: number,
    to: number,
  ): void {
    const { kernels } = this.#memory;
    const side = this.#side;
    const size = side * side;
    writeImage(images, row, this.#memory.bytes(this.#pixels, size));
    if (affine === null) {
      kernels.drawStill(this.#pixels, size, images.pixelMax, most, to);
      return;
    }
    const { a, b, c, d, dx, dy } = affine;
    this.#memory.doubles(this.#affine, AFFINE_NUMBERS).set([a, b, c, d, dx, dy]);
    kernels.drawMoved(this.#pixels, side, images.pixelMax, this.#affine, most, this.#room, to);
  }
}
