/**
 * What the page knows of a dataset that the worker holds: counts and a few pictures, never the
 * data itself. All pictures are bytes, 0 (paper) to 255 (full ink), row-major, whatever the value
 * range of the file was.
 */
import type { ClassLabel } from "./class-label";
import type { LayoutDecision } from "./data-layout";
import type { DrawingStyle } from "./drawing/drawing-style";
import type { DataMend, Difference } from "./likeness";
import type { Mend } from "./mend";
import type { PlacingNote } from "./placing-note";
import type { Turn } from "./turn";

/** Pictures for people: `pixels` is `[count * side * side]`. */
export interface ImageGrid {
  readonly side: number;
  readonly count: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** One a picture, as written in the file; empty where there are none. */
  readonly labels: readonly ClassLabel[];
}

interface CommonSummary {
  /** What was done to the pixels since they were read. */
  readonly mends: readonly Mend[];
  /** The same text is the same data, to the last label, tomorrow too; all else has another one. */
  readonly fingerprint: string;
  /** As people see it; `train.csv` also when it came inside a zip. */
  readonly fileName: string;
  readonly origin: "file" | "sample";
  readonly imageCount: number;
  readonly side: number;
  /** The greatest value of the file, which counts as full ink: 255 for MNIST, 16 for 8×8 digits. */
  readonly pixelMax: number;
  readonly examples: ImageGrid;
  readonly warnings: readonly DataWarning[];
  /** How the file was understood; empty where it is in Kaggle's own form. */
  readonly layout: readonly LayoutDecision[];
  /** The row of the first image in its file. */
  readonly firstRow: number;
}

export interface TrainingSummary extends CommonSummary {
  /** Ascending, as written in the file; not necessarily contiguous. */
  readonly classLabels: readonly ClassLabel[];
  /** Images of each class, in the order of `classLabels`. */
  readonly classCounts: readonly number[];
  /** One picture a class, in the order of `classLabels`. */
  readonly meanImages: ImageGrid;
  /** How the images are made, for drawings to be made like them. */
  readonly drawingStyle: DrawingStyle;
  /** Images of classes that have but one or two, where the others have many: probably mistyped. */
  readonly loneLabels: readonly LoneLabel[];
  /** What would make digits stand upright; null where that cannot be told. */
  readonly uprightBy: Turn | null;
}

export interface LoneLabel {
  /** Position in the training data. */
  readonly image: number;
  readonly label: ClassLabel;
}

export interface TestSummary extends CommonSummary {
  /** The file holds the labels as well: what is read can be scored. */
  readonly hasAnswers: boolean;
  readonly form: SubmissionColumns;
  /** Beside the training data in use; null where there are none. */
  readonly likeness: Likeness | null;
}

/** What a submission of these images is to look like. */
export interface SubmissionColumns {
  readonly idColumn: string;
  readonly labelColumn: string;
  readonly firstId: string;
  readonly lastId: string;
}

/** Test images beside training images. */
export interface Likeness {
  readonly isAlike: boolean;
  readonly differences: readonly Difference[];
  /** What makes them alike, as far as looking at them again has shown; null where nothing does. */
  readonly mend: DataMend | null;
  /** Two pictures: the mean of the training images, and that of the test images. */
  readonly means: ImageGrid;
}

/** Worth knowing, yet no reason to stop. Rows count from 1 and include the header. */
export type DataWarning =
  | {
      readonly code: "duplicate-images";
      /** Images that equal an earlier one. */
      readonly count: number;
      /** Of those, images whose label differs from the earlier one's. */
      readonly conflicting: number;
      readonly firstRow: number;
      readonly firstEarlierRow: number;
    }
  | {
      readonly code: "test-images-in-training";
      readonly count: number;
      readonly firstTestRow: number;
      readonly firstTrainingRow: number;
    }
  /** Classes with fewer images than can be trained on and validated well. */
  | {
      readonly code: "rare-classes";
      readonly labels: readonly ClassLabel[];
      readonly counts: readonly number[];
      readonly fewerThan: number;
    }
  /** Integers between the smallest and the greatest label that no image has. */
  | { readonly code: "missing-labels"; readonly labels: readonly ClassLabel[] }
  | { readonly code: "blank-images"; readonly count: number; readonly firstRow: number };

/** What was done with a file, where that was not simply what was asked. */
export type LoadNote =
  | PlacingNote
  | { readonly code: "ignored-in-zip"; readonly file: string }
  /** Rows of images are counted as if these were not there. */
  | {
      readonly code: "blank-rows-skipped";
      readonly file: string;
      readonly count: number;
      readonly firstRow: number;
    }
  /** Of pictures of other sizes, or not square, the first; all are `side` pixels wide and high now. */
  | {
      readonly code: "pictures-fitted";
      readonly file: string;
      readonly width: number;
      readonly height: number;
      readonly count: number;
      readonly side: number;
    }
  /** Beside folders of classes, or beside a table; `file` is the first. */
  | { readonly code: "pictures-left-alone"; readonly file: string; readonly count: number };
