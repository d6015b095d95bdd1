import type { Point, Stroke } from "../../domain/drawing/strokes";

/** As wide as the network will see it in a digit that fills the canvas. */
const LINE_SHARE = 2 / 20;

/** Shows strokes on the canvas, in the colour of its text. */
export function paintStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const side = fitToScreen(canvas);
  context.clearRect(0, 0, side, side);
  const { color } = getComputedStyle(canvas);
  const lineWidth = side * LINE_SHARE * 0.6;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = lineWidth;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const stroke of strokes) {
    paintDot(context, stroke[0], side, lineWidth / 2);
    context.beginPath();
    for (const { x, y } of stroke) context.lineTo(x * side, y * side);
    context.stroke();
  }
}

/** The round beginning of a stroke, and all of one that went nowhere: such a line has no caps. */
function paintDot(
  context: CanvasRenderingContext2D,
  point: Point | undefined,
  side: number,
  radius: number,
): void {
  if (point === undefined) return;
  context.beginPath();
  context.arc(point.x * side, point.y * side, radius, 0, 2 * Math.PI);
  context.fill();
}

/** As many pixels as the screen shows, whatever the zoom. @returns the side in those pixels */
function fitToScreen(canvas: HTMLCanvasElement): number {
  const side = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  if (canvas.width !== side) canvas.width = side;
  if (canvas.height !== side) canvas.height = side;
  return side;
}
