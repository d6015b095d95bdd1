import type { ReactNode, RefObject } from "react";
import { CHART_FAILED } from "#words/chart-text";
import styles from "./ChartRoom.module.css";

interface ChartRoomProps {
  readonly caption: { readonly plain: string; readonly term: string };
  /** At the right of the caption. */
  readonly aside?: ReactNode;
  /** Where the chart is drawn. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly hasFailed: boolean;
  /** Below the chart. */
  readonly children: ReactNode;
}

/** One of the two rooms of curves, as high whatever is in it. */
export function ChartRoom({ caption, aside, container, hasFailed, children }: ChartRoomProps) {
  return (
    <figure className={styles.room}>
      <figcaption className={styles.caption}>
        {caption.plain} <span className={styles.soft}>{caption.term}</span>
      </figcaption>
      {aside}
      <div className={styles.place}>
        <div ref={container} className={styles.chart} />
        {hasFailed && <p className={styles.failed}>{CHART_FAILED}</p>}
      </div>
      <p className={styles.note}>{children}</p>
    </figure>
  );
}
