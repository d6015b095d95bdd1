/** What was read, with what its name and the place where it was put say of it. */
import type { Slot } from "../../domain/placing-note";
import type { AnswersPart, ImagesPart, LabelsPart } from "../formats/part";
import type { ImageSet, LabelledImageSet } from "../image-set";
import { type NameWords, nameWords, type Role } from "./name-words";

interface CommonItem {
  readonly file: string;
  /** With folders and the archives around it. */
  readonly path: string;
  readonly words: NameWords;
  /** As the name says, else as the place where it was put. */
  readonly role: Role | null;
}

export interface ImagesItem extends CommonItem {
  readonly images: ImageSet | LabelledImageSet;
}

export interface LabelsItem extends CommonItem {
  readonly labels: LabelsPart["labels"];
  /** Which image each label belongs to, where the file says so. */
  readonly ids: readonly string[] | null;
}

/** Halves of a set, kept until their other half comes. */
export interface Waiting {
  readonly images: readonly ImagesItem[];
  readonly labels: readonly LabelsItem[];
}

/** What there is before files come. */
export interface InUse {
  readonly training: LabelledImageSet | null;
  readonly test: ImageSet | null;
  readonly waiting: Waiting;
}

export const NOTHING_IN_USE: InUse = {
  training: null,
  test: null,
  waiting: { images: [], labels: [] },
};

export function imagesItem(part: ImagesPart, slot: Slot): ImagesItem {
  return { ...commonItem(part, slot), images: part.images };
}

export function labelsItem(part: LabelsPart | AnswersPart, slot: Slot): LabelsItem {
  const ids = part.kind === "answers" ? part.ids : null;
  return { ...commonItem(part, slot), labels: part.labels, ids };
}

/** Test images in use, to which labels may come. */
export function itemInUse(images: ImageSet): ImagesItem {
  const { fileName: file } = images;
  const words = nameWords(file);
  return { file, path: file, words, role: words.role, images };
}

function commonItem({ fileName: file, path }: { fileName: string; path: string }, slot: Slot) {
  const words = nameWords(path);
  return { file, path, words, role: words.role ?? roleOfSlot(slot) };
}

function roleOfSlot(slot: Slot): Role | null {
  if (slot === "anywhere") return null;
  return slot === "training" ? "train" : "test";
}
