/** How a file was understood, in words. */
import type { LayoutChoice, LayoutDecision, Separator } from "../../domain/data-layout";
import type { TrainingSummary } from "../../domain/dataset-summary";
import type { Place } from "../../domain/placing-note";
import { count, counted, list, plural } from "./formats";
import { PLACES } from "./placing-text";

export const WHERE_IS_THE_LABEL = "Where is the label?";
export const READ_SO = "Three images, read so";
export const NO_LABEL = "no label";

/** Of the button that opens the question where the label is, or keeps what was found. */
export function changeText(isOpen: boolean): string {
  return isOpen ? "Keep" : "Change";
}

/** Of the same button for screen readers, which hear it without what stands around it. */
export function changeName(isOpen: boolean, of: Place): string {
  return `${changeText(isOpen)} how the ${of} data are read`;
}

export const LABEL_PLACES: Readonly<Record<LayoutChoice["label"], string>> = {
  first: "First column",
  last: "Last column",
  none: "No labels",
};

/** Where the label stands, as somebody may choose it; null where there is nothing to choose. */
export function labelPlaceOf(layout: readonly LayoutDecision[]): LayoutChoice["label"] | null {
  const label = layout.find(({ code }) => code === "label-column");
  if (label?.code === "label-column") return label.position === 1 ? "first" : "last";
  if (layout.some(({ code }) => code === "label-columns")) return null;
  const isChoice = layout.some(({ code }) => code === "id-column" || code === "columns-left-out");
  return isChoice ? "none" : null;
}

/** Whether the file may as well be read in another way. */
export function isLayoutSure(layout: readonly LayoutDecision[]): boolean {
  return layout.every((decision) => decision.code !== "label-column" || decision.isSure);
}

/** Of a file that is laid out as Kaggle's are: "Label first · 28×28 · light ink". */
export function usualText({
  side,
  drawingStyle: { ink, paper },
}: Pick<TrainingSummary, "side" | "drawingStyle">): string {
  return `Label first · ${side}×${side} · ${ink > paper ? "light" : "dark"} ink`;
}

/** "Training data: Labels: column 785. Values between tabs." */
export function readsText(of: Place, layout: readonly LayoutDecision[]): string {
  if (layout.length === 0) return `${PLACES[of]}: as in Kaggle's files.`;
  return `${PLACES[of]}: ${layout.map(layoutText).join(". ")}.`;
}

type OfColumn = Extract<LayoutDecision, { position: number }>;

const SEPARATORS: Readonly<Record<Separator, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
  " ": "spaces",
};

/** A sentence without a full stop. */
export function layoutText(decision: LayoutDecision): string {
  switch (decision.code) {
    case "label-column":
      return `Labels: ${columnText(decision)}${decision.isSure ? "" : ", probably"}`;
    case "label-columns":
      return `Labels: one 1 in each row of ${columnText(decision.first)}, to ${columnText(decision.last)}`;
    case "id-column":
      return `Names of the images: ${columnText(decision)}`;
    case "index-column":
      return `Left out, it only numbers the rows: ${columnText(decision)}`;
    case "columns-left-out":
      return `Left out: ${list(decision.columns.map(columnText))}`;
    case "empty-columns":
      return `${counted(decision.count, "empty column")} left out`;
    case "no-header":
      return "No names of columns; the first row is an image";
    case "rows-left-out":
      return plural(
        decision.count,
        `Row ${count(decision.firstRow)} is no image and was left out`,
        `${count(decision.count)} rows that are no images were left out, the first is row ${count(decision.firstRow)}`,
      );
    case "separator":
      return `Values between ${SEPARATORS[decision.separator]}`;
    case "form":
      return `Weka's ${decision.form}`;
    case "scaled":
      return `Pixels from ${number(decision.from)} to ${number(decision.to)} became 0 to 255`;
    case "channels":
      return `${decision.channels === 3 ? "Three" : "Four"} values a pixel, ${decision.arrangement === "planar" ? "one plane after the other, " : ""}made grey from their ${decision.grey === "opacity" ? "opacity" : "colours"}`;
    case "pixel-order":
      return "Pixels put in the order of their names";
    default:
      return decision satisfies never;
  }
}

/** `"class", column 785`; `column 1` where it has no name. */
function columnText({ name, position }: Pick<OfColumn, "name" | "position">): string {
  const place = `column ${count(position)}`;
  return name === "" ? place : `"${name}", ${place}`;
}

/** Three digits are enough to recognise a range. */
function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}
