import { Progress } from "@mantine/core";
import { percentParts } from "#words/formats";
import { LEAD } from "#words/stage-text";
import { TRAINING_PROGRESS } from "#words/training-text";
import { useMetricLog, useSession } from "../use-session";
import styles from "./Stage.module.css";
import { StageHint } from "./StageHint";
import { newestUnlearned, recentShare, type StageNumber, stageNumber } from "./stage-number";
import { TrainButtons } from "./TrainButtons";
import { TrainingStatus, TrainingWords } from "./TrainingStatus";

/** One number, one sentence, one place for the buttons: as large in every state. */
export function Stage({ isNetworkWrong }: { readonly isNetworkWrong: boolean }) {
  const number = useStageNumber();
  const isNew = useSession(
    (session) =>
      session.model === null && session.full === null && newestUnlearned(session) === null,
  );
  const isRunning = useSession(({ run }) => run.phase !== "idle");
  const shown = percentParts(number?.share ?? 0, number?.isFinal ? 2 : 1);
  return (
    <div className={styles.stage}>
      <TrainingStatus />
      <div className={styles.head} data-numbered={number !== null}>
        {number !== null && (
          <p className={styles.number} aria-hidden>
            {shown.number}
            <small>{shown.sign}</small>
          </p>
        )}
        {/* Another text in another place, and not one that moves there. */}
        <div key={`${number !== null} ${isRunning}`} className={styles.text}>
          <div className={styles.flow} data-running={isRunning}>
            {number === null && isNew && <p className={styles.lead}>{LEAD}</p>}
            <TrainingWords />
            <StageHint of={number?.of ?? null} isNetworkWrong={isNetworkWrong} />
          </div>
        </div>
        <div className={styles.buttons}>
          <TrainButtons isNetworkWrong={isNetworkWrong} />
        </div>
      </div>
      <TrainingProgress />
    </div>
  );
}

function useStageNumber(): StageNumber | null {
  const metricLog = useMetricLog();
  // As text, so that what stays the same draws nothing anew.
  const text = useSession((session) => {
    const recent = session.stepCount === 0 ? null : recentShare(metricLog.series().accuracy);
    return JSON.stringify(stageNumber(session, recent));
  });
  return JSON.parse(text) as StageNumber | null;
}

function TrainingProgress() {
  const share = useSession(({ run, full, model }) => {
    if (run.phase === "idle") return (full ?? model) === null ? 0 : 1;
    return run.pace === null ? 0 : run.pace.step / run.pace.steps;
  });
  return (
    <Progress
      className={styles.progress}
      value={100 * share}
      size={4}
      aria-label={TRAINING_PROGRESS}
    />
  );
}
