import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type MapView, movedBy, type Place, revealed, WHOLE_MAP, zoomedAt } from "./map-view";

/** One press of a button. */
const STEP = 1.6;
/** A trackpad's pinch and a wheel's notch, in pixels, that double the size. */
const PIXELS_TO_DOUBLE = 200;
/** Less is a click. */
const DRAG_PIXELS = 4;

const MIDDLE: Place = { x: 0.5, y: 0.5 };

export interface MapViewControl {
  /** The element whose places are meant. */
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly view: MapView;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showAll: () => void;
  /** Brings a place of the plane into view. */
  readonly reveal: (place: Place) => void;
  readonly startDrag: (event: PointerEvent<HTMLElement>) => void;
  readonly drag: (event: PointerEvent<HTMLElement>) => void;
  /** @returns whether the map was moved, so that this was no click */
  readonly endDrag: () => boolean;
}

/** Which part of the map is seen, and what moves it: buttons, a wheel with Ctrl, dragging. */
export function useMapView(): MapViewControl {
  const plot = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(WHOLE_MAP);
  const grip = useRef<{ x: number; y: number; isMoving: boolean } | null>(null);

  useEffect(() => {
    const element = plot.current;
    if (element === null) return;
    function turn(event: WheelEvent): void {
      // Without a key the wheel scrolls the page, as everywhere.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = 2 ** (-event.deltaY / PIXELS_TO_DOUBLE);
      const place = placeIn(event.currentTarget, event);
      setView((old) => zoomedAt(old, factor, place));
    }
    // React's own listeners may not prevent what a wheel does.
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, []);

  const reveal = useCallback((place: Place) => setView((old) => revealed(old, place)), []);
  return {
    plot,
    view,
    reveal,
    zoomIn: () => setView(zoomedAt(view, STEP, MIDDLE)),
    zoomOut: () => setView(zoomedAt(view, 1 / STEP, MIDDLE)),
    showAll: () => setView(WHOLE_MAP),
    startDrag: ({ clientX, clientY }) => {
      grip.current = { x: clientX, y: clientY, isMoving: false };
    },
    drag: ({ currentTarget, clientX, clientY, buttons }) => {
      const { current } = grip;
      if (current === null || buttons === 0 || view.zoom === 1) return;
      const [dx, dy] = [clientX - current.x, clientY - current.y];
      if (!current.isMoving && Math.hypot(dx, dy) < DRAG_PIXELS) return;
      grip.current = { x: clientX, y: clientY, isMoving: true };
      const side = Math.max(1, currentTarget.clientWidth);
      setView((old) => movedBy(old, dx / side, dy / side));
    },
    endDrag: () => {
      const wasMoving = grip.current?.isMoving ?? false;
      grip.current = null;
      return wasMoving;
    },
  };
}

/** Where a pointer is, as shares of the element. */
export function placeIn(
  element: EventTarget | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Place {
  if (!(element instanceof Element)) return MIDDLE;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (clientX - left) / Math.max(1, width), y: (clientY - top) / Math.max(1, height) };
}
