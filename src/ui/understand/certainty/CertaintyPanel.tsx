import { useMemo } from "react";
import { calibrationText } from "#words/understand-text";
import { calibrationOf } from "../../../domain/understand/calibration";
import type { Readings } from "../../../domain/understand/readings";
import styles from "../Views.module.css";
import { BinTable } from "./BinTable";
import { ReliabilityChart } from "./ReliabilityChart";

interface CertaintyPanelProps {
  readonly readings: Readings;
}

/** Whether the network is as often right as it says. */
export function CertaintyPanel({ readings }: CertaintyPanelProps) {
  const calibration = useMemo(() => calibrationOf(readings), [readings]);
  return (
    <div className={styles.panel}>
      <p>{calibrationText(calibration)}</p>
      <ReliabilityChart bins={calibration.bins} />
      <p className="hint">
        On the dashed line it would be right exactly as often as it says; above it, it is too
        modest. Answers far to the left are few, so their points jump.
      </p>
      <BinTable bins={calibration.bins} />
    </div>
  );
}
