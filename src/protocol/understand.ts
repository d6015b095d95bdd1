/** What page and worker say to each other about mistakes, single images and the arena. */
import type { ArenaGround, ArenaProgress, ArenaResult } from "../domain/arena/arena-result";
import type { Contestant, ContestantId } from "../domain/arena/contestants";
import type { ImageGrid } from "../domain/dataset-summary";
import type { Judgement } from "../domain/score-ground";
import type { Hyperparameters } from "../domain/training/hyperparameters";
import type { ImageSource, PictureSource } from "../domain/understand/image-source";
import type { Inspection, ValidationMap } from "../domain/understand/inspection";
import type { LabelSuspect } from "../domain/understand/label-errors";

type Nothing = Record<never, never>;

/** A picture to be looked into: one with a label, or a drawing. */
export type InspectedImage =
  | { readonly kind: "labelled"; readonly source: ImageSource; readonly image: number }
  /** `ink`: `[side * side]`, 0 to 1, of the trained network's side. */
  | { readonly kind: "drawing"; readonly ink: Float32Array<ArrayBuffer> };

export interface UnderstandRequests {
  /** Pictures by the positions of their images, in that order. */
  "pick-images": {
    args: { readonly source: PictureSource; readonly images: readonly number[] };
    reply: ImageGrid;
  };
  /** What the trained network sees in a picture, and which pixels decide. */
  inspect: { args: { readonly subject: InspectedImage }; reply: Inspection };
  /** The validation images of the trained network, laid out so that like lies beside like. */
  "map-validation": { args: Nothing; reply: ValidationMap };
  /** Training images whose label looks wrong to networks that never saw them. */
  "find-label-errors": {
    args: { readonly hyperparameters: Hyperparameters; readonly folds: number };
    reply: { readonly suspects: readonly LabelSuspect[]; readonly images: number };
  };
  /** How well these settings read images that they did not learn from, in so many parts. */
  "cross-validate": {
    args: {
      readonly hyperparameters: Hyperparameters;
      readonly folds: number;
      readonly excluded: readonly number[];
    };
    reply: Judgement;
  };
  /**
   * Fits and judges contestants on one split, one after the other: an event `arena-ground`, then
   * an `arena-result` each. Those already judged on the same data and split are not fitted again.
   */
  "run-arena": {
    args: {
      readonly contestants: readonly Contestant[];
      readonly validationShare: number;
      readonly seed: number;
      /** Positions of images that nobody learns from. */
      readonly excluded: readonly number[];
    };
    reply: null;
  };
  /** Ends what goes on besides training: the arena, a map, a search for label errors. */
  "cancel-study": { args: Nothing; reply: null };
  /** Who reads drawings and the test images: these contestants together, or the network (none). */
  "choose-readers": {
    args: { readonly ids: readonly ContestantId[] };
    /** How they do together on the arena's validation images; null for the network. */
    reply: Judgement | null;
  };
}

export type UnderstandEvent =
  | ({ readonly kind: "arena-ground" } & ArenaGround)
  | ({ readonly kind: "arena-progress" } & ArenaProgress)
  | ({ readonly kind: "arena-result" } & ArenaResult)
  /** `share`: 0 to 1. */
  | {
      readonly kind: "study-progress";
      readonly of: "map" | "label-errors" | "cross-validation";
      readonly share: number;
    };
