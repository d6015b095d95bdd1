/**
 * Images in one file and their labels in another, put together: whichever came first, also when
 * one of them came earlier and waited.
 *
 * They belong together by their names (`X_train` and `y_train`) and have to be as many; where names
 * say nothing, as many is enough.
 */

import { type Failure, FailureError, toFailure } from "../../domain/failure";
import type { PlacingNote } from "../../domain/placing-note";
import { isLabelled } from "../image-set";
import { type ImagesItem, type InUse, itemInUse, type LabelsItem, type Waiting } from "./item";
import { withLabels } from "./with-labels";

export interface Joined {
  /** The new ones, joined where labels were found for them. */
  readonly images: readonly ImagesItem[];
  /** What is left of both: halves without the other one. */
  readonly waiting: Waiting;
  readonly notes: readonly PlacingNote[];
  readonly failures: readonly Failure[];
}

/** Where images to join with come from: those that came just now are meant most. */
interface Candidate {
  readonly item: ImagesItem;
  readonly from: "now" | "waiting" | "use";
}

export function join(
  images: readonly ImagesItem[],
  labels: readonly LabelsItem[],
  { test, waiting }: InUse,
): Joined {
  const joining = new Joining(images, waiting.images, test === null ? [] : [itemInUse(test)]);
  for (const item of labels) joining.take(item, true);
  for (const item of waiting.labels) joining.take(item, false);
  return joining.finish();
}

class Joining {
  #candidates: readonly Candidate[];
  readonly #joined: ImagesItem[] = [];
  readonly #waiting: LabelsItem[] = [];
  readonly #notes: PlacingNote[] = [];
  readonly #failures: Failure[] = [];

  constructor(
    now: readonly ImagesItem[],
    waiting: readonly ImagesItem[],
    inUse: readonly ImagesItem[],
  ) {
    const all = { now, waiting, use: inUse } as const;
    this.#candidates = (["now", "waiting", "use"] as const).flatMap((from) =>
      all[from].map((item) => ({ item, from })),
    );
  }

  take(labels: LabelsItem, isNew: boolean): void {
    const possible = this.#candidates.filter(({ item }) => canBelong(item, labels));
    const named = possible.filter(({ item }) => areNamedAlike(item, labels));
    const found = [...named, ...possible].find(({ item }) => areAsMany(item, labels));
    const meant = named.find(({ from }) => from !== "use") ?? onlyNew(possible);
    if (found !== undefined) this.#join(found, labels);
    else if (meant === undefined || !isNew) this.#wait(labels, isNew);
    else this.#failures.push(countFailure(meant.item, labels));
  }

  finish(): Joined {
    const left = (wanted: Candidate["from"]) =>
      this.#candidates.filter(({ from }) => from === wanted).map(({ item }) => item);
    return {
      images: [...left("now"), ...this.#joined],
      waiting: { images: left("waiting"), labels: this.#waiting },
      notes: this.#notes,
      failures: this.#failures,
    };
  }

  #join(candidate: Candidate, labels: LabelsItem): void {
    const { item } = candidate;
    try {
      const images = withLabels(item.images, inOrderOf(item, labels), labels.file);
      const words = { ...item.words, role: item.words.role ?? labels.words.role };
      this.#joined.push({ ...item, images, words, role: words.role ?? item.role ?? labels.role });
    } catch (thrown) {
      this.#failures.push(toFailure(thrown));
      return;
    }
    this.#candidates = this.#candidates.filter((other) => other !== candidate);
    this.#notes.push({
      code: "joined",
      imagesFile: item.file,
      labelsFile: labels.file,
      images: item.images.count,
    });
  }

  #wait(labels: LabelsItem, isNew: boolean): void {
    this.#waiting.push(labels);
    if (!isNew) return;
    const { file } = labels;
    this.#notes.push({ code: "labels-wait", file, labels: labels.labels.length });
  }
}

function canBelong(images: ImagesItem, labels: LabelsItem): boolean {
  if (isLabelled(images.images)) return false;
  return images.role === null || labels.role === null || images.role === labels.role;
}

function areNamedAlike(images: ImagesItem, labels: LabelsItem): boolean {
  return images.role === labels.role && images.words.stem === labels.words.stem;
}

/** Labels that name their images may be more: an answer sheet for all. */
function areAsMany({ images }: ImagesItem, { labels, ids }: LabelsItem): boolean {
  if (images.count === labels.length) return true;
  const known = new Set(ids?.map(bare));
  return images.ids?.values.every((id) => known.has(bare(id))) ?? false;
}

/** One file of each kind at once: they are meant for each other, whatever they are called. */
function onlyNew(candidates: readonly Candidate[]): Candidate | undefined {
  const fresh = candidates.filter(({ from }) => from === "now");
  return fresh.length === 1 ? fresh[0] : undefined;
}

function inOrderOf(item: ImagesItem, { labels, ids, file }: LabelsItem) {
  const { images } = item;
  const byId = new Map(ids?.map((id, row) => [bare(id), labels[row]]));
  const found = images.ids?.values.map((id) => byId.get(bare(id))) ?? [];
  const named = found.filter((label) => label !== undefined);
  if (named.length === images.count) return named;
  if (labels.length === images.count) return labels;
  throw new FailureError(countFailure(item, { file, labels }));
}

function countFailure(
  { file: imagesFile, images }: ImagesItem,
  { file, labels }: Pick<LabelsItem, "file" | "labels">,
): Failure {
  const counts = { labels: labels.length, images: images.count };
  return { code: "labels-count", file, imagesFile, ...counts };
}

/** Pictures are called `0001.png` in a folder, and `0001` or `0001.png` in a table. */
function bare(id: string): string {
  return id.replace(/\.(png|jpe?g|gif|bmp|webp)$/i, "");
}
