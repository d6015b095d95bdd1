/** What is worth knowing of a dataset, yet no reason not to use it. */
import type { DataWarning } from "../domain/dataset-summary";
import { loneClasses } from "../domain/understand/lone-classes";
import { ImageIndex } from "./image-index";
import {
  countClasses,
  type ImageSet,
  imageAt,
  type LabelledImageSet,
  rowOfImage,
} from "./image-set";

/** A tenth held out of these leaves two images to judge a class by. */
const FEW_IMAGES = 20;

export interface DataWarnings {
  readonly training: readonly DataWarning[];
  readonly test: readonly DataWarning[];
}

/** @param training and `test`: the pair in use, because some warnings are about both */
export function findWarnings(
  training: LabelledImageSet | null,
  test: ImageSet | null,
): DataWarnings {
  const index = training === null ? null : new ImageIndex(training);
  return {
    training:
      training === null || index === null
        ? []
        : present([
            // Also fills the index, which the test images need.
            duplicateImages(training, index),
            rareClasses(training),
            missingLabels(training),
            blankImages(training),
          ]),
    test:
      test === null
        ? []
        : present([
            training === null || index === null ? null : repeatedImages(test, training, index),
            blankImages(test),
          ]),
  };
}

function duplicateImages(training: LabelledImageSet, index: ImageIndex): DataWarning | null {
  const { count, classIndices } = training;
  let duplicates = 0;
  let conflicting = 0;
  let first: { readonly image: number; readonly earlier: number } | null = null;
  for (let image = 0; image < count; image++) {
    const earlier = index.add(image);
    if (earlier === null) continue;
    first ??= { image, earlier };
    duplicates++;
    if (classIndices[image] !== classIndices[earlier]) conflicting++;
  }
  if (first === null) return null;
  return {
    code: "duplicate-images",
    count: duplicates,
    conflicting,
    firstRow: rowOfImage(training, first.image),
    firstEarlierRow: rowOfImage(training, first.earlier),
  };
}

/** @param index of all training images */
function repeatedImages(test: ImageSet, training: ImageSet, index: ImageIndex): DataWarning | null {
  if (test.side !== training.side) return null;
  let count = 0;
  let first: { readonly image: number; readonly training: number } | null = null;
  for (let image = 0; image < test.count; image++) {
    const found = index.find(imageAt(test, image));
    if (found === null) continue;
    first ??= { image, training: found };
    count++;
  }
  if (first === null) return null;
  return {
    code: "test-images-in-training",
    count,
    firstTestRow: rowOfImage(test, first.image),
    firstTrainingRow: rowOfImage(training, first.training),
  };
}

function rareClasses(training: LabelledImageSet): DataWarning | null {
  const counts = countClasses(training);
  // Those have a word of their own.
  const lone = loneClasses(counts);
  const rare = counts
    .map((count, index) => ({ count, index, label: training.classLabels[index] ?? 0 }))
    .filter(({ count, index }) => count < FEW_IMAGES && !lone.includes(index));
  if (rare.length === 0) return null;
  return {
    code: "rare-classes",
    labels: rare.map(({ label }) => label),
    counts: rare.map(({ count }) => count),
    fewerThan: FEW_IMAGES,
  };
}

/** Gaps between the labels, unless there are so many that the labels are codes, not a count. */
function missingLabels({ classLabels }: LabelledImageSet): DataWarning | null {
  const first = classLabels[0];
  const last = classLabels.at(-1);
  if (typeof first !== "number" || typeof last !== "number") return null;
  const span = last - first + 1;
  if (span > 2 * classLabels.length) return null;
  const labels = Array.from({ length: span }, (_, offset) => first + offset).filter(
    (label) => !classLabels.includes(label),
  );
  return labels.length === 0 ? null : { code: "missing-labels", labels };
}

function blankImages(images: ImageSet): DataWarning | null {
  let count = 0;
  let firstRow = 0;
  for (let image = 0; image < images.count; image++) {
    if (imageAt(images, image).some((pixel) => pixel > 0)) continue;
    if (count === 0) firstRow = rowOfImage(images, image);
    count++;
  }
  return count === 0 ? null : { code: "blank-images", count, firstRow };
}

function present(warnings: readonly (DataWarning | null)[]): DataWarning[] {
  return warnings.filter((warning) => warning !== null);
}
