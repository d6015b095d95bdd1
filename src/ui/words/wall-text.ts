/** The wall, in words. */
import type { ClassLabel } from "../../domain/class-label";
import { count } from "./formats";

/** What is the matter with the images of the wall. */
export type WallState =
  | { readonly kind: "waiting" }
  | { readonly kind: "unread" }
  | { readonly kind: "learned-from" }
  | { readonly kind: "read"; readonly wrong: number };

/** @param images how many there are */
export function wallTitle(images: number): string {
  return images === 1
    ? "1 digit it never learns from"
    : `${count(images)} digits it never learns from`;
}

export function wallStateText(state: WallState): string {
  switch (state.kind) {
    case "waiting":
      return "";
    case "unread":
      return "its test";
    case "learned-from":
      return "it learns from these too";
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

/** In the corner of a tile there is room for three characters. */
export function tileMark(readAs: ClassLabel): string {
  const text = String(readAs);
  return text.length > 3 ? `${text.slice(0, 2)}…` : text;
}

export const WALL_NAME = "Digits it never learns from";
export const TRAIN_TO_LOOK = "Train first, then a digit can be looked into.";
