/** Draws the points of the map: each its class's label in the class's colour, mistakes ringed. */
import type { Readings } from "../../../domain/understand/readings";
import { coloursAt } from "./class-colours";
import { type MapView, toView } from "./map-view";

/** In pixels of the page, while the whole map is seen on a wide screen. */
const LABEL_SIZE = 10;
const LEAST_LABEL_SIZE = 7.5;
/** Of a map that is wide enough for labels of that size. */
const WIDE = 560;
/** How clearly a point is seen that is not one of those asked for. */
const FAINT = 0.12;
/** Of the label's size. */
const RING_RADIUS = 0.8;

export interface MapScene {
  /** `[count * 2]`: x and y, 0 to 1. */
  readonly points: Float32Array;
  /** In the order of the points. */
  readonly readings: Readings;
  readonly view: MapView;
  /** Whether a point is one of those asked for. */
  readonly isShown: (index: number) => boolean;
}

interface Brush {
  readonly context: CanvasRenderingContext2D;
  /** Of the square canvas, in pixels of the page. */
  readonly side: number;
  readonly labelSize: number;
  readonly colours: readonly string[];
}

/** In pixels of the page. An enlarged map's labels grow more slowly than what is between them. */
function labelSizeOn(side: number, view: MapView): number {
  const size = LABEL_SIZE * Math.min(1, side / WIDE);
  return Math.max(LEAST_LABEL_SIZE, size) * Math.sqrt(view.zoom);
}

export function paintMap(canvas: HTMLCanvasElement, scene: MapScene): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const side = fitToScreen(canvas, context);
  const style = getComputedStyle(canvas);
  const labelSize = labelSizeOn(side, scene.view);
  const brush = { context, side, labelSize, colours: coloursAt(canvas) };
  context.clearRect(0, 0, side, side);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `600 ${labelSize}px ${style.fontFamily}`;
  const { truth, predicted } = scene.readings;
  const indices = [...truth.keys()];
  const shown = indices.filter(scene.isShown);
  // What is asked for lies above what is not, and mistakes above all.
  context.globalAlpha = FAINT;
  paintLabels(
    brush,
    scene,
    indices.filter((index) => !scene.isShown(index)),
  );
  context.globalAlpha = 1;
  paintLabels(brush, scene, shown);
  const mistakes = shown.filter((index) => truth[index] !== predicted[index]);
  paintRings(brush, scene, mistakes, style);
  paintLabels(brush, scene, mistakes);
}

/** As many pixels as the screen shows, whatever the zoom. @returns the side in the page's pixels */
function fitToScreen(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): number {
  const side = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  if (canvas.width !== side) canvas.width = side;
  if (canvas.height !== side) canvas.height = side;
  const scale = side / Math.max(1, canvas.clientWidth);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return canvas.clientWidth;
}

function paintLabels(brush: Brush, scene: MapScene, indices: readonly number[]): void {
  const { context, colours } = brush;
  const { truth, classLabels } = scene.readings;
  for (const index of indices) {
    const place = placeOf(brush, scene, index);
    if (place === null) continue;
    const classIndex = truth[index] ?? 0;
    context.fillStyle = colours[classIndex % colours.length] ?? "";
    context.fillText(String(classLabels[classIndex] ?? "?"), place.x, place.y);
  }
}

/** On paper of their own, so that their labels can be read in any crowd. */
function paintRings(
  brush: Brush,
  scene: MapScene,
  indices: readonly number[],
  { color, backgroundColor }: CSSStyleDeclaration,
): void {
  const { context } = brush;
  const radius = brush.labelSize * RING_RADIUS;
  context.beginPath();
  for (const index of indices) {
    const place = placeOf(brush, scene, index);
    if (place === null) continue;
    context.moveTo(place.x + radius, place.y);
    context.arc(place.x, place.y, radius, 0, 2 * Math.PI);
  }
  context.fillStyle = backgroundColor;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1.25;
  context.stroke();
}

/** Null for a point that is not in view. */
function placeOf(
  { side, labelSize: margin }: Brush,
  { points, view }: MapScene,
  index: number,
): { readonly x: number; readonly y: number } | null {
  const seen = toView(view, { x: points[2 * index] ?? 0, y: points[2 * index + 1] ?? 0 });
  const [x, y] = [seen.x * side, seen.y * side];
  const isInView = Math.min(x, y) > -margin && Math.max(x, y) < side + margin;
  return isInView ? { x, y } : null;
}
