/**
 * Helpers that compute shares of each batch on other processor cores.
 *
 * A helper is this very worker's script, started again under another name. Helpers need no shared
 * memory and so no cross-origin isolation: weights and images go out by message, gradients come
 * back, some hundred kilobytes a step.
 */
import { FailureError } from "../domain/failure";
import type { GradientShare, ShareRequest } from "../model/gradient-share";
import { type GradientCrew, MAX_SHARES } from "../model/shared-gradient";

/** By this name a worker knows that it is a helper. */
export const HELPER_NAME = "gradient helper";

/** What a helper answers; no share where it failed. */
export type HelperAnswer = { readonly share: GradientShare } | { readonly detail: string };

export function startGradientCrew(): GradientCrew {
  const canStart = typeof Worker !== "undefined";
  return new Crew(canStart ? workersOfCrew() - 1 : 0);
}

/** Helpers and the one they help. */
export function workersOfCrew(): number {
  return Math.max(1, Math.min(MAX_SHARES, navigator.hardwareConcurrency));
}

class Crew implements GradientCrew {
  #size: number;
  #helpers: readonly Helper[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  get helpers(): number {
    return this.#size;
  }

  async compute(index: number, request: ShareRequest): Promise<GradientShare> {
    try {
      if (this.#helpers.length === 0) {
        this.#helpers = Array.from({ length: this.#size }, () => new Helper());
      }
      const helper = this.#helpers[index];
      if (!helper) throw crashed(`there is no helper ${index}`);
      return await helper.compute(request);
    } catch (thrown) {
      // One that failed would fail again: from now on the trainer does everything itself.
      this.#size = 0;
      this.release();
      throw thrown;
    }
  }

  release(): void {
    for (const helper of this.#helpers) helper.end();
    this.#helpers = [];
  }
}

interface Waiting {
  readonly resolve: (share: GradientShare) => void;
  readonly reject: (error: FailureError) => void;
}

class Helper {
  readonly #worker = new Worker(self.location.href, { type: "module", name: HELPER_NAME });
  /** Answers come in the order of the questions. */
  readonly #waiting: Waiting[] = [];

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<HelperAnswer>) => {
      const asked = this.#waiting.shift();
      if ("share" in data) asked?.resolve(data.share);
      else asked?.reject(crashed(data.detail));
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#failAll(event.message || "the helper could not be loaded");
    };
    this.#worker.onmessageerror = () => this.#failAll("a message could not be read");
  }

  compute(request: ShareRequest): Promise<GradientShare> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      const { weights, batch } = request;
      const moved = [weights.buffer, batch.ink.buffer, batch.targets.buffer];
      this.#worker.postMessage(request, moved);
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#failAll("the helper was ended");
  }

  #failAll(detail: string): void {
    for (const { reject } of this.#waiting.splice(0)) reject(crashed(detail));
  }
}

function crashed(detail: string): FailureError {
  return new FailureError({ code: "worker-crashed", detail });
}
