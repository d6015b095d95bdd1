import { useMemo, useRef } from "react";
import { HEAT_MAP_WORDS } from "#words/confusion-text";
import { drawHeatMap } from "../../../charts/heat-map";
import type { ValidationResult } from "../../../domain/training/progress";
import type { ConfusionCell } from "../../../domain/understand/cell-readings";
import { ChartFrame } from "../../train/ChartFrame";
import { useChart, useChartTheme } from "../../train/use-chart";
import styles from "./ConfusionHeatMap.module.css";

interface ConfusionHeatMapProps {
  readonly result: ValidationResult;
  readonly onChoose: (cell: ConfusionCell) => void;
}

/** The matrix as a picture; its cells are chosen with the pointer, those of the table by keyboard. */
export function ConfusionHeatMap({ result, onChoose }: ConfusionHeatMapProps) {
  const container = useRef<HTMLDivElement>(null);
  const theme = useChartTheme();
  const drawing = useMemo(() => ({ result, theme }), [result, theme]);
  const hasFailed = useChart([container], drawing, async (newest) => {
    if (container.current === null) return;
    await drawHeatMap(container.current, newest.result, newest.theme, (truth, predicted) =>
      onChoose({ truth, predicted }),
    );
  });
  return (
    <div className={styles.map}>
      <ChartFrame
        title={HEAT_MAP_WORDS.title}
        container={container}
        isEmpty={false}
        hasFailed={hasFailed}
        promise=""
      />
    </div>
  );
}
