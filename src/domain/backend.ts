/** What networks can be trained on, and why one was taken. */
export type BackendName = "webgl" | "wasm" | "cpu";

/** What was measured on an earlier visit. */
export interface RememberedBackend {
  readonly name: BackendName;
  readonly flopsPerSecond: number;
}

/** What a person asks for: a backend, or the one that measures fastest. */
export type BackendChoice = "auto" | BackendName;

export const BACKEND_CHOICES = ["auto", "webgl", "wasm", "cpu"] as const satisfies BackendChoice[];

/** Real training steps of the chosen network, measured when two stretches in a row took alike. */
export type BackendTrial =
  | {
      readonly name: BackendName;
      readonly started: true;
      readonly imagesPerSecond: number;
      /** Floating point operations of training per second, for estimates. */
      readonly flopsPerSecond: number;
    }
  | { readonly name: BackendName; readonly started: false; readonly detail: string };

export interface BackendReport {
  readonly name: BackendName;
  /** "WebGL", "WASM (2 threads)", "CPU". */
  readonly label: string;
  /**
   * `measured`: the fastest of the trials. `remembered`: measured on an earlier visit.
   * `chosen`: somebody asked for it. `fallback`: what was asked for did not start.
   * `lost`: what computed before went away.
   */
  readonly reason: "measured" | "remembered" | "chosen" | "fallback" | "lost";
  /** Of training, as measured last; null where nothing was measured yet. */
  readonly flopsPerSecond: number | null;
  readonly trials: readonly BackendTrial[];
}
