/** What is said of engines: what they are called, and why one did not start. */
import type { BackendName, BackendReport, BackendTrial } from "../../domain/backend";
import { FailureError, toFailure } from "../../domain/failure";
import type { GraphicsProblem } from "../../domain/graphics-problem";
import { EngineLostError } from "../../engine/engine";

/** Of one engine with one network. */
export interface Trial {
  readonly helpers: number;
  readonly imagesPerSecond: number;
  readonly flopsPerSecond: number;
}

/** @param hasLostCard whether a graphics card was lost before on this visit */
export function failedTrial(
  name: BackendName,
  thrown: unknown,
  hasLostCard: boolean,
): BackendTrial {
  const detail = detailOf(thrown);
  const isBlocked = hasLostCard && (detail === "no-graphics-card" || detail === "not-started");
  const blocked = "blocked-after-reset" satisfies GraphicsProblem;
  return { name, started: false, detail: isBlocked ? blocked : detail };
}

function detailOf(thrown: unknown): string {
  if (thrown instanceof EngineLostError) return thrown.message;
  const failure = toFailure(thrown);
  return "detail" in failure ? failure.detail : failure.code;
}

export function unavailable(trials: readonly BackendTrial[]): FailureError {
  const last = trials.at(-1);
  const detail = last && !last.started ? last.detail : "";
  return new FailureError({ code: "backend-unavailable", backend: last?.name ?? "cpu", detail });
}

/** What is said of an engine, with what it does by its newest trial. */
export function withTrial(report: BackendReport, trial: Trial): BackendReport {
  const { name } = report;
  const { helpers, imagesPerSecond, flopsPerSecond } = trial;
  const own: BackendTrial = { name, started: true, imagesPerSecond, flopsPerSecond };
  const trials = [...report.trials.filter((other) => other.name !== name), own];
  return { ...report, label: labelOf(name, helpers), trials, flopsPerSecond };
}

/** "WASM (2 threads)": as people know it. */
export function labelOf(name: BackendName, helpers: number): string {
  if (name === "webgl") return "WebGL";
  if (name === "cpu") return "CPU";
  return `WASM (${helpers === 1 ? "1 thread" : `${helpers} threads`})`;
}
