import styles from "./MapPlot.module.css";
import { type MapView, toView } from "./map-view";

interface MapMarkProps {
  readonly kind: "hovered" | "selected";
  readonly index: number | null;
  /** `[count * 2]`: x and y, 0 to 1. */
  readonly points: Float32Array;
  readonly view: MapView;
}

/** A frame around one point: an element above the canvas, so that the points need not be redrawn. */
export function MapMark({ kind, index, points, view }: MapMarkProps) {
  if (index === null) return null;
  const { x, y } = toView(view, { x: points[2 * index] ?? 0, y: points[2 * index + 1] ?? 0 });
  if (Math.min(x, y) < 0 || Math.max(x, y) > 1) return null;
  return (
    <span
      className={styles.mark}
      data-kind={kind}
      style={{ "--x": x, "--y": y }}
      aria-hidden="true"
    />
  );
}
