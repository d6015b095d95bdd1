/** What computes, and why that. */
import type { BackendChoice, BackendName, BackendReport } from "../../domain/backend";
import { startDetailText } from "./graphics-problem-text";

const BACKEND_NAMES: Readonly<Record<BackendName, string>> = {
  webgl: "WebGL",
  wasm: "WASM",
  cpu: "CPU",
};

export const CHOICE_NAMES: Readonly<Record<BackendChoice, string>> = {
  auto: "The fastest",
  ...BACKEND_NAMES,
};

/** "The fastest of those that start here: a step takes 31 ms (WebGL 280 ms)." */
export function backendReason({ name, reason, trials }: BackendReport): string {
  const measured = measuredText(name, trials);
  switch (reason) {
    case "measured":
      return `The fastest of those that start here${measured}.`;
    case "remembered":
      return `It was the fastest on your last visit${measured}.`;
    case "chosen":
      return `You chose it${measured}.`;
    case "fallback":
      return `What you chose does not start here${failedText(trials)}${measured}.`;
    case "lost":
      return "The graphics device went away, so the work goes on here.";
    default:
      return reason satisfies never;
  }
}

function measuredText(name: BackendName, trials: BackendReport["trials"]): string {
  const times = trials.flatMap((trial) => (trial.started ? [trial] : []));
  const own = times.find((trial) => trial.name === name);
  if (own === undefined) return "";
  const others = times.filter((trial) => trial !== own);
  const rest = others.map((trial) => `${BACKEND_NAMES[trial.name]} ${milliseconds(trial.stepMs)}`);
  return `: a step takes ${milliseconds(own.stepMs)}${rest.length === 0 ? "" : ` (${rest.join(", ")})`}`;
}

function failedText(trials: BackendReport["trials"]): string {
  const details = trials.flatMap((trial) => (trial.started ? [] : [startDetailText(trial.detail)]));
  return details.length === 0 ? "" : ` (${details.join("; ")})`;
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
