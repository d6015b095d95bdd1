/**
 * Which part of the plane is seen: a square of it, moved and enlarged.
 *
 * The plane's sides are 1; so are those of the view, so that a place in it has coordinates 0 to 1
 * whatever the size of the screen.
 */
export interface MapView {
  /** The corner at the upper left, in the plane. */
  readonly x: number;
  readonly y: number;
  /** 1 for the whole plane. */
  readonly zoom: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export const WHOLE_MAP: MapView = { x: 0, y: 0, zoom: 1 };
export const MAX_ZOOM = 16;

/** Kept free around the plane, as a share of the view, so that no point is cut at its edge. */
const MARGIN = 0.025;
const INNER = 1 - 2 * MARGIN;

export function toView({ x, y, zoom }: MapView, place: Place): Place {
  return {
    x: MARGIN + (place.x - x) * zoom * INNER,
    y: MARGIN + (place.y - y) * zoom * INNER,
  };
}

export function toPlane({ x, y, zoom }: MapView, seen: Place): Place {
  return {
    x: x + (seen.x - MARGIN) / (zoom * INNER),
    y: y + (seen.y - MARGIN) / (zoom * INNER),
  };
}

/** Enlarges by a factor; what is at a place of the view stays there, as far as the plane reaches. */
export function zoomedAt(view: MapView, factor: number, seen: Place): MapView {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, view.zoom * factor));
  const fixed = toPlane(view, seen);
  const moved = toPlane({ ...view, zoom }, seen);
  return within({ zoom, x: view.x + fixed.x - moved.x, y: view.y + fixed.y - moved.y });
}

/** Moves what is seen, by shares of the view. */
export function movedBy(view: MapView, dx: number, dy: number): MapView {
  const scale = view.zoom * INNER;
  return within({ ...view, x: view.x - dx / scale, y: view.y - dy / scale });
}

/** The same view where a place of the plane can be seen in it; else one with it in the middle. */
export function revealed(view: MapView, place: Place): MapView {
  const { x, y } = toView(view, place);
  const isSeen = Math.min(x, y) >= MARGIN && Math.max(x, y) <= 1 - MARGIN;
  return isSeen ? view : movedBy(view, 0.5 - x, 0.5 - y);
}

function within({ x, y, zoom }: MapView): MapView {
  const most = 1 - 1 / zoom;
  const clamp = (value: number) => Math.min(most, Math.max(0, value));
  return { zoom, x: clamp(x), y: clamp(y) };
}
