import type { ReactNode } from "react";
import { headingId, STEPS, type StepId } from "./steps";
import { useSteps } from "./use-steps";

interface StepProps {
  readonly id: StepId;
  /** Stands at the right of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One step of the journey: its number, its name, and what there is to do. */
export function Step({ id, aside, children }: StepProps) {
  const index = STEPS.findIndex((step) => step.id === id);
  const { title, state } = useSteps()[index] ?? { title: id, state: "open" };
  return (
    <section className="step" id={id} aria-labelledby={headingId(id)} data-state={state}>
      <header className="step-header">
        <h2 id={headingId(id)} tabIndex={-1}>
          <span className="step-number">{index + 1}</span> {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
