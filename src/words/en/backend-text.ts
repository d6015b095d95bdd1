/** What computes, and why that. */
import type { BackendChoice, BackendName, BackendReport } from "../../domain/backend";
import type { GraphicsProblem } from "../../domain/graphics-problem";
import type { EngineLoss } from "../../session/session-state";
import { count, withUnit } from "./formats";
import { startDetailText } from "./graphics-problem-text";

const CARD_RESET = "card-reset" satisfies GraphicsProblem;

const BACKEND_NAMES: Readonly<Record<BackendName, string>> = {
  webgl: "WebGL",
  wasm: "WASM",
  cpu: "CPU",
};

export const CHOICE_NAMES: Readonly<Record<BackendChoice, string>> = {
  auto: "The fastest",
  ...BACKEND_NAMES,
};

export const BACKEND = "Backend";
export const COMPUTE_WITH = "Compute with";

export const BACKEND_STARTING = "Measuring what this machine can do, with a few training steps.";
export const BACKEND_FAILED = "None. Nothing that could compute has started.";

/** Why that, in short, behind its label: ", the fastest here". @param loss what went away before */
export function backendAside({ label, reason }: BackendReport, loss: EngineLoss | null): string {
  switch (reason) {
    case "measured":
      return ", the fastest here";
    case "remembered":
      return ", the fastest here last time";
    case "chosen":
      return ", as you chose";
    case "fallback":
      return ": what you chose does not start here";
    case "lost":
      return loss ? `. ${lossText(loss, label)}` : "";
    default:
      return reason satisfies never;
  }
}

/**
 * "The fastest of those that start here: 41,000 images/s (WebGL 5,000)."
 *
 * @param loss what went away before
 */
export function backendReason(
  { name, label, reason, trials }: BackendReport,
  loss: EngineLoss | null,
): string {
  const measured = measuredText(name, trials);
  switch (reason) {
    case "measured":
      return `The fastest of those that start here${measured}.${resetText(trials)}`;
    case "remembered":
      return `It was the fastest on your last visit${measured}.`;
    case "chosen":
      return `You chose it${measured}.`;
    case "fallback":
      return `What you chose does not start here${failedText(trials)}${measured}.`;
    case "lost":
      return loss ? lossText(loss, label) : "";
    default:
      return reason satisfies never;
  }
}

/** "The graphics card was reset. All that was learned up to step 412 is kept, and …" */
function lossText(loss: EngineLoss, label: string): string {
  const { name, detail, during, step, isRunOver } = loss;
  const cause =
    detail === CARD_RESET
      ? "The graphics card was reset"
      : `${BACKEND_NAMES[name]} stopped unexpectedly (${startDetailText(detail)})`;
  const goes = isRunOver ? "went" : "goes";
  switch (during) {
    case "training":
      if (step === null)
        return `${cause} before the first step. Training ${goes} on with ${label}.`;
      if (step === 0) {
        const begins = isRunOver ? "began" : "begins";
        return `${cause} before anything was kept of the run, which ${begins} anew with ${label}.`;
      }
      return `${cause}. All that was learned up to step ${count(step)} is kept, and training ${goes} on from there with ${label}.`;
    case "prediction":
      return `${cause}. Data and network are kept; ${label} reads the test images.`;
    case "study":
      return `${cause}. Data and network are kept; ${label} does the work again.`;
    case "nothing":
      return `${cause}. Nothing is lost; ${label} computes from now on.`;
    default:
      return during satisfies never;
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
  return `: ${withUnit(rounded(own.imagesPerSecond), "images/s")}${beside}`;
}

function resetText(trials: BackendReport["trials"]): string {
  const wasReset = trials.some((trial) => !trial.started && trial.detail === CARD_RESET);
  return wasReset ? " The graphics card was reset while it was tried." : "";
}

function failedText(trials: BackendReport["trials"]): string {
  const details = trials.flatMap((trial) => (trial.started ? [] : [startDetailText(trial.detail)]));
  return details.length === 0 ? "" : ` (${details.join("; ")})`;
}

/** To two digits: no measurement of a second knows more. */
function rounded(value: number): string {
  return count(Number(value.toPrecision(2)));
}
