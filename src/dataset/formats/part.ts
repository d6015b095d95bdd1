/** What one file comes to: images, or something that belongs to images of another file. */
import type { ClassLabel } from "../../domain/class-label";
import type { LoadNote } from "../../domain/dataset-summary";
import type { ImageSet, LabelledImageSet } from "../image-set";
import type { Picture } from "./pictures/picture";

export type Part = ImagesPart | LabelsPart | AnswersPart | PicturePart;

interface CommonPart {
  /** As people see it. */
  readonly fileName: string;
  /** With folders and the archives around it. */
  readonly path: string;
  /** What was done to read it. */
  readonly notes: readonly LoadNote[];
}

export interface ImagesPart extends CommonPart {
  readonly kind: "images";
  readonly images: ImageSet | LabelledImageSet;
}

/** One label an image, whose pixels are in another file: `y_train.csv`, MNIST's IDX labels. */
export interface LabelsPart extends CommonPart {
  readonly kind: "labels";
  /** `[images]`, as written, all of one kind. */
  readonly labels: readonly ClassLabel[];
}

/** Ids and a label for each: Kaggle's example of a submission, or a submission of one's own. */
export interface AnswersPart extends CommonPart {
  readonly kind: "answers";
  /** As written: `ImageId` and `Label`, or `id` and `label`. */
  readonly idColumn: string;
  readonly labelColumn: string;
  /** `[images]`, as written. */
  readonly ids: readonly string[];
  readonly labels: readonly ClassLabel[];
}

/** One image, which is one of many: its folder says which set and class it belongs to. */
export interface PicturePart extends CommonPart {
  readonly kind: "picture";
  readonly picture: Picture;
}
