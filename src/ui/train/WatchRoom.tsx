import { useState } from "react";
import { useSession } from "../use-session";
import { HowItLearns } from "./HowItLearns";
import { TrainingCharts } from "./TrainingCharts";
import { useChartLibrary } from "./use-chart";
import styles from "./WatchRoom.module.css";

/** One room: for what explains, and as soon as there are any for the curves. */
export function WatchRoom() {
  useChartLibrary();
  const hasCurves = useSession(({ stepCount, ghost }) => stepCount > 0 || ghost !== null);
  const isRunning = useSession(({ run }) => run.phase !== "idle");
  const [isShown, setShown] = useState(false);
  // Between one run and its first step, with nothing to lie behind it, the charts stay.
  const isNowShown = hasCurves || (isShown && isRunning);
  if (isNowShown !== isShown) setShown(isNowShown);
  return <div className={styles.room}>{isNowShown ? <TrainingCharts /> : <HowItLearns />}</div>;
}
