/** What the page gets to know of the data in use. */
import type { TestSummary, TrainingSummary } from "../domain/dataset-summary";
import { findWarnings } from "./data-warnings";
import { meanImages, pickExamples } from "./example-images";
import { countClasses, type ImageSet, type LabelledImageSet } from "./image-set";

/** Four of each digit. */
export const EXAMPLE_COUNT = 40;

export interface Summaries {
  readonly training: TrainingSummary | null;
  readonly test: TestSummary | null;
}

/**
 * @param training and `test`: the pair in use, because some warnings are about both
 * @param seed of the choice of examples
 * @param versionOf tells the same data from other data
 */
export function summarize(
  training: LabelledImageSet | null,
  test: ImageSet | null,
  seed: number,
  versionOf: (images: ImageSet) => number,
): Summaries {
  const warnings = findWarnings(training, test);
  return {
    training: training && {
      ...commonSummary(training, seed, versionOf),
      warnings: warnings.training,
      classLabels: training.classLabels,
      classCounts: countClasses(training),
      meanImages: meanImages(training),
    },
    test: test && { ...commonSummary(test, seed, versionOf), warnings: warnings.test },
  };
}

function commonSummary(images: ImageSet, seed: number, versionOf: (images: ImageSet) => number) {
  const { fileName, origin, count: imageCount, side, pixelMax } = images;
  const examples = pickExamples(images, EXAMPLE_COUNT, seed);
  const version = versionOf(images);
  return { version, fileName, origin, imageCount, side, pixelMax, examples };
}
