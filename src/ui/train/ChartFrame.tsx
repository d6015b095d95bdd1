import type { RefObject } from "react";

interface ChartFrameProps {
  readonly title: string;
  /** Where the chart is drawn. */
  readonly container: RefObject<HTMLDivElement | null>;
  readonly isEmpty: boolean;
  readonly hasFailed: boolean;
  /** What will be there; in the place of the chart as long as it is empty. */
  readonly promise: string;
  readonly isWide?: boolean;
}

/** The place of a chart, as high without it as with it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, container, isEmpty, hasFailed, promise, isWide = false } = props;
  return (
    <figure className="chart" data-wide={isWide} data-empty={isEmpty || hasFailed}>
      <figcaption>{title}</figcaption>
      <div ref={container} className="chart-area" />
      <p className="chart-empty">
        {hasFailed ? "The chart cannot be drawn here; the training goes on." : promise}
      </p>
    </figure>
  );
}
