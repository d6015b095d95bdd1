import { useSession } from "../use-session";
import { unlearnedAdvice, unlearnedDetail } from "../words/lesson-text";
import { epochText, trainingText } from "../words/training-text";
import { newestUnlearned } from "./stage-number";
import styles from "./TrainingStatus.module.css";

/**
 * How the training goes. What is seen changes four times a second; what is said aloud, once an
 * epoch and at the end.
 */
export function TrainingStatus() {
  const run = useSession((session) => session.run);
  const reader = useSession(({ full, model }) => full ?? model);
  const data = useSession((session) => session.training);
  const lastEpoch = useSession((session) => session.epochs.at(-1));
  const unlearned = useSession(newestUnlearned);
  const isRunning = run.phase !== "idle";
  return (
    <>
      <div
        className={styles.status}
        role="status"
        aria-label="Training status"
        aria-live={isRunning ? "off" : "polite"}
      >
        {trainingText(run, reader, unlearned, data)}
        {!isRunning && unlearned !== null && (
          <>
            <span className={styles.detail}> {unlearnedDetail(unlearned.outcome)}</span>
            <span className={styles.advice}>
              {" "}
              {unlearnedAdvice(unlearned.outcome, reader !== null)}
            </span>
          </>
        )}
      </div>
      <div className="visually-hidden" aria-live="polite">
        {isRunning && lastEpoch !== undefined && epochText(lastEpoch)}
      </div>
    </>
  );
}
