import type { ReactNode } from "react";
import { Panel } from "../parts/Panel";
import { STEPS, type StepId } from "./steps";

interface StepProps {
  readonly id: StepId;
  /** Stands at the right of the heading. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The panel of one step of the journey, under the step's name. */
export function Step({ id, ...others }: StepProps) {
  const title = STEPS.find((step) => step.id === id)?.title ?? id;
  return <Panel id={id} title={title} {...others} />;
}
