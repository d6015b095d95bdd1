/** What is said of engines: what they are called, and why one did not start. */
import type { BackendName, BackendTrial } from "../../domain/backend";
import { FailureError, toFailure } from "../../domain/failure";

export function failedTrial(name: BackendName, thrown: unknown): BackendTrial {
  const failure = toFailure(thrown);
  return { name, started: false, detail: "detail" in failure ? failure.detail : failure.code };
}

export function unavailable(trials: readonly BackendTrial[]): FailureError {
  const last = trials.at(-1);
  const detail = last && !last.started ? last.detail : "";
  return new FailureError({ code: "backend-unavailable", backend: last?.name ?? "cpu", detail });
}

/** "WASM (2 threads)": as people know it. */
export function labelOf(name: BackendName, helpers: number): string {
  if (name === "webgl") return "WebGL";
  if (name === "cpu") return "CPU";
  return `WASM (${helpers === 1 ? "1 thread" : `${helpers} threads`})`;
}
