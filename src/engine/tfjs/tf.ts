/**
 * The engine's only import of TF.js: its core and two backends, without the layers API and without
 * the tape and its gradients, which nothing here uses: each operation knows its own backward step.
 *
 * Importing this file registers the backends but starts none; `start-tfjs.ts` does that.
 */
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-webgl";

export type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";
export * from "@tensorflow/tfjs-core";
