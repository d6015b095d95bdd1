/** What stands around the six steps, and in the parts that several of them share. */

export const PAGE_NAME = "Digit Dojo";

export const STEPS_NAME = "Steps";

export const STEP_TITLES = {
  data: "Data",
  model: "Model",
  train: "Train",
  understand: "Understand",
  draw: "Draw",
  submit: "Submit",
} as const;

/** What a screen reader says before and after a step's title. @param place from 1 */
export function aroundStep(
  place: number,
  isDone: boolean,
): { readonly before: string; readonly after: string } {
  return { before: `${place} `, after: isDone ? " (done)" : "" };
}

/** How far the training is; a number says how many percent, whole. */
export type TabProgress = "none" | "paused" | "trained" | number;

/** Of the browser's tab: how far it is comes first, for tabs are narrow. */
export function tabTitle(progress: TabProgress): string {
  switch (progress) {
    case "none":
      return `${PAGE_NAME}: train a digit recognizer in your browser`;
    case "paused":
      return `Paused · ${PAGE_NAME}`;
    case "trained":
      return `Trained · ${PAGE_NAME}`;
    default:
      return `${progress}% · ${PAGE_NAME}`;
  }
}

const COLOURS = { auto: "as the system", light: "light", dark: "dark" } as const;

type Colours = keyof typeof COLOURS;

/** Of the button that changes them. */
export function coloursName(now: Colours): string {
  return `Colours: ${COLOURS[now]}`;
}

/** What that button does, for whoever points at it. */
export function coloursHint(now: Colours, next: Colours): string {
  return `${coloursName(now)}. Change to ${COLOURS[next]}.`;
}

export const FOOTER = {
  privacy:
    "Everything happens in this tab: your files, your drawings and the network never leave your computer.",
  licences: "Licences of the libraries",
} as const;

/** Where a part that is fetched late did not come. */
export const PART_MISSING = {
  what: "This part of the page could not be loaded; nothing else is lost.",
  retry: "Try again",
} as const;

/** For screen readers, between a column's number and its class: "1,180 of class 7". */
export const OF_CLASS = "of class ";
