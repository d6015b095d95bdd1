/** How reading or making data goes, in words. */
import type { Loading } from "../../session/session-state";
import { count, list, megabytes } from "./formats";

type Busy = Exclude<Loading, { phase: "idle" }>;

export const DROP_ANYWHERE = "Have Kaggle's zip? Drop it anywhere on this page.";
export const CHOOSE_FOLDER = "Choose a folder";
export const USE_SAMPLES = "Use sample digits";
export const LOADING_NAME = "Loading";
export const UNDO = "Undo";
export const SAMPLES_REPLACE = "They replace what is loaded, which Undo brings back.";

export function cancelText(loading: Busy): string {
  return loading.phase === "files" ? `Cancel ${loading.name}` : "Cancel the sample digits";
}

export function cancelledText(name: string): string {
  return `Loading was cancelled: ${name}.`;
}

export function nextText(names: readonly string[]): string {
  return `Next: ${list(names)}`;
}

/** "train.csv: 12.0 MB of 76.8 MB" */
export function loadingText(loading: Busy): string {
  if (loading.phase === "samples") return `Writing digits: ${count(loading.done)}`;
  if (loading.bytesTotal === 0) return `Opening ${loading.name}…`;
  const { fileName, bytesRead, bytesTotal } = loading;
  return `${fileName}: ${megabytes(bytesRead)} of ${megabytes(bytesTotal)}`;
}

/** 0 to 1. */
export function shareLoaded(loading: Busy): number {
  const [done, total] =
    loading.phase === "files"
      ? [loading.bytesRead, loading.bytesTotal]
      : [loading.done, loading.total];
  return total === 0 ? 0 : done / total;
}
