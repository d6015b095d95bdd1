import { AccuracyRoom } from "./AccuracyRoom";
import { LossRoom } from "./LossRoom";
import styles from "./TrainingCharts.module.css";

/** Loss by step or by epoch, and accuracy, in training against validation. */
export function TrainingCharts() {
  return (
    <div className={styles.charts}>
      <LossRoom />
      <AccuracyRoom />
    </div>
  );
}
