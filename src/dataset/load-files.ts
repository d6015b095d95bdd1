/**
 * The files that somebody picked or dropped → training and test images.
 *
 * What cannot be used is told and costs nothing else: neither the other files, nor what was loaded
 * before. Files are read (`collect`), halves of a set joined (`join`), and each set gets its place
 * (`place`).
 */
import type { FileChoice } from "../domain/data-layout";
import type { LoadNote } from "../domain/dataset-summary";
import type { Failure } from "../domain/failure";
import { MIN_CLASSES } from "../domain/image-limits";
import type { EarlierSubmission, Slot } from "../domain/placing-note";
import type { SubmissionForm } from "../domain/submission";
import type { Picked } from "./archives/picked";
import type { AnswersPart } from "./formats/part";
import { type ImageSet, isLabelled, type LabelledImageSet } from "./image-set";
import type { OnProgress } from "./load-progress";
import { formOf, kindOfAnswers } from "./placing/answers";
import { type CollectedPart, collect } from "./placing/collect";
import { idsInLabels } from "./placing/ids-in-labels";
import {
  type ImagesItem,
  type InUse,
  imagesItem,
  type LabelsItem,
  labelsItem,
  NOTHING_IN_USE,
  type Waiting,
} from "./placing/item";
import { join } from "./placing/join";
import { type Placement, place } from "./placing/place";
import { sideMismatch } from "./side-mismatch";

const MAX_WAITING = 2;

export interface LoadedFiles {
  /** Null where nothing came, as in all that follows. */
  readonly training: LabelledImageSet | null;
  /** Labelled where the answers are known. */
  readonly test: ImageSet | LabelledImageSet | null;
  readonly waiting: Waiting;
  readonly form: SubmissionForm | null;
  readonly earlier: EarlierSubmission | null;
  readonly notes: readonly LoadNote[];
  readonly failures: readonly Failure[];
}

/**
 * @param slot where the files were put
 * @param choice how one of them is to be read
 * @throws FailureError `cancelled`, and nothing else that was foreseen
 */
export async function loadFiles(
  files: readonly Picked[],
  slot: Slot,
  onProgress: OnProgress,
  signal: AbortSignal,
  inUse: InUse = NOTHING_IN_USE,
  choice: FileChoice | null = null,
): Promise<LoadedFiles> {
  const { parts, notes: readNotes, failures } = await collect(files, onProgress, signal, choice);
  const sorted = sortParts(parts, slot);
  const joined = join(sorted.images, sorted.labels, inUse);
  const placed = place(joined.images, slot, inUse);
  const training = usableTraining(placed);
  const test = usableTest(placed, training.images ?? inUse.training);
  const mismatch = sideMismatch(training.images, test.images);
  const notes = [...readNotes, ...sorted.notes, ...joined.notes, ...test.notes];
  const problems = [...failures, ...joined.failures, ...training.failures];
  // Of files that are good in themselves: never one of those that are only counted.
  if (mismatch !== null) problems.push(mismatch);
  return {
    training: training.images,
    test: mismatch === null ? test.images : null,
    waiting: stillWaiting(joined.waiting, placed),
    form: sorted.form,
    earlier: sorted.earlier,
    notes,
    failures: problems,
  };
}

interface Sorted {
  readonly images: readonly ImagesItem[];
  readonly labels: readonly LabelsItem[];
  readonly form: SubmissionForm | null;
  readonly earlier: EarlierSubmission | null;
  readonly notes: readonly LoadNote[];
}

function sortParts(parts: readonly CollectedPart[], slot: Slot): Sorted {
  const answers = parts.filter((part) => part.kind === "answers");
  const of = (kind: ReturnType<typeof kindOfAnswers>) =>
    answers.filter((part) => kindOfAnswers(part) === kind);
  const form = of("form").at(-1);
  const earlier = of("earlier").at(-1);
  const labels = [...parts.filter((part) => part.kind === "labels"), ...of("key")];
  return {
    images: parts.filter((part) => part.kind === "images").map((part) => imagesItem(part, slot)),
    labels: labels.map((part) => labelsItem(part, slot)),
    form: form === undefined ? null : formOf(form),
    earlier: earlier === undefined ? null : earlierOf(earlier),
    notes: [...of("form").map(formNote), ...of("earlier").map(earlierNote)],
  };
}

function formNote({ fileName: file, idColumn, labelColumn }: AnswersPart): LoadNote {
  return { code: "form-told", file, idColumn, labelColumn };
}

function earlierNote({ fileName: file, ids }: AnswersPart): LoadNote {
  return { code: "earlier-submission", file, lines: ids.length };
}

function earlierOf({ fileName: file, ids, labels }: AnswersPart): EarlierSubmission {
  return { file, ids, labels };
}

/** Files of labels alone may hold one class: only with their images that says something. */
function usableTraining({ training }: Placement): {
  readonly images: LabelledImageSet | null;
  readonly failures: readonly Failure[];
} {
  const images = training?.images ?? null;
  if (images === null || images.classLabels.length >= MIN_CLASSES) return { images, failures: [] };
  const [label = 0] = images.classLabels;
  const failure: Failure = { code: "csv-single-class", file: images.fileName, label };
  return { images: null, failures: [failure] };
}

function usableTest({ test, notes }: Placement, training: LabelledImageSet | null) {
  const images = test?.images ?? null;
  const found = images !== null && isLabelled(images) ? idsInLabels(images, training) : null;
  if (found === null) return { images, notes };
  const others = notes.filter(({ code }) => code !== "answers-known");
  return { images: found.test, notes: [...others, found.note] };
}

/** Pixels are kept for them: two of the newest are enough, and none where training data has come. */
function stillWaiting({ images, labels }: Waiting, { training, waiting }: Placement): Waiting {
  const halves = training === null ? [...images, ...waiting] : waiting;
  return { images: halves.slice(-MAX_WAITING), labels: labels.slice(-MAX_WAITING) };
}
