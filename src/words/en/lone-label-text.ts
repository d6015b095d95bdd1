/** A label that hardly any image has, in words. */
import type { ClassLabel } from "../../domain/class-label";

export const LONE_LABELS_NAME = "Labels of hardly any image";

/** @param where "Row 139" */
export function loneLabelText(label: ClassLabel, where: string, fileName: string): string {
  return `${where} of ${fileName} is labelled ${label}, as hardly any other image is: probably a slip. It would become a class of its own.`;
}

/** @param where "Row 139" */
export function leftOutRowText(where: string): string {
  return `${where} is left out of training.`;
}

/** Of the button that does so. @param where "Row 139" */
export function leaveOutText(where: string): string {
  return `Leave ${where.toLowerCase()} out`;
}
