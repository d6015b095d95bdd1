/** How reading or making data goes, in words. */
import type { Loading, LoadSubject } from "../../session/session-state";
import { count, counted, list, megabytes, plural } from "./formats";

type Busy = Exclude<Loading, { phase: "idle" }>;

export const DROP_ANYWHERE = "Have Kaggle's zip? Drop it anywhere on this page.";
export const CHOOSE_FOLDER = "Choose a folder";
export const USE_SAMPLES = "Use sample digits";
export const LOADING_NAME = "Loading";
export const UNDO = "Undo";
export const SAMPLES_REPLACE = "They replace what is loaded, which Undo brings back.";

/** More files than these are counted. */
const NAMED_FILES = 2;

/** "train.csv", "train.csv and test.csv", "7 files". */
function filesText(names: readonly string[]): string {
  return names.length > NAMED_FILES ? counted(names.length, "file") : list(names);
}

function subjectText(subject: LoadSubject): string {
  switch (subject.kind) {
    case "files":
      return filesText(subject.names);
    case "samples":
      return "the sample digits";
    case "undo":
      return UNDO;
    default:
      return subject satisfies never;
  }
}

export function cancelText(loading: Busy): string {
  return loading.phase === "files"
    ? `Cancel ${filesText(loading.names)}`
    : "Cancel the sample digits";
}

export function cancelledText(subject: LoadSubject): string {
  return `Loading was cancelled: ${subjectText(subject)}.`;
}

/** "train.csv is next", beside what it will take the place of. */
export function isNextText(subject: LoadSubject): string {
  const text = subjectText(subject);
  switch (subject.kind) {
    case "files":
      return `${text} ${plural(subject.names.length, "is", "are")} next`;
    case "samples":
      return `${text} are next`;
    case "undo":
      return `${text} is next`;
    default:
      return subject satisfies never;
  }
}

export function nextText(subjects: readonly LoadSubject[]): string {
  return `Next: ${list(subjects.map(subjectText))}`;
}

/** "train.csv: 12.0 MB of 76.8 MB" */
export function loadingText(loading: Busy): string {
  if (loading.phase === "samples") return `Writing digits: ${count(loading.done)}`;
  if (loading.bytesTotal === 0) return `Opening ${filesText(loading.names)}…`;
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
