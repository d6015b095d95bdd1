import type { Inspection } from "../../../domain/understand/inspection";

/** Pixels of the canvas for one of the image: edges stay sharp when it is drawn large. */
const SCALE = 8;

/** Of the image behind the colours. */
const INK_STRENGTH = 0.35;

/** The image, pale, and over it what each pixel does for the answer, in the page's colours. */
export function paintOcclusion(
  canvas: HTMLCanvasElement,
  { side, pixels, occlusion }: Inspection,
): void {
  canvas.width = side * SCALE;
  canvas.height = side * SCALE;
  const context = canvas.getContext("2d");
  if (context === null) return;
  const style = getComputedStyle(canvas);
  const [ink = "", forIt = "", against = ""] = ["--ink", "--seal", "--data"].map((name) =>
    style.getPropertyValue(name),
  );
  const most = occlusion.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
  for (const [pixel, value] of occlusion.entries()) {
    const x = (pixel % side) * SCALE;
    const y = Math.floor(pixel / side) * SCALE;
    fill(ink, (INK_STRENGTH * (pixels[pixel] ?? 0)) / 255, x, y);
    if (most > 0) fill(value > 0 ? forIt : against, Math.abs(value) / most, x, y);
  }

  function fill(colour: string, alpha: number, x: number, y: number): void {
    if (context === null) return;
    context.globalAlpha = alpha;
    context.fillStyle = colour;
    context.fillRect(x, y, SCALE, SCALE);
  }
}
