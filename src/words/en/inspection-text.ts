/** What is seen of one image, in words. */
import type { ClassLabel } from "../../domain/class-label";
import { readNetwork } from "../../domain/network/text";
import type { Inspection, LayerActivations } from "../../domain/understand/inspection";
import type { Inspected } from "../../session/understanding";
import { count, counted, percent } from "./formats";
import { type Origin, placeText } from "./place-text";
import { answerOf, withArticle } from "./reading-text";

export const CLOSE = "Close";
export const LOOKING = "Looking inside…";

export function subjectTitle(subject: Inspected, origin: Origin): string {
  if (subject.kind === "drawing") return "Inside your drawing";
  return `Inside ${placeText(subject.image, origin).toLowerCase()}`;
}

/** Of a button with that on it: "Look inside row 12: A 4, read as 9 · 98.2% sure". */
export function lookInsideText(where: string, reading: string): string {
  return `Look inside ${where.toLowerCase()}: ${reading}`;
}

/** "A 4, read as 9 · 98.2% sure"; of a drawing "Read as 9 · 98.2% sure". */
export function answerText({ label, probabilities, classLabels }: Inspection): string {
  const best = probabilities.indexOf(Math.max(...probabilities));
  const answer = classLabels[best] ?? "?";
  const confidence = probabilities[best] ?? 0;
  if (label === null) return `Read as ${answer} · ${percent(confidence)} sure`;
  return answerOf(label, answer, confidence);
}

/** Of the picture of an image. @param side in pixels */
export function pictureText(side: number): string {
  return `The image, ${side}×${side} pixels`;
}

export const OCCLUSION_WORDS = {
  title: "Which pixels decide",
  hint: "Occlusion: a patch of paper was laid on every part of the image, and its answer asked again.",
  for: "Covered, the answer becomes less likely",
  against: "Covered, it becomes more likely",
} as const;

/** The picture for those who cannot see it. @param text what is said below it */
export function occlusionName(text: string): string {
  return `Occlusion. ${text}`;
}

const ROWS = ["upper", "middle", "lower"] as const;
const COLUMNS = ["left", "centre", "right"] as const;

/** Where a patch of paper changes the answer most, and by how much. */
export function occlusionText({ occlusion, side, probabilities, classLabels }: Inspection): string {
  const most = occlusion.reduce((sofar, value) => Math.max(sofar, value), 0);
  const answer = classLabels[probabilities.indexOf(Math.max(...probabilities))] ?? "?";
  if (most < 0.005)
    return `No single part decides: covered anywhere, it is still read as ${answer}.`;
  const pixel = occlusion.indexOf(most);
  const third = (place: number) => Math.min(2, Math.floor((3 * place) / side));
  const row = ROWS[third(Math.floor(pixel / side))];
  const column = COLUMNS[third(pixel % side)];
  return `The ${row} ${column} decides most: covered there, ${answer} becomes ${percent(most)} less likely on average.`;
}

/** "conv5x8v pool: 8 filters, 12×12 each"; "dense128: the first 64 of 128 units". */
export function layerTitle({ layer, side, channels }: LayerActivations): string {
  const isDense = side === 1;
  const all = channelsOf(layer) ?? channels;
  const named = counted(all, isDense ? "unit" : "filter");
  const shown = all > channels ? `the first ${count(channels)} of ${named}` : named;
  return isDense ? `${layer}: ${shown}` : `${layer}: ${shown}, ${side}×${side} each`;
}

/** How many a layer has, be there pictures of fewer. @param word as in the network's text */
function channelsOf(word: string): number | undefined {
  const [layer] = readNetwork(word);
  if (layer?.kind === "conv") return layer.filters;
  return layer?.kind === "dense" ? layer.units : undefined;
}

export const LAYERS_SEE = "What each layer sees";

/** @param members networks of the ensemble; 1 is a network alone */
export function filtersText(members: number): string {
  const text =
    "One picture a filter, inked where it answers: edges and strokes at first, parts of digits later.";
  return members > 1
    ? `${text} These are the filters of the first of ${counted(members, "network")}.`
    : text;
}

export const NEIGHBOURS_WORDS = {
  title: "Nearest training images",
  hint: "By the distance of their pixels; the number is the label.",
} as const;

/** "4.2" */
export function distanceText(distance: number): string {
  return distance.toFixed(1);
}

/** Of the button with a training image on it: "Look inside an 8 at distance 4.2". */
export function neighbourText(label: ClassLabel, distance: number): string {
  return `Look inside ${withArticle(label)} at distance ${distanceText(distance)}`;
}
