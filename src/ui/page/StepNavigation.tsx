import type { MouseEvent } from "react";
import { aroundStep, STEPS_NAME } from "#words/page-text";
import parts from "../parts/shared.module.css";
import styles from "./StepNavigation.module.css";
import { headingId, type StepId, type StepState } from "./steps";
import { useSteps } from "./use-steps";

/** The six steps as links to their headings, with what is done and what comes next; the number is only for what is not done. */
export function StepNavigation() {
  return (
    <nav className={styles.steps} aria-label={STEPS_NAME}>
      <ol>
        {useSteps().map((step, index) => (
          <li key={step.id} data-state={step.state}>
            <StepLink {...step} place={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepLinkProps {
  readonly id: StepId;
  readonly title: string;
  readonly state: StepState;
  /** Among the steps, from 1. */
  readonly place: number;
}

function StepLink({ id, title, state, place }: StepLinkProps) {
  const { before, after } = aroundStep(place, state === "done");
  return (
    <a
      href={`#${id}`}
      aria-current={state === "current" ? "step" : undefined}
      onClick={(event) => goTo(event, id)}
    >
      <span className={styles.mark} aria-hidden="true">
        {state === "done" ? "✓" : place}
      </span>
      <span>
        <span className={parts.heard}>{before}</span>
        {title}
        {after !== "" && <span className={parts.heard}>{after}</span>}
      </span>
    </a>
  );
}

/** Goes there without touching the fragment, which holds the settings. */
function goTo(event: MouseEvent, step: StepId): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const heading = document.getElementById(headingId(step));
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
