/** The engines that TF.js can train on, and why one was taken. */
export type BackendName = "webgl" | "wasm" | "cpu";

/** What a person asks for: a backend, or the one that measures fastest. */
export type BackendChoice = "auto" | BackendName;

export const BACKEND_CHOICES = ["auto", "webgl", "wasm", "cpu"] as const satisfies BackendChoice[];

/** One real training step, measured after a first one that compiles and warms up. */
export type BackendTrial =
  | {
      readonly name: BackendName;
      readonly started: true;
      readonly stepMs: number;
      /** Floating point operations of that training step per second, for estimates. */
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
   * `lost`: the graphics device went away.
   */
  readonly reason: "measured" | "remembered" | "chosen" | "fallback" | "lost";
  readonly trials: readonly BackendTrial[];
}
