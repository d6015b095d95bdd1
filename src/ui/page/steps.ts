/** The six steps of the journey, always in this order, and how far somebody is. */
import { STEP_TITLES } from "#words/page-text";
import type { SessionState } from "../../session/session-state";

export const STEPS = [
  { id: "data", title: STEP_TITLES.data },
  { id: "model", title: STEP_TITLES.model },
  { id: "train", title: STEP_TITLES.train },
  { id: "understand", title: STEP_TITLES.understand },
  { id: "draw", title: STEP_TITLES.draw },
  { id: "submit", title: STEP_TITLES.submit },
] as const;

export type StepId = (typeof STEPS)[number]["id"];

export type StepState = "done" | "current" | "open";

/** Where a step's heading is, for links and for `aria-labelledby`. */
export function headingId(step: StepId): string {
  return `${step}-heading`;
}

/** @returns one word a step, joined, so that watching it costs nothing: "done done current …" */
export function stepStates(session: SessionState): string {
  const { training, model, full, prediction, submission } = session;
  const hasNetwork = (full ?? model) !== null;
  const isDone: Readonly<Record<StepId, boolean>> = {
    data: training !== null,
    // A recipe is always chosen; there is nothing more that has to be done.
    model: training !== null,
    train: hasNetwork,
    understand: hasNetwork,
    draw: hasNetwork && prediction !== null,
    submit: submission.phase === "checked",
  };
  const current = STEPS.find(({ id }) => !isDone[id])?.id;
  return STEPS.map(({ id }): StepState => {
    if (isDone[id]) return "done";
    return id === current ? "current" : "open";
  }).join(" ");
}
