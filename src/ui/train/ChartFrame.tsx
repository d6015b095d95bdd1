import type { RefObject } from "react";
import { CHART_FAILED } from "#words/chart-text";
import { joined } from "../parts/joined";
import styles from "./ChartFrame.module.css";

interface ChartFrameProps {
  readonly title: string;
  /** Where the chart is drawn. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly isEmpty: boolean;
  readonly hasFailed: boolean;
  /** What will be there; in the place of the chart as long as it is empty. */
  readonly promise: string;
}

/** The place of a chart, as high without it as with it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, container, isEmpty, hasFailed, promise } = props;
  return (
    <figure className={styles.chart} data-empty={isEmpty || hasFailed}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <div ref={container} className={joined(styles.area, "chart-area")} />
      <p className={styles.empty}>{hasFailed ? CHART_FAILED : promise}</p>
    </figure>
  );
}
