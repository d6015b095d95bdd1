/** What the page gets to know of the data in use. */
import type { Likeness, LoneLabel, TestSummary, TrainingSummary } from "../domain/dataset-summary";
import type { DataMend } from "../domain/likeness";
import { columnsOf, KAGGLES_FORM, type SubmissionForm } from "../domain/submission";
import type { Turn } from "../domain/turn";
import { loneClasses } from "../domain/understand/lone-classes";
import { findWarnings } from "./data-warnings";
import { learnStyle } from "./drawing-style/learn-style";
import { meanImages, pickExamples } from "./example-images";
import type { Fingerprinted } from "./fingerprint";
import {
  countClasses,
  firstRowOf,
  type ImageSet,
  isLabelled,
  type LabelledImageSet,
} from "./image-set";
import { compareSets } from "./likeness/compare-sets";
import { uprightTurn } from "./likeness/upright";

/** Four of each digit. */
export const EXAMPLE_COUNT = 40;

export interface Summaries {
  readonly training: TrainingSummary | null;
  readonly test: TestSummary | null;
}

/**
 * @param training and `test`: the pair in use, because some warnings are about both
 * @param seed of the choice of examples
 * @param form of a submission of the test images
 */
export function summarize(
  training: Fingerprinted<LabelledImageSet> | null,
  test: Fingerprinted<ImageSet> | null,
  seed: number,
  form: SubmissionForm = KAGGLES_FORM,
): Summaries {
  const warnings = findWarnings(training?.images ?? null, test?.images ?? null);
  const uprightBy = training && uprightTurn(training.images);
  return {
    training: training && {
      ...commonSummary(training, seed),
      warnings: warnings.training,
      classLabels: training.images.classLabels,
      classCounts: countClasses(training.images),
      meanImages: meanImages(training.images),
      drawingStyle: learnStyle(training.images, uprightBy),
      uprightBy,
      loneLabels: loneLabels(training.images),
    },
    test: test && {
      ...commonSummary(test, seed),
      warnings: warnings.test,
      hasAnswers: isLabelled(test.images),
      form: columnsOf(form, test.images.count),
      likeness: training && mendedUpright(training.images, test.images, uprightBy),
    },
  };
}

/**
 * Where the training images lie on their side and the test images stand, it is the former that are
 * to be turned: drawings stand too.
 */
function mendedUpright(
  training: LabelledImageSet,
  test: ImageSet,
  uprightBy: Turn | null,
): Likeness | null {
  const likeness = compareSets(training, test);
  if (uprightBy === null || uprightBy === "none" || likeness?.mend?.of !== "test") return likeness;
  const others = likeness.mend.mends.filter(({ kind }) => kind !== "turn");
  if (others.length === likeness.mend.mends.length) return likeness;
  const upright: DataMend = { of: "training", mends: [{ kind: "turn", turn: uprightBy }] };
  return { ...likeness, mend: upright };
}

/** A few of them; where there are more, the labels are no slips. */
const MOST_LONE = 10;

function loneLabels(images: LabelledImageSet): readonly LoneLabel[] {
  const lone = loneClasses(countClasses(images));
  const found = [...images.classIndices.keys()].filter((image) =>
    lone.includes(images.classIndices[image] ?? 0),
  );
  if (found.length > MOST_LONE) return [];
  return found.flatMap((image) => {
    const label = images.classLabels[images.classIndices[image] ?? 0];
    return label === undefined ? [] : [{ image, label }];
  });
}

function commonSummary({ images, fingerprint }: Fingerprinted<ImageSet>, seed: number) {
  const { fileName, origin, count: imageCount, side, pixelMax } = images;
  const examples = pickExamples(images, EXAMPLE_COUNT, seed);
  const { layout = [], mends = [] } = images;
  const how = { layout, mends, firstRow: firstRowOf(images) };
  return { fingerprint, fileName, origin, imageCount, side, pixelMax, examples, ...how };
}
