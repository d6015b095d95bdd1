/**
 * Which images become the training data, and which the test data.
 *
 * Labelled images that were put under Training data are training data, and those under Test data
 * are test data whose answers are known. Dropped anywhere they are training data where there is
 * none yet and the name does not say "test"; where there is some, only if the name says "train",
 * if it is the file in use again, or if they are more than those in use. Of several labelled files
 * at once the one named "train", else the largest, is for training, and another one for testing.
 */
import type { PlacingNote, Slot } from "../../domain/placing-note";
import { isLabelled, type LabelledImageSet } from "../image-set";
import type { ImagesItem, InUse } from "./item";
import type { Role } from "./name-words";

export interface Placement {
  readonly training: LabelledItem | null;
  readonly test: ImagesItem | null;
  /** Unlabelled images that are to be learned from, for which the labels have not come yet. */
  readonly waiting: readonly ImagesItem[];
  readonly notes: readonly PlacingNote[];
}

interface LabelledItem extends ImagesItem {
  readonly images: LabelledImageSet;
}

export function place(items: readonly ImagesItem[], slot: Slot, inUse: InUse): Placement {
  const notes: PlacingNote[] = [];
  const labelled = items.filter(hasLabels);
  const unlabelled = items.filter((item) => !hasLabels(item));
  const waiting = unlabelled.filter((item) => isHalf(item, slot));
  for (const { file, images } of waiting) {
    notes.push({ code: "images-wait", file, images: images.count });
  }
  const toPredict = greatest(
    unlabelled.filter((item) => !isHalf(item, slot)),
    notes,
  );
  if (toPredict !== null && slot === "training") {
    notes.push({ code: "moved", file: toPredict.file, to: "test" });
  }
  const [first, ...more] = labelled;
  const isAlone = first !== undefined && more.length === 0 && toPredict === null;
  const placed = isAlone
    ? placeOne(first, slot, inUse, notes)
    : placeAll(labelled, toPredict, notes);
  if (placed.training !== null && slot === "test") {
    notes.push({ code: "moved", file: placed.training.file, to: "training" });
  }
  return { ...placed, waiting, notes };
}

type Placed = Pick<Placement, "training" | "test">;

function placeOne(item: LabelledItem, slot: Slot, inUse: InUse, notes: PlacingNote[]): Placed {
  if (isForTraining(item, slot, inUse)) return { training: item, test: null };
  notes.push({ code: "answers-known", file: item.file });
  return { training: null, test: item };
}

function isForTraining(item: LabelledItem, slot: Slot, { training, test }: InUse): boolean {
  const { file, images } = item;
  const { role } = item.words;
  // Labels came for the test data in use.
  if (images.pixels === test?.pixels && role === "test") return false;
  if (slot === "training") return true;
  if (slot === "test") return training === null && role === "train";
  if (role !== null || training === null) return role !== "test";
  const isAgain = file === training.fileName;
  return isAgain || training.origin === "sample" || images.count > training.count;
}

/** @param toPredict unlabelled test images: then no others are needed */
function placeAll(
  labelled: readonly LabelledItem[],
  toPredict: ImagesItem | null,
  notes: PlacingNote[],
): Placed {
  const isFor = (role: Role | null) => labelled.filter(({ words }) => words.role === role);
  const pool = firstFilled(isFor("train"), isFor(null), labelled);
  const training = greatest(pool, []);
  if (training === null) return { training, test: toPredict };
  const candidates = labelled.filter((item) => isTestBeside(training, item));
  const test = toPredict === null ? bestTest(training, candidates) : null;
  for (const item of labelled) {
    const used = isNamedTest(item) ? (test ?? toPredict ?? training) : training;
    if (item !== training && item !== test) tellReplaced(item, used, notes);
  }
  if (test !== null) {
    notes.push({ code: "train-and-test", training: training.file, test: test.file });
  }
  return { training, test: test ?? toPredict };
}

/** Of the same set where there is one: EMNIST's archive holds six pairs. */
function bestTest(
  { words }: LabelledItem,
  candidates: readonly LabelledItem[],
): LabelledItem | null {
  const named = candidates.filter(isNamedTest);
  const ofTheSet = named.filter((item) => item.words.stem === words.stem);
  return greatest(firstFilled(ofTheSet, named, candidates), []);
}

/** As many images, or more, of no name that says "test", are the same in another form. */
function isTestBeside(training: LabelledItem, item: LabelledItem): boolean {
  if (item === training || item.words.role === "train") return false;
  const { side, count } = training.images;
  return isNamedTest(item) || (item.images.side === side && item.images.count < count);
}

function isNamedTest({ words }: ImagesItem): boolean {
  return words.role === "test";
}

/** A file of training images alone: its labels are in another one. */
function isHalf({ words, role }: ImagesItem, slot: Slot): boolean {
  if (slot === "test") return false;
  return words.role === "train" || (role === "train" && words.content === "images");
}

function hasLabels(item: ImagesItem): item is LabelledItem {
  return isLabelled(item.images);
}

function firstFilled<Item>(...lists: readonly (readonly Item[])[]): readonly Item[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** Of several for one place the one with the most images, of equals the last. */
function greatest<Item extends ImagesItem>(
  items: readonly Item[],
  notes: PlacingNote[],
): Item | null {
  let best: Item | null = null;
  for (const item of items) {
    const isBetter = best === null || item.images.count >= best.images.count;
    if (best !== null) tellReplaced(isBetter ? best : item, isBetter ? item : best, notes);
    if (isBetter) best = item;
  }
  return best;
}

function tellReplaced(item: ImagesItem, used: ImagesItem, notes: PlacingNote[]): void {
  const [file, by] = item.file === used.file ? [item.path, used.path] : [item.file, used.file];
  notes.push({ code: "replaced", file, by });
}
