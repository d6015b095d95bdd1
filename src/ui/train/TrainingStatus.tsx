import { Progress } from "@mantine/core";
import { isSameData } from "../../session/same-data";
import type { SessionState } from "../../session/session-state";
import { useSession } from "../use-session";
import { unlearnedAdvice } from "../words/lesson-text";
import { epochText, trainingText } from "../words/training-text";

/**
 * How the training goes. What is seen changes once a second; what is said aloud, once an epoch
 * and at the end.
 */
export function TrainingStatus() {
  const run = useSession((session) => session.run);
  const reader = useSession(({ full, model }) => full ?? model);
  const data = useSession((session) => session.training);
  const lastEpoch = useSession((session) => session.epochs.at(-1));
  const unlearned = useSession(newestUnlearned);
  const text = trainingText(run, reader, unlearned, data);
  const isRunning = run.phase !== "idle";
  return (
    <>
      <div
        className="training-status"
        role="status"
        aria-label="Training status"
        aria-live={isRunning ? "off" : "polite"}
      >
        {text}
        {!isRunning && unlearned !== null && (
          <span className="training-advice">
            {" "}
            {unlearnedAdvice(unlearned.outcome, reader !== null)}
          </span>
        )}
      </div>
      <div className="visually-hidden" aria-live="polite">
        {isRunning && lastEpoch !== undefined && epochText(lastEpoch)}
      </div>
      <TrainingProgress />
    </>
  );
}

/** Of the data in use: what could not be learned from other data matters no more. */
function newestUnlearned({ unlearned, training }: SessionState) {
  return unlearned !== null && isSameData(unlearned.subject.data, training) ? unlearned : null;
}

function TrainingProgress() {
  const isRunning = useSession(({ run }) => run.phase !== "idle");
  const share = useSession(({ run, full, model }) => {
    if (run.phase === "idle") return (full ?? model) === null ? 0 : 1;
    return run.pace === null ? 0 : run.pace.step / run.pace.steps;
  });
  return (
    <Progress
      className="training-progress"
      data-running={isRunning}
      value={100 * share}
      size="sm"
      aria-label="Training progress"
    />
  );
}
