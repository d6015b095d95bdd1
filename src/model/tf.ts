/**
 * The only import of TF.js: its core and three backends, without the layers API and without the
 * tape and its gradients, which nothing here uses: each layer knows its own backward step.
 *
 * Importing this file registers the backends but starts none; `backend.ts` does that.
 */
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgl";

export type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
export { getThreadsCount, setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
export type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";
export * from "@tensorflow/tfjs-core";
