/** What is said beside a field in which a number is typed, and of settings altogether. */
import type { Limits, TypedNumber } from "../../domain/read-decimal";
import { RECIPES } from "../../domain/training/recipes";
import type { Settings } from "../../session/settings-url";
import { counted } from "./formats";

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

/** "Batch size (images)". */
export function settingLabel(label: string, unit: string): string {
  return unit === "" ? label : `${label} (${unit})`;
}

export function changedText({ recipe }: Settings): string {
  return `changed from ${RECIPES[recipe].label}`;
}

export function backToText({ recipe }: Settings): string {
  return `Back to ${RECIPES[recipe].label}`;
}

export function allSettingsText(settings: number): string {
  return `All ${counted(settings, "setting")}`;
}

export const RECIPE = "Recipe";
