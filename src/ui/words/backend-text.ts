/** What computes, and why that. */
import type { BackendChoice, BackendName, BackendReport } from "../../domain/backend";
import { count } from "./formats";
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

/** "The fastest of those that start here: 41,000 images/s (WebGL 5,000)." */
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
      return `What computed before went away${failedText(trials)}, so the work goes on here.`;
    default:
      return reason satisfies never;
  }
}

function measuredText(name: BackendName, trials: BackendReport["trials"]): string {
  const times = trials.flatMap((trial) => (trial.started ? [trial] : []));
  const own = times.find((trial) => trial.name === name);
  if (own === undefined) return "";
  const others = times.filter((trial) => trial !== own);
  const rest = others.map(
    (trial) => `${BACKEND_NAMES[trial.name]} ${rounded(trial.imagesPerSecond)}`,
  );
  const beside = rest.length === 0 ? "" : ` (${rest.join(", ")})`;
  return `: ${rounded(own.imagesPerSecond)} images/s${beside}`;
}

function failedText(trials: BackendReport["trials"]): string {
  const details = trials.flatMap((trial) => (trial.started ? [] : [startDetailText(trial.detail)]));
  return details.length === 0 ? "" : ` (${details.join("; ")})`;
}

/** To two digits: no measurement of a second knows more. */
function rounded(value: number): string {
  return count(Number(value.toPrecision(2)));
}
