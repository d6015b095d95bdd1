import { useMemo, useRef } from "react";
import { ACCURACY_CAPTION, accuracyNote, LEARNED, UNSEEN } from "#words/chart-text";
import { drawEpochAccuracy } from "../../charts/training-charts";
import type { SessionState } from "../../session/session-state";
import { useSession } from "../use-session";
import styles from "./AccuracyRoom.module.css";
import { ChartRoom } from "./ChartRoom";
import { useChart, useChartTheme } from "./use-chart";

/** How many digits are read right: unseen ones, and those that are learned from. */
export function AccuracyRoom() {
  const container = useRef<HTMLDivElement>(null);
  const theme = useChartTheme();
  const epochs = useSession((session) => session.epochs);
  const ghost = useSession((session) => session.ghost);
  const count = useSession(({ run }) => (run.phase === "idle" ? null : run.pace?.epochs) ?? null);
  const isHarder = useSession(isMadeHarder);
  const hasUnseen = epochs.every(({ validationAccuracy }) => validationAccuracy !== null);
  const drawing = useMemo(
    () => (epochs.length === 0 && ghost === null ? null : { epochs, theme, ghost, count }),
    [epochs, theme, ghost, count],
  );
  const hasFailed = useChart([container], drawing, async (newest) => {
    if (container.current === null) return;
    const options = { theme: newest.theme, ghost: newest.ghost ?? [], count: newest.count };
    await drawEpochAccuracy(container.current, newest.epochs, options);
  });
  return (
    <ChartRoom caption={ACCURACY_CAPTION} container={container} hasFailed={hasFailed}>
      {hasUnseen && (
        <>
          <b className={styles.unseen}>{UNSEEN}</b> ·{" "}
        </>
      )}
      <b className={styles.learned}>{LEARNED}</b>
      {accuracyNote(isHarder, ghost !== null)}
    </ChartRoom>
  );
}

/** Whether the newest run changes the digits that it learns from. */
function isMadeHarder({ run, unlearned, full, model, settings }: SessionState): boolean {
  const subject = run.phase === "idle" ? (unlearned ?? full ?? model)?.subject : run.subject;
  const { shift, rotation, scale, shear } = (subject?.settings ?? settings).hyperparameters;
  return shift > 0 || rotation > 0 || scale > 0 || shear > 0;
}
