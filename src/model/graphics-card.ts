/**
 * Whether WebGL in this worker runs on a graphics card, or on software that imitates one.
 *
 * Browsers are asked to refuse the imitation (`failIfMajorPerformanceCaveat`), but not all do for
 * an OffscreenCanvas, so the renderer's name is read as well.
 */

const IMITATIONS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** @returns why there is no graphics card to use, or null where there is one */
export function whyNoGraphicsCard(): string | null {
  if (typeof OffscreenCanvas === "undefined") return "no graphics card answers in a worker";
  const attributes = { failIfMajorPerformanceCaveat: true };
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2", attributes);
  if (!gl) return "no graphics card answers";
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return IMITATIONS.test(renderer) ? "only software that imitates a graphics card" : null;
}
