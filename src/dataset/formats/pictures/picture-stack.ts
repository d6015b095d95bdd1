/**
 * Pictures of any sizes → images of one.
 *
 * Small square pictures stay as they are where all are of one size. Others are fitted to 28×28 as
 * they come, so that no large one is kept.
 */
import type { LoadNote } from "../../../domain/dataset-summary";
import { FailureError } from "../../../domain/failure";
import { MAX_SIDE, MIN_SIDE } from "../../../domain/image-limits";
import type { Bytes } from "../../archives/byte-stream";
import { fitPicture } from "./fit-picture";
import type { Picture } from "./picture";

/** MNIST's, which the recipes were made for. */
const FITTED_SIDE = 28;
/** A million pictures of 28×28. */
const MAX_PIXEL_BYTES = 768 * 1024 ** 2;

interface Kept {
  /** As it came. */
  readonly width: number;
  readonly height: number;
  readonly small: Picture;
}

export class PictureStack {
  readonly #pictures: Kept[] = [];
  #bytes = 0;

  get count(): number {
    return this.#pictures.length;
  }

  /**
   * @param file the name to give in a failure
   * @throws FailureError `too-large`
   */
  add(picture: Picture, file: string): void {
    const { width, height } = picture;
    const isSmall = width === height && width <= MAX_SIDE;
    const small = isSmall ? picture : fitted(picture);
    this.#bytes += small.grey.length;
    if (this.#bytes > MAX_PIXEL_BYTES) {
      throw new FailureError({ code: "too-large", file, limitBytes: MAX_PIXEL_BYTES });
    }
    this.#pictures.push({ width, height, small });
  }

  /** Of the images, all of which have to be there. */
  get side(): number {
    const side = this.#pictures[0]?.width ?? 0;
    const isOne = this.#pictures.every(({ width, height }) => width === side && height === side);
    return isOne && side >= MIN_SIDE && side <= MAX_SIDE ? side : FITTED_SIDE;
  }

  /** @returns `[side * side]` */
  image(index: number, side: number): Bytes {
    const small = this.#pictures[index]?.small;
    if (small === undefined) throw new RangeError(`no picture ${index}`);
    return (small.width === side ? small : fitted(small)).grey;
  }

  /** @param nameOf of the picture at a position, for people */
  notes(side: number, nameOf: (index: number) => string): LoadNote[] {
    const isOther = ({ width, height }: Kept) => width !== side || height !== side;
    const index = this.#pictures.findIndex(isOther);
    const first = this.#pictures[index];
    if (first === undefined) return [];
    const { width, height } = first;
    const count = this.#pictures.filter(isOther).length;
    return [{ code: "pictures-fitted", file: nameOf(index), width, height, count, side }];
  }
}

function fitted(picture: Picture): Picture {
  const grey = fitPicture(picture, FITTED_SIDE);
  return { width: FITTED_SIDE, height: FITTED_SIDE, grey };
}
