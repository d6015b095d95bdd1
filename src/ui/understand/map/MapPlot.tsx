import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from "react";
import { MAP_WORDS } from "#words/map-text";
import { PointIndex } from "../../../domain/understand/point-index";
import type { Readings } from "../../../domain/understand/readings";
import { MapMark } from "./MapMark";
import styles from "./MapPlot.module.css";
import { toPlane } from "./map-view";
import { selectByKey } from "./select-by-key";
import { useMapCanvas } from "./use-map-canvas";
import { type MapViewControl, placeIn } from "./use-map-view";

/** How far from a point, in pixels, the pointer may be to mean it. */
const REACH_PIXELS = 14;

interface MapPlotProps {
  /** `[count * 2]`: x and y, 0 to 1. */
  readonly points: Float32Array;
  /** In the order of the points. */
  readonly readings: Readings;
  /** Stable as long as the same points are asked for. */
  readonly isShown: (index: number) => boolean;
  readonly control: MapViewControl;
  readonly hovered: number | null;
  readonly selected: number | null;
  readonly onHover: (index: number | null) => void;
  readonly onSelect: (index: number | null) => void;
  readonly onOpen: () => void;
}

/** The points themselves, for pointer and keyboard. */
export function MapPlot(props: MapPlotProps) {
  const { points, readings, isShown, control, hovered, selected, onHover, onSelect } = props;
  const { view, plot } = control;
  const scene = useMemo(
    () => ({ points, readings, isShown, view }),
    [points, readings, isShown, view],
  );
  const canvas = useMapCanvas(scene);
  const index = useMemo(
    () => new PointIndex(points, [...readings.truth.keys()].filter(isShown)),
    [points, readings, isShown],
  );
  useFocusAfterDrawing(plot);

  function pointAt(event: PointerEvent<HTMLElement>): number | null {
    const { x, y } = toPlane(view, placeIn(event.currentTarget, event));
    const near = index.nearest(x, y, 1)[0];
    const pixels = (near?.distance ?? Infinity) * view.zoom * event.currentTarget.clientWidth;
    return near !== undefined && pixels <= REACH_PIXELS ? near.index : null;
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { x, y } = toPlane(view, { x: 0.5, y: 0.5 });
    const start = index.nearest(x, y, 1)[0]?.index ?? null;
    const next = selectByKey(event.key, selected, { points, readings, isShown, start });
    if (event.key === "Enter" && selected !== null) props.onOpen();
    else if (event.key === "+") control.zoomIn();
    else if (event.key === "-") control.zoomOut();
    else if (next === undefined) return;
    else {
      // From here on the keyboard points, wherever the pointer rests.
      onHover(null);
      onSelect(next);
    }
    event.preventDefault();
  }

  return (
    // An application: the arrow keys are the map's, and not a screen reader's.
    <div
      ref={plot}
      className={styles.plot}
      data-zoomed={view.zoom > 1}
      role="application"
      aria-label={MAP_WORDS.name}
      aria-describedby="map-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is used by keyboard
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={control.startDrag}
      onPointerMove={(event) => {
        control.drag(event);
        onHover(pointAt(event));
      }}
      onPointerLeave={() => onHover(null)}
      onPointerUp={(event) => {
        if (!control.endDrag()) onSelect(pointAt(event));
      }}
      onPointerCancel={control.endDrag}
    >
      <canvas ref={canvas} />
      <MapMark kind="selected" index={selected} points={points} view={view} />
      <MapMark kind="hovered" index={hovered} points={points} view={view} />
    </div>
  );
}

/** The button that drew the map is gone; whoever pressed it by keyboard goes on from here. */
function useFocusAfterDrawing(plot: MapViewControl["plot"]): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && document.activeElement === document.body) {
      plot.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [plot]);
}
