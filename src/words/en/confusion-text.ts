/** Which classes are taken for which, in words. */
import type { ClassLabel } from "../../domain/class-label";
import { counted } from "./formats";

export const CONFUSION_WORDS = {
  choice: "Show the confusion matrix as",
  table: "Table",
  heatMap: "Heat map",
  matrix: "Confusion matrix",
  caption: "Down: what it is. Across: what it read. Press a number to see those digits.",
  corner: "Is, read as",
  right: "Right",
  cell: "Chosen cell",
  images: "Images in the cell",
  noCell: "Choose a cell to see the images in it, the most confident first.",
} as const;

/** "1 image", or that there is none, in one cell of the confusion matrix. */
export function cellTitle(label: ClassLabel, readAs: ClassLabel, images: number): string {
  return label === readAs
    ? `${label} read rightly: ${counted(images, "image")}`
    : `${label} read as ${readAs}: ${counted(images, "image")}`;
}

export const HEAT_MAP_WORDS = {
  title: "How often each class was read as which",
  description: "Confusion matrix as a heat map; the table has the same numbers.",
  truth: "Is",
  predicted: "Read as",
  count: "Images",
} as const;

export const METRICS_WORDS = {
  summary: "Precision and recall of each class",
  hint: "Precision: of all images read as this class, how many are. Recall: of all images of this class, how many were read as it. F1 is their harmonic mean.",
  caption: "Precision, recall and F1 of each class",
  label: "Class",
  images: "Images",
  precision: "Precision",
  recall: "Recall",
  f1: "F1",
  mean: "Mean",
} as const;
