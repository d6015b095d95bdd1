/** The wall, in words. */
import type { ClassLabel } from "../../domain/class-label";
import { count, counted } from "./formats";

/** What is the matter with the images of the wall. */
export type WallState =
  | { readonly kind: "waiting" }
  /** Nobody knows yet which of the images they will be. */
  | { readonly kind: "being-written" }
  | { readonly kind: "unread" }
  | { readonly kind: "learned-from" }
  | { readonly kind: "read"; readonly wrong: number };

/**
 * @param tiles how many there are
 * @param isLearned whether they are learned from as well
 * @param isShort where there is little room
 */
export function wallTitle(
  tiles: number,
  classLabels: readonly ClassLabel[],
  isLearned: boolean,
  isShort: boolean,
): string {
  const areDigits = classLabels.every((label) => typeof label === "number");
  const many = counted(tiles, areDigits ? "digit" : "image");
  if (isShort)
    return isLearned ? many : counted(tiles, areDigits ? "unseen digit" : "unseen image");
  return isLearned ? `${many} that it learns from` : `${many} it never learns from`;
}

export function wallStateText(state: WallState): string {
  switch (state.kind) {
    case "waiting":
      return "";
    case "being-written":
      return "being written…";
    case "unread":
      return "its test";
    case "learned-from":
      return "nothing is held out";
    case "read":
      return state.wrong === 0 ? "all read right" : `${count(state.wrong)} read wrong`;
    default:
      return state satisfies never;
  }
}

/** @param readAs null where nobody has read it */
export function tileName(label: ClassLabel, readAs: ClassLabel | null): string {
  if (readAs === null) return `${label}`;
  return readAs === label ? `${label}, read right` : `${label}, read as ${readAs}`;
}

const SHORT = 3;

/** Names of classes for the corner of a tile: without what all begin with, three letters at most. */
export function shortNames(classLabels: readonly ClassLabel[]): readonly string[] {
  const names = classLabels.map(String);
  if (names.every((name) => name.length <= SHORT)) return names;
  const shared = sharedStart(names);
  return names.map((name) => [...(name.slice(shared) || name)].slice(0, SHORT).join(""));
}

/** How many characters all names begin with. */
function sharedStart(names: readonly string[]): number {
  const [first = ""] = names;
  if (names.length < 2) return 0;
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  return length;
}

export const SAMPLES_TITLE = "Sample digits";
export const WALL_NAME = "Digits it never learns from";
export const TRAIN_TO_LOOK = "Train first, to look inside";
