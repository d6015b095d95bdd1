import { useMemo, useRef, useState } from "react";
import { LOSS_BY, LOSS_CAPTION, type LossBy, lossNote } from "#words/chart-text";
import { drawEpochLoss, drawStepLoss } from "../../charts/training-charts";
import { Segments } from "../parts/Segments";
import { useMetricLog, useSession } from "../use-session";
import { ChartRoom } from "./ChartRoom";
import styles from "./LossRoom.module.css";
import { useChart, useChartTheme } from "./use-chart";

const CHOICES = (["step", "epoch"] as const).map((value) => ({ value, label: LOSS_BY[value] }));

/** How wrong the guesses are, by step or by epoch. */
export function LossRoom() {
  const [by, setBy] = useState<LossBy>("step");
  const container = useRef<HTMLDivElement>(null);
  const metricLog = useMetricLog();
  const drawing = useLossDrawing(by);
  const hasFailed = useChart([container], drawing, async ({ theme, ghost, epochs, run }) => {
    if (container.current === null) return;
    if (by === "epoch") {
      await drawEpochLoss(container.current, epochs, {
        theme,
        ghost: ghost ?? [],
        count: run.epochs,
      });
      return;
    }
    const before = ghost === null ? null : { firstStep: 0, loss: metricLog.earlierLoss() };
    const options = { theme, ghost: before, steps: run.steps };
    await drawStepLoss(container.current, metricLog.series(), options);
  });
  return (
    <ChartRoom
      caption={LOSS_CAPTION}
      aside={
        <div className={styles.choice}>
          <Segments
            label={LOSS_CAPTION.plain}
            name="loss-by"
            options={CHOICES}
            value={by}
            onChoose={setBy}
          />
        </div>
      }
      container={container}
      hasFailed={hasFailed}
    >
      {lossNote(by, drawing !== null && drawing.ghost !== null)}
    </ChartRoom>
  );
}

/** A new object whenever there is something new to draw: more steps or epochs, or other colours. */
function useLossDrawing(by: LossBy) {
  const theme = useChartTheme();
  const stepCount = useSession((session) => (by === "step" ? session.stepCount : 0));
  const epochs = useSession((session) => session.epochs);
  const ghost = useSession((session) => session.ghost);
  const runSteps = useSession(({ run }) => (run.phase === "idle" ? null : run.pace?.steps) ?? null);
  const runEpochs = useSession(({ run }) =>
    run.phase === "idle" ? null : (run.pace?.epochs ?? null),
  );
  return useMemo(() => {
    const isEmpty = (by === "step" ? stepCount : epochs.length) === 0 && ghost === null;
    return isEmpty ? null : { theme, epochs, ghost, run: { steps: runSteps, epochs: runEpochs } };
  }, [by, theme, stepCount, epochs, ghost, runSteps, runEpochs]);
}
