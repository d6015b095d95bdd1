/** What the table of layers knows of each kind; a new kind is a file in `kinds/` and a row there. */
import type { Layer } from "./layer";
import type { Arithmetic } from "./operation";
import type { Shape } from "./shape";

/** A number of a layer, with its limits. */
export interface LayerField {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly isInteger: boolean;
}

export interface LayerKind<Kind extends Layer> {
  /** Matches the whole word, in small letters; its named groups are what `read` gets. */
  readonly pattern: RegExp;
  /** One word of the text, for somebody who needs an example. */
  readonly example: string;
  readonly fields: Readonly<Record<string, LayerField>>;
  /** Numbers may be beyond the limits: those are checked with `fields`. */
  read(groups: Readonly<Record<string, string | undefined>>): Kind;
  /** The word that `read` understands as this very layer. */
  write(layer: Kind): string;
  /** As people call it: "Convolution 3×3, stride 2". */
  describe(layer: Kind): string;
  /**
   * What it does, in order.
   *
   * @param follower the layer behind it: see `kinds/convolution.ts`
   * @throws FailureError `network-text` where it does not fit its input
   */
  arithmetic(layer: Kind, input: Shape, follower: Layer | undefined): readonly Arithmetic[];
}
