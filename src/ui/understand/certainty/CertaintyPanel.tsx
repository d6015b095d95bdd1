import { useMemo } from "react";
import { CALIBRATION_HINT, calibrationText } from "#words/certainty-text";
import { calibrationOf } from "../../../domain/understand/calibration";
import type { Readings } from "../../../domain/understand/readings";
import parts from "../../parts/shared.module.css";
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
      <p className={parts.hint}>{CALIBRATION_HINT}</p>
      <BinTable bins={calibration.bins} />
    </div>
  );
}
