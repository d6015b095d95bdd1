/** The map of the validation images, in words. */

import type { ClassLabel } from "../../domain/class-label";
import { type ClassNeighbours, NEIGHBOURS } from "../../domain/understand/class-neighbours";
import type { ValidationMap } from "../../domain/understand/inspection";
import { confidenceOf, type Readings } from "../../domain/understand/readings";
import type { SessionState } from "../../session/session-state";
import { counted, percent, shownOfText } from "./formats";
import { type Origin, placeText } from "./place-text";
import { whatIsInTheWay } from "./study-text";

export const METHODS: Readonly<Record<ValidationMap["method"], string>> = {
  umap: "Laid out by UMAP (McInnes, Healy & Melville, 2018), which keeps neighbours together; how far apart two groups lie says little.",
  pca: "Laid out by principal components: the two directions in which the images differ most.",
};

/** Why no map can be drawn now; empty if one can. */
export function whyNoMap(session: SessionState): string {
  return session.model === null ? "Needs a trained network." : whatIsInTheWay(session, "map");
}

/** One point, for people: "Row 17: labelled 4, read as 9 (87.3%)". */
export function pointText(readings: Readings, index: number, origin: Origin): string {
  const { images, classLabels, truth, predicted } = readings;
  const place = placeText(images[index] ?? 0, origin);
  const label = classLabels[truth[index] ?? 0];
  const sure = percent(confidenceOf(readings, index));
  if (truth[index] === predicted[index]) return `${place}: labelled ${label}, read right (${sure})`;
  return `${place}: labelled ${label}, read as ${classLabels[predicted[index] ?? 0]} (${sure})`;
}

/** What is on the map at the moment. @param shown images that are asked for */
export function shownText(shown: number, mistakes: number, all: number): string {
  return `${shownOfText(shown, all)}, ${counted(mistakes, "mistake")} ringed`;
}

/** "9 (2.1%)", or that there is none. */
export function closestText(
  closest: ClassNeighbours["closest"],
  classLabels: readonly ClassLabel[],
): string {
  if (closest === null) return "none";
  return `${classLabels[closest.classIndex]} (${percent(closest.share)})`;
}

export const NEIGHBOUR_WORDS = {
  summary: "Which classes lie close together, in numbers",
  region: "Classes that lie close together",
  caption: `Of the ${NEIGHBOURS} nearest points of each image, those that are of another class`,
  label: "Class",
  images: "Images",
  others: "Of other classes",
  most: "Most of them",
} as const;

export const DRAWING_WORDS = {
  start: "Draw the map",
  stop: "Stop drawing",
  progress: "Drawing the map",
} as const;

export const MAP_WORDS = {
  name: "Map of the validation images",
  selected: "Selected image",
  nothing: "Point at an image, or select one",
  open: "Look inside the selected image",
  keys: "By keyboard: the arrow keys go from image to image, Page Down to the next mistake, Enter looks inside, + and − enlarge. With a mouse: Ctrl and the wheel.",
  classes: "Press classes to see them alone",
  onlyMistakes: "Only mistakes",
  all: "Show all",
} as const;

/** Said of a button with the label on it: "Class 4". */
export function classText(label: ClassLabel): string {
  return `Class ${label}`;
}

export const ZOOM_WORDS = { in: "Zoom in", out: "Zoom out", all: "Whole map" } as const;

export const MAP_TIME = "It takes some seconds.";

/** What the map shows. @param members networks that vote */
export function mapText(members: number): string {
  const whose =
    members > 1
      ? ` The map is drawn as the first of the ${counted(members, "network")} sees them.`
      : "";
  return `Each validation image stands where the network puts it: alike is near. Where two classes meet, it takes one for the other. A ring: read wrong.${whose}`;
}
