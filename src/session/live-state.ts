/** What is known of Live, which `live.ts` explains. */
/** What the last change did to the accuracy, 0 to 1. */
export type LiveChange =
  | {
      readonly kind: "same-images";
      readonly before: number;
      readonly after: number;
      readonly images: number;
      /** How many more of them are read right; below 0 for fewer. */
      readonly moreRight: number;
      /** Of McNemar's exact test, 0 to 1. */
      readonly p: number;
    }
  /** They were judged by different images. */
  | { readonly kind: "other-images"; readonly before: number; readonly after: number };

export interface LiveState {
  readonly isOn: boolean;
  /** Something was changed since the last run began. */
  readonly isDue: boolean;
  /** Null where nothing can be said. */
  readonly change: LiveChange | null;
}

export const NOT_LIVE: LiveState = { isOn: false, isDue: false, change: null };
