/** What the step of the data calls its parts, and how Kaggle's files come here. */
import type { Place } from "../../domain/placing-note";
import { counted } from "./formats";
import { PLACES } from "./placing-text";

/** Which file belongs where, as long as there is none. */
export const FILE_HINTS: Readonly<Record<Place, string>> = {
  training: "train.csv, with labels",
  test: "test.csv, to predict",
};

export const CHOOSE_FILE = "Choose";

export function slotStatusName(slot: Place): string {
  return `${PLACES[slot]} status`;
}

/** What a screen reader says of what stands below the files. */
export const DATA_NAMES = {
  layout: "Data layout",
  notes: "What was done with the files",
  replaced: "What was replaced",
} as const;

const DATA: Readonly<Record<Place, string>> = { training: "training data", test: "test data" };

/** "2 remarks on the training data" */
export function remarksText(remarks: number, of: Place): string {
  return `${counted(remarks, "remark")} on the ${DATA[of]}`;
}

/** While files hover over the page. */
export const DROP_HERE = "Drop the files. Each finds its own place.";

export const KAGGLE_HELP = {
  title: "How to get Kaggle's files",
  signIn: "Sign in on kaggle.com first: whoever is signed out gets a web page instead of the file.",
  rules: {
    before: "Open ",
    link: "kaggle.com/c/digit-recognizer/data",
    after: " and accept the rules.",
  },
  download: "Choose “Download All”, and drop the zip here. It need not be unpacked.",
} as const;

export const LOOK_AT_DATA = "Look at the data";
export const MEAN_OF_EACH = "Images of each class, and their mean";

export const SHOW_OTHERS = "Show other digits";

/** Some of the images, and the button that brings others. */
export const GRID_WORDS: Readonly<
  Record<Place, { readonly title: string; readonly others: string }>
> = {
  training: { title: "From the training data", others: SHOW_OTHERS },
  test: { title: "From the test data", others: "Show other digits to predict" },
};

export const SAVE_SAMPLES: Readonly<Record<Place, string>> = {
  training: "Save labelled samples",
  test: "Save unlabelled samples",
};

export function savedAsText(fileName: string): string {
  return `As ${fileName}, in Kaggle's format`;
}
