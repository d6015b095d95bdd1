import type { FittedOn } from "../fitted-on";
import type { NeighbourIndex } from "./neighbour-index";

/** The training images themselves, ready to be searched. */
export interface NeighboursModel extends FittedOn {
  readonly kind: "neighbours";
  /** How many neighbours vote, at least one; all of them where there are fewer images. */
  readonly k: number;
  /** Whether all images are made upright first; see `prepare.ts`. */
  readonly isDeskewed: boolean;
  readonly index: NeighbourIndex;
  /** `[count]`: positions in `classLabels`, in the order of the index. */
  readonly classes: Uint8Array<ArrayBuffer>;
}
