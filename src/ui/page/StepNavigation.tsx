import type { MouseEvent } from "react";
import styles from "./StepNavigation.module.css";
import { headingId, type StepId } from "./steps";
import { useSteps } from "./use-steps";

/** The six steps as links to their headings, with what is done and what comes next; the number is only for what is not done. */
export function StepNavigation() {
  return (
    <nav className={styles.steps} aria-label="Steps">
      <ol>
        {useSteps().map(({ id, title, state }, index) => (
          <li key={id} data-state={state}>
            <a
              href={`#${id}`}
              aria-current={state === "current" ? "step" : undefined}
              onClick={(event) => goTo(event, id)}
            >
              <span className={styles.mark} aria-hidden="true">
                {state === "done" ? "✓" : index + 1}
              </span>
              <span>
                <span className="visually-hidden">{index + 1} </span>
                {title}
                {state === "done" && <span className="visually-hidden"> (done)</span>}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
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
