/** The views of what a network gets wrong, by name. */

export const VIEWS_LABEL = "Ways to look at its mistakes";
export const VIEW_NAMES = {
  mistakes: "Mistakes",
  confusion: "Confusion",
  certainty: "Certainty",
  labels: "Labels",
  map: "Map",
} as const;

export const LOOK_INSIDE_HINT =
  "Press a digit to look inside: which pixels decide, what it is most like, and what each layer sees.";

export const MISTAKES_WORDS = {
  wrong: {
    title: "The most confident mistakes",
    hint: "Wrong and sure of it. Some are badly written, some labelled wrong.",
    none: "There is no mistake.",
  },
  unsure: {
    title: "The least certain right answers",
    hint: "Right, but only just: others like these may go wrong.",
    none: "There is no right answer.",
  },
} as const;
