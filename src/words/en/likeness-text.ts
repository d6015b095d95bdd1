/** How test and training data differ, and what mends it, in words. */
import type { DataMend, Difference } from "../../domain/likeness";
import type { Mend } from "../../domain/mend";
import type { Place } from "../../domain/placing-note";
import type { Turn } from "../../domain/turn";
import { list, percent } from "./formats";

/** Around what differs. */
export const LIKENESS_WORDS = {
  name: "Test data unlike the training data",
  title: "The test images were not made as the training images were:",
  noMend: "What learned from the one will misread the other. No single step mends this.",
  canUndo: "Can be taken back.",
} as const;

/** Of the picture, for screen readers, and under it. */
export function meanWords(of: Place): { readonly name: string; readonly caption: string } {
  return { name: `Mean of the ${of} images`, caption: `Mean of ${of}` };
}

/** @param side of the images, in pixels */
export function differenceText(difference: Difference, side: number): string {
  const pixels = (share: number) => (share * side).toFixed(1);
  switch (difference.code) {
    case "value-range":
      return `Pixels reach ${difference.test} in the test data, ${difference.training} in the training data.`;
    case "reversed":
      return "The test images are inverted: they have ink where the training images have paper.";
    case "background":
      return `The background has ${percent(difference.test, 0)} of full ink in the test data, ${percent(difference.training, 0)} in the training data.`;
    case "ink":
      return `The test images have ${percent(difference.test, 0)} ink on average, the training images ${percent(difference.training, 0)}.`;
    case "place":
      return `The ink of the test images stands ${list(offsets(difference, side))} than that of the training images.`;
    case "size":
      return `What the test images show is ${pixels(difference.test)} of ${side} pixels long, in the training images ${pixels(difference.training)}.`;
    case "stroke":
      return `Strokes are ${pixels(difference.test)} pixels wide in the test images, ${pixels(difference.training)} in the training images.`;
    case "orientation":
      return `The test images look ${LOOKS[difference.turn]}.`;
    case "shapes":
      return `The test images look like no class of the training data: they are ${difference.times.toFixed(1)} times as far from the nearest one as the training images are.`;
    default:
      return difference satisfies never;
  }
}

function offsets(
  { right, down }: Extract<Difference, { code: "place" }>,
  side: number,
): readonly string[] {
  const sideways = [right * side, "right", "left"] as const;
  const upDown = [down * side, "lower", "higher"] as const;
  return [sideways, upDown].flatMap(([pixels, more, less]) => {
    const far = Math.abs(pixels);
    return far < 0.5 ? [] : [`${far.toFixed(1)} pixels further ${pixels > 0 ? more : less}`];
  });
}

type RealTurn = Exclude<Turn, "none">;

/** What images look like that this turn makes upright. */
const LOOKS: Readonly<Record<RealTurn, string>> = {
  quarter: "turned to the left",
  half: "upside down",
  "three-quarters": "turned to the right",
  mirror: "mirrored, left for right",
  flip: "mirrored, top for bottom",
  transpose: "transposed, rows for columns, as EMNIST's are",
  "anti-transpose": "transposed and turned upside down",
};

const TURN_VERBS: Readonly<Record<RealTurn, string>> = {
  quarter: "turn right",
  half: "turn upside down",
  "three-quarters": "turn left",
  mirror: "mirror",
  flip: "flip",
  transpose: "transpose",
  "anti-transpose": "transpose and turn upside down",
};

const TURNED: Readonly<Record<RealTurn, string>> = {
  quarter: "turned to the right",
  half: "turned upside down",
  "three-quarters": "turned to the left",
  mirror: "mirrored",
  flip: "flipped",
  transpose: "transposed",
  "anti-transpose": "transposed and turned upside down",
};

export const NOT_UPRIGHT_NAME = "Images not upright";

/**
 * @param turn that would make them upright
 * @param isTurnedBack whether drawings are turned as the images are before they are read
 */
export function notUprightText(turn: RealTurn, isTurnedBack: boolean): string {
  const drawn = isTurnedBack
    ? "and what you draw is turned as they are before it is read. Made upright, they are easier to look at."
    : "but what you draw is upright, and would be misread.";
  return `The digits of the training data look ${LOOKS[turn]}. The network will learn them all the same, ${drawn}`;
}

/** Of letters, which nothing here can be compared with. */
export const PROBABLY_TRANSPOSED =
  "These are probably letters of EMNIST, whose images are stored transposed, rows for columns. Where they lie on their side, turn them: what you draw is upright, and would be misread.";

/** For whoever sees better than the page how the images stand. */
export const TURN_WORDS = {
  title: "Turn the images",
  hint: "Letters and digits should stand upright, as you draw them. Training and test images are turned together.",
} as const;

/** A button's word for a turn: "Turn right". */
export function turnVerb(turn: RealTurn): string {
  return capital(TURN_VERBS[turn]);
}

/** A button's name: "Invert the test data". */
export function mendText({ of, mends }: DataMend): string {
  return `${capital(list(mends.map(verb)))} the ${of} data`;
}

export const MENDED_NAME = "What was done to the images";

/** What was done, and stands beside the button that takes it back. */
export function mendedText({ of, mends }: DataMend): string {
  return `The ${of} data was ${list(mends.map(participle))}.`;
}

function verb(mend: Mend): string {
  switch (mend.kind) {
    case "invert":
      return "invert";
    case "scale":
    case "unscale":
      return "scale";
    case "turn":
      return TURN_VERBS[mend.turn];
    default:
      return mend satisfies never;
  }
}

function participle(mend: Mend): string {
  switch (mend.kind) {
    case "invert":
      return "inverted";
    case "scale":
    case "unscale":
      return `scaled from 0 to ${mend.from} to 0 to ${mend.to}`;
    case "turn":
      return TURNED[mend.turn];
    default:
      return mend satisfies never;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
