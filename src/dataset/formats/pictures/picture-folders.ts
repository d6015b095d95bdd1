/**
 * Thousands of pictures → sets of images of one size.
 *
 * Small square pictures stay as they are where all are of one size. Others are fitted to 28×28 as
 * they come, so that no large one is kept.
 */
import type { LoadNote } from "../../../domain/dataset-summary";
import { type Failure, FailureError } from "../../../domain/failure";
import { MAX_SIDE, MIN_SIDE } from "../../../domain/image-limits";
import { failureOfFile } from "../../failure-of-file";
import type { ImagesPart, PicturePart } from "../part";
import { fitPicture } from "./fit-picture";
import type { Picture } from "./picture";
import { groupPictures, type PictureGroup } from "./picture-groups";
import { pictureSet } from "./picture-set";

/** MNIST's, which the recipes were made for. */
const FITTED_SIDE = 28;
/** A million pictures of 28×28. */
const MAX_PIXEL_BYTES = 768 * 1024 ** 2;
/** Fewer without classes, beside a table of images, illustrate it. */
const MIN_BESIDE_OTHERS = 10;

interface Kept {
  readonly path: string;
  readonly fileName: string;
  /** As it came. */
  readonly width: number;
  readonly height: number;
  readonly small: Picture;
}

export interface PictureSets {
  readonly parts: readonly ImagesPart[];
  readonly notes: readonly LoadNote[];
  readonly failures: readonly Failure[];
}

export class PictureFolders {
  readonly #pictures: Kept[] = [];
  #bytes = 0;

  /** @throws FailureError `too-large` */
  add({ path, fileName, picture }: PicturePart): void {
    const { width, height } = picture;
    const isSmall = width === height && width <= MAX_SIDE;
    const small = isSmall ? picture : fitted(picture);
    this.#bytes += small.grey.length;
    if (this.#bytes > MAX_PIXEL_BYTES) {
      throw new FailureError({ code: "too-large", file: path, limitBytes: MAX_PIXEL_BYTES });
    }
    this.#pictures.push({ path, fileName, width, height, small });
  }

  /**
   * All pictures in the order of their names, as sets.
   *
   * @param hasOtherImages whether images came in other forms as well
   */
  finish(hasOtherImages: boolean): PictureSets {
    if (this.#pictures.length === 0) return { parts: [], notes: [], failures: [] };
    const pictures = this.#pictures.toSorted((a, b) => NAMES.compare(a.path, b.path));
    const { groups, leftAlone } = groupPictures(pictures.map(({ path }) => path));
    const isBeside = groups.every(({ classes }) => classes === null);
    if (hasOtherImages && isBeside && pictures.length < MIN_BESIDE_OTHERS) {
      return { parts: [], notes: leftAloneNotes(pictures), failures: [] };
    }
    const side = sideFor(pictures);
    const parts: ImagesPart[] = [];
    const failures: Failure[] = [];
    for (const group of groups) {
      try {
        parts.push(partOf(group, pictures, side));
      } catch (thrown) {
        failures.push(failureOfFile(thrown));
      }
    }
    const alone = leftAlone.flatMap((index) => pictures[index] ?? []);
    return { parts, notes: [...fittedNotes(pictures, side), ...leftAloneNotes(alone)], failures };
  }
}

/** One order in every browser: the same pictures make the same set, in a zip and in a folder. */
const NAMES = new Intl.Collator("en", { numeric: true });

function sideFor(pictures: readonly Kept[]): number {
  const [first] = pictures;
  const side = first?.width ?? 0;
  const isOne = pictures.every(({ width, height }) => width === side && height === side);
  return isOne && side >= MIN_SIDE && side <= MAX_SIDE ? side : FITTED_SIDE;
}

function partOf(group: PictureGroup, pictures: readonly Kept[], side: number): ImagesPart {
  const members = group.members.flatMap((index) => pictures[index] ?? []);
  const [first] = members;
  const alone = members.length === 1 && first !== undefined ? first.fileName : "pictures";
  return pictureSet({
    name: group.name === "" ? alone : group.name,
    side,
    pictures: members.map(({ small }) => (small.width === side ? small : fitted(small)).grey),
    fileNames: members.map(({ fileName }) => fileName),
    classes: group.classes,
  });
}

function fitted(picture: Picture): Picture {
  const grey = fitPicture(picture, FITTED_SIDE);
  return { width: FITTED_SIDE, height: FITTED_SIDE, grey };
}

function fittedNotes(pictures: readonly Kept[], side: number): LoadNote[] {
  const others = pictures.filter(({ width, height }) => width !== side || height !== side);
  const [first] = others;
  if (first === undefined) return [];
  const { path: file, width, height } = first;
  return [{ code: "pictures-fitted", file, width, height, count: others.length, side }];
}

function leftAloneNotes(pictures: readonly Kept[]): LoadNote[] {
  const [first] = pictures;
  if (first === undefined) return [];
  return [{ code: "pictures-left-alone", file: first.path, count: pictures.length }];
}
