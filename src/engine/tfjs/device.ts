/**
 * What TF.js computes on, and what becomes of those who wait for it when it goes away: a driver
 * restart, a laptop changing cards, too many tabs.
 *
 * TF.js itself goes on with garbage then (tfjs #756), waits forever for a fence, or says that a
 * shader does not compile. So whatever was done counts only where the card still lives afterwards.
 */
import type { GraphicsProblem } from "../../domain/graphics-problem";
import { EngineLostError } from "../engine";
import { canvasOf, isAlive } from "../graphics-card";
import * as tf from "./tf";

export type TfjsBackend = "webgl" | "cpu";

export const CARD_RESET = "card-reset" satisfies GraphicsProblem;

/** Browsers are to tell of a lost context; whoever waits looks for himself as well. */
const LOOK_EVERY_MS = 500;

export class Device {
  readonly backend: TfjsBackend;
  /** Null for a device that cannot go away. */
  readonly #gl: WebGL2RenderingContext | null;
  readonly #waiting = new Set<(reason: Error) => void>();
  #looking: ReturnType<typeof setInterval> | undefined;
  #end: Error | null = null;

  /**
   * Of the backend in use, which is `backend`.
   *
   * @param gl what it computes with, where that is WebGL
   */
  constructor(backend: TfjsBackend, gl: WebGL2RenderingContext | null = contextInUse(backend)) {
    this.backend = backend;
    this.#gl = gl;
    if (gl) canvasOf(gl).addEventListener("webglcontextlost", () => this.end(cardReset()));
  }

  /**
   * Awaits what the device does, but no longer than there is a device.
   *
   * @throws EngineLostError whatever the work gave or threw, where the device went away meanwhile
   */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.throwIfEnded();
      this.#wait(reject);
      this.#honest(work)
        .then(resolve, reject)
        .finally(() => this.#leave(reject));
    });
  }

  /** To be called before each use of the device that may come long after the one before. */
  throwIfEnded(): void {
    if (this.#end) throw this.#end;
  }

  /** Whoever waits, and whoever comes later, gets this; the first reason stays. */
  end(reason: Error): void {
    this.#end ??= reason;
    for (const reject of [...this.#waiting]) {
      this.#leave(reject);
      reject(this.#end);
    }
  }

  async #honest<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } finally {
      if (this.#gl && !isAlive(this.#gl)) this.end(cardReset());
      this.throwIfEnded();
    }
  }

  #wait(reject: (reason: Error) => void): void {
    this.#waiting.add(reject);
    if (!this.#gl) return;
    this.#looking ??= setInterval(() => {
      if (this.#gl?.isContextLost()) this.end(cardReset());
    }, LOOK_EVERY_MS);
  }

  #leave(reject: (reason: Error) => void): void {
    this.#waiting.delete(reject);
    if (this.#waiting.size > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }
}

function contextInUse(backend: TfjsBackend): WebGL2RenderingContext | null {
  if (backend !== "webgl") return null;
  const { gl } = (tf.backend() as tf.MathBackendWebGL).getGPGPUContext();
  return gl as WebGL2RenderingContext;
}

function cardReset(): EngineLostError {
  return new EngineLostError(CARD_RESET);
}
