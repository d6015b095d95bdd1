/**
 * What can be done to every image of a set so that it is like another set: exact, and exactly taken
 * back. Named for what is done to the picture.
 */

import { inverseTurn, type Turn } from "./turn";

export type Mend =
  /** Full ink becomes paper, and paper full ink. */
  | { readonly kind: "invert" }
  /** Values up to `from` become values up to `to`, which is greater: so nothing is lost. */
  | { readonly kind: "scale"; readonly from: number; readonly to: number }
  /** As `scale`, the other way: only ever to take one back. */
  | { readonly kind: "unscale"; readonly from: number; readonly to: number }
  | { readonly kind: "turn"; readonly turn: Exclude<Turn, "none"> };

/** What takes a mend back, to the last byte. */
export function inverseOf(mend: Mend): Mend {
  switch (mend.kind) {
    case "invert":
      return mend;
    case "scale":
      return { ...mend, kind: "unscale" };
    case "unscale":
      return { ...mend, kind: "scale" };
    case "turn":
      return { kind: "turn", turn: inverseTurn(mend.turn) };
    default:
      return mend satisfies never;
  }
}

/** What was done to a set by and by, with one mend more: one that takes back the last leaves both away. */
export function withMend(done: readonly Mend[], mend: Mend): readonly Mend[] {
  const last = done.at(-1);
  const isTakenBack =
    last !== undefined && JSON.stringify(inverseOf(last)) === JSON.stringify(mend);
  return isTakenBack ? done.slice(0, -1) : [...done, mend];
}

/** What takes all of them back. */
export function inverseOfAll(mends: readonly Mend[]): readonly Mend[] {
  return mends.map(inverseOf).reverse();
}
