import type { Stroke } from "../../domain/drawing/strokes";

/** As wide as the network will see it in a digit that fills the canvas. */
const LINE_SHARE = 2 / 20;

/** Shows strokes on the canvas, in the colour of its text. */
export function paintStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const side = fitToScreen(canvas);
  context.clearRect(0, 0, side, side);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = side * LINE_SHARE * 0.6;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    for (const { x, y } of stroke) context.lineTo(x * side, y * side);
    // A line of no length is a dot, thanks to its round caps.
    const [first] = stroke;
    if (stroke.length === 1 && first) context.lineTo(first.x * side, first.y * side);
    context.stroke();
  }
}

/** As many pixels as the screen shows, whatever the zoom. @returns the side in those pixels */
function fitToScreen(canvas: HTMLCanvasElement): number {
  const side = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  if (canvas.width !== side) canvas.width = side;
  if (canvas.height !== side) canvas.height = side;
  return side;
}
