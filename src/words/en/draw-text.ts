/** What stands around the pad. */

export const INVITATION = "Draw a digit";
export const WAYS_TO_DRAW = "mouse, pen, finger, or arrow keys and Space";

/** Shown beside the heading, which says of what. */
export const UNDO = { shown: "Undo", name: "Undo stroke" };
export const CLEAR = { shown: "Clear", name: "Clear drawing" };
export const LOOK_INSIDE = "Look inside";

/** What a screen reader says of the pad, of the answer and of the bars. */
export const PAD_NAME = "Draw a digit";
export const PREDICTION_NAME = "Prediction";
export const BARS_NAME = "Probabilities";

/** Of the picture that the network is shown. @param side in pixels */
export function seenName(side: number): string {
  return `Your drawing in ${side}×${side} pixels`;
}

/** For screen readers: what the keys do. */
export const PAD_KEYS =
  "Or by keyboard: the arrow keys move the pen, Space sets it down and lifts it, or draws while it is held.";

/** What the bars show. */
export const SURENESS = "How sure it is of each";
