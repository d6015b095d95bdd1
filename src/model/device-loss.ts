/**
 * Notices when a graphics card goes away: a driver restart, a laptop changing cards, too many tabs.
 *
 * TF.js goes on with garbage then (tfjs #756) or waits forever for a fence.
 */
import * as tf from "./tf";

/** Thrown into whatever waits for the device. */
export class DeviceLostError extends Error {
  override readonly name = "DeviceLostError";
}

/**
 * @returns a promise that never resolves, and rejects with {@link DeviceLostError} when the device
 *   of the backend in use is lost. Backends without a device never lose it.
 */
export function whenDeviceLost(): Promise<never> {
  return new Promise((_, reject) => {
    if (tf.getBackend() !== "webgl") return;
    const { gl } = (tf.backend() as tf.MathBackendWebGL).getGPGPUContext();
    // Every WebGL context has its canvas; the worker's type library leaves it out.
    const { canvas } = gl as unknown as { readonly canvas: EventTarget };
    canvas.addEventListener("webglcontextlost", () => {
      reject(new DeviceLostError("the graphics device was lost"));
    });
  });
}
