/**
 * What TF.js computes on, and what becomes of those who wait for it when it goes away: a driver
 * restart, a laptop changing cards, too many tabs.
 *
 * TF.js itself goes on with garbage then (tfjs #756) or waits forever for a fence.
 */
import { EngineLostError } from "../engine";
import * as tf from "./tf";

export type TfjsBackend = "webgl" | "cpu";

export class Device {
  readonly backend: TfjsBackend;
  readonly #waiting = new Set<(reason: Error) => void>();
  #end: Error | null = null;

  /** Of the backend in use, which is `backend`. */
  constructor(backend: TfjsBackend) {
    this.backend = backend;
    if (backend === "webgl") this.#watch();
  }

  /** Awaits what the device does, but no longer than there is a device. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.throwIfEnded();
      this.#waiting.add(reject);
      work()
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  /** To be called before each use of the device that may come long after the one before. */
  throwIfEnded(): void {
    if (this.#end) throw this.#end;
  }

  /** Whoever waits, and whoever comes later, gets this; the first reason stays. */
  end(reason: Error): void {
    this.#end ??= reason;
    for (const reject of this.#waiting) reject(this.#end);
    this.#waiting.clear();
  }

  #watch(): void {
    const { gl } = (tf.backend() as tf.MathBackendWebGL).getGPGPUContext();
    // Every WebGL context has its canvas; the worker's type library leaves it out.
    const { canvas } = gl as unknown as { readonly canvas: EventTarget };
    canvas.addEventListener("webglcontextlost", () => {
      this.end(new EngineLostError("the graphics device was lost"));
    });
  }
}
