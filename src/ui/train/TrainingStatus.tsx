import { unlearnedAdvice, unlearnedDetail } from "#words/lesson-text";
import { epochText, TRAINING_STATUS, trainingText } from "#words/training-text";
import { crossJudgement } from "../../session/score-claim";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import { newestUnlearned } from "./stage-number";
import styles from "./TrainingStatus.module.css";

/** How the training goes, for the eye: another element wherever it stands in another place. */
export function TrainingWords() {
  return (
    <div className={styles.status} aria-hidden="true">
      <Words isSeen />
    </div>
  );
}

/**
 * The same for the ear, always in one element, or nobody would be told. What is seen changes four
 * times a second; what is said aloud, once an epoch and at the end.
 */
export function TrainingStatus() {
  const isRunning = useSession(({ run }) => run.phase !== "idle");
  const lastEpoch = useSession((session) => session.epochs.at(-1));
  return (
    <>
      <div
        className={parts.heard}
        role="status"
        aria-label={TRAINING_STATUS}
        aria-live={isRunning ? "off" : "polite"}
      >
        <Words isSeen={false} />
      </div>
      <div className={parts.heard} aria-live="polite">
        {isRunning && lastEpoch !== undefined && epochText(lastEpoch)}
      </div>
    </>
  );
}

function Words({ isSeen }: { readonly isSeen: boolean }) {
  const run = useSession((session) => session.run);
  const reader = useSession(({ full, model }) => full ?? model);
  const data = useSession((session) => session.training);
  const unlearned = useSession(newestUnlearned);
  const isCrossed = useSession((session) => crossJudgement(session) !== null);
  return (
    <>
      {trainingText(run, reader, unlearned, data, isCrossed, isSeen)}
      {run.phase === "idle" && unlearned !== null && (
        <>
          <span className={styles.detail}> {unlearnedDetail(unlearned.outcome)}</span>
          <span className={styles.advice}>
            {" "}
            {unlearnedAdvice(unlearned.outcome, reader !== null)}
          </span>
        </>
      )}
    </>
  );
}
