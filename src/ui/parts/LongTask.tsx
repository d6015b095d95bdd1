import { Button, Progress } from "@mantine/core";
import type { ReactNode } from "react";
import { joined } from "./joined";
import styles from "./LongTask.module.css";
import parts from "./shared.module.css";

interface LongTaskProps {
  readonly isRunning: boolean;
  /** What the button says at rest, and while it runs. */
  readonly start: string;
  readonly stop: string;
  /** Why it cannot begin now; empty if it can. */
  readonly obstacle: string;
  /** Of the whole, 0 to 1. */
  readonly share: number;
  /** What a screen reader says of the bar. */
  readonly progress: string;
  /** How far it is, or what came out. */
  readonly status?: ReactNode;
  /** What to know before, in the place of which the obstacle stands. */
  readonly hint: ReactNode;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** Something that takes long: one button that changes its word, so that the focus stays. */
export function LongTask(props: LongTaskProps) {
  const { isRunning, start, stop, obstacle, share, progress, status, hint } = props;
  return (
    <div className={styles.task}>
      <div className={styles.row}>
        <Button
          variant="default"
          disabled={!isRunning && obstacle !== ""}
          onClick={isRunning ? props.onStop : props.onStart}
        >
          {isRunning ? stop : start}
        </Button>
        <div className={styles.status}>
          {status}
          <Progress
            className={styles.bar}
            data-running={isRunning}
            value={isRunning ? 100 * share : 0}
            size="sm"
            aria-label={progress}
          />
        </div>
      </div>
      <p className={joined(parts.hint, styles.hint)}>
        {isRunning || obstacle === "" ? hint : obstacle}
      </p>
    </div>
  );
}
