/**
 * What the table of layers knows of each kind; a new kind is a file in `kinds/` and a row there.
 * `words` asks for what people call it and its numbers, by type.
 */
import type { Layer } from "./layer";
import type { Arithmetic } from "./operation";
import type { Shape } from "./shape";

/** A number of a layer, with its limits. */
export interface LayerField {
  readonly min: number;
  readonly max: number;
  readonly isInteger: boolean;
}

/** What a layer can have numbers of. */
export type FieldName<Kind extends Layer = Layer> = Kind extends Layer
  ? { [Name in keyof Kind]: Kind[Name] extends number ? Name : never }[keyof Kind]
  : never;

export interface LayerKind<Kind extends Layer> {
  /** Matches the whole word, in small letters; its named groups are what `read` gets. */
  readonly pattern: RegExp;
  /** One word of the text, for somebody who needs an example. */
  readonly example: string;
  readonly fields: Readonly<Record<FieldName<Kind>, LayerField>>;
  /** Numbers may be beyond the limits: those are checked with `fields`. */
  read(groups: Readonly<Record<string, string | undefined>>): Kind;
  /** The word that `read` understands as this very layer. */
  write(layer: Kind): string;
  /**
   * What it does, in order.
   *
   * @param follower the layer behind it: see `kinds/convolution.ts`
   * @throws FailureError `network-text` where it does not fit its input
   */
  arithmetic(layer: Kind, input: Shape, follower: Layer | undefined): readonly Arithmetic[];
}
