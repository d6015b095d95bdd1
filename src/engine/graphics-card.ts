/**
 * Whether WebGL in this worker runs on a graphics card, or on software that imitates one.
 *
 * Browsers are asked to refuse the imitation (`failIfMajorPerformanceCaveat`), but not all do for
 * an OffscreenCanvas, so the renderer's name is read as well. Nothing of TF.js is needed to ask.
 */
import type { GraphicsProblem } from "../domain/graphics-problem";

const IMITATIONS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** @returns why there is no graphics card to use, or null where there is one */
export function whyNoGraphicsCard(): GraphicsProblem | null {
  const problem = whyNoWebgl();
  if (problem) return problem;
  const gl = openContext({ failIfMajorPerformanceCaveat: true });
  if (!gl) return "imitated-graphics-card";
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  releaseContext(gl);
  return IMITATIONS.test(renderer) ? "imitated-graphics-card" : null;
}

/** @returns why there is no WebGL here, on a card or imitated, or null where there is */
export function whyNoWebgl(): GraphicsProblem | null {
  if (typeof OffscreenCanvas === "undefined") return "forbidden-in-workers";
  const gl = openContext({});
  if (gl) releaseContext(gl);
  if (gl) return null;
  return isWebKit() ? "forbidden-in-workers" : "no-graphics-card";
}

/**
 * Whether a context still does what it is asked. The card answers this itself: that it is gone may
 * be known to the browser, and so to `isContextLost`, only a while later.
 */
export function isAlive(gl: WebGL2RenderingContext): boolean {
  if (gl.isContextLost()) return false;
  const shader = gl.createShader(gl.FRAGMENT_SHADER);
  if (!shader) return false;
  gl.shaderSource(shader, "void main() {}");
  gl.compileShader(shader);
  const compiles = gl.getShaderParameter(shader, gl.COMPILE_STATUS) === true;
  gl.deleteShader(shader);
  return compiles;
}

export function openContext(attributes: WebGLContextAttributes): WebGL2RenderingContext | null {
  return new OffscreenCanvas(1, 1).getContext("webgl2", attributes);
}

/** Every WebGL context has its canvas; the worker's type library leaves it out. */
export function canvasOf(gl: WebGL2RenderingContext): EventTarget {
  return (gl as unknown as { readonly canvas: EventTarget }).canvas;
}

/** Browsers keep no more than a few contexts. */
export function releaseContext(gl: WebGL2RenderingContext): void {
  gl.getExtension("WEBGL_lose_context")?.loseContext();
}

/** Safari and what is made of the same engine; Chromium names that too, for old reasons. */
function isWebKit(): boolean {
  const { userAgent } = navigator;
  return /AppleWebKit/.test(userAgent) && !/Chrom(?:e|ium)\//.test(userAgent);
}
