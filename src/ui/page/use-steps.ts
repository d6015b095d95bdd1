import { useSession } from "../use-session";
import { STEPS, type StepId, type StepState, stepStates } from "./steps";

/** How far each step is, in their order. */
export function useSteps(): readonly { id: StepId; title: string; state: StepState }[] {
  const states = useSession(stepStates).split(" ");
  return STEPS.map((step, index) => ({ ...step, state: asState(states[index]) }));
}

function asState(word: string | undefined): StepState {
  return word === "done" || word === "current" ? word : "open";
}
