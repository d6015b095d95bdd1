/** What is said beside a field in which a number is typed, and of settings altogether. */
import type { Limits, TypedNumber } from "../../domain/read-decimal";
import type { Settings } from "../../session/settings-url";
import { counted } from "./formats";
import { RECIPE_TEXT } from "./recipe-text";

const REFUSALS = {
  "no-number": "Not a number.",
  "no-integer": "Not a whole number.",
  "beyond-limits": "",
} as const;

/** @param used the number that is in use meanwhile */
export function refusalText(
  { reason }: Extract<TypedNumber, { isAllowed: false }>,
  { min, max }: Limits,
  used: number,
): string {
  return `${REFUSALS[reason]} From ${min} to ${max}. Until then ${used} is used.`.trim();
}

/** "= 0.01", beside "0,01". */
export function understoodText(value: number): string {
  return `= ${value}`;
}

export function changedText({ recipe }: Settings): string {
  return `changed from ${RECIPE_TEXT[recipe].name}`;
}

export function backToText({ recipe }: Settings): string {
  return `Back to ${RECIPE_TEXT[recipe].name}`;
}

export function allSettingsText(settings: number): string {
  return `All ${counted(settings, "setting")}`;
}

export const RECIPE = "Recipe";
export const LAYERS_AND_SETTINGS = "Layers and settings";

export const LEARN_FROM_ALL = "Learn from all images";
export const NOTHING_HELD_OUT =
  "Nothing is held out to judge by: a score is known only from a run with the same settings that held images out.";
