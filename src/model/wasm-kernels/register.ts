/**
 * Teaches TF.js's WASM backend to train convolutional networks, and to do it fast.
 *
 * As shipped it has no `Conv2DBackpropFilter` (tfjs #8474), and the other gradients a network
 * needs are slow. Kernels are registered by name and backend, so they can be added and replaced
 * from outside; each replacement here is tested against the `cpu` backend.
 */
import { getKernelsForBackend, type KernelConfig, registerKernel, unregisterKernel } from "../tf";
import { batchMatMulConfig } from "./batch-mat-mul";
import { batchNormReluConfigs } from "./batch-norm-relu";
import { conv2dBackpropFilterConfig } from "./conv2d-backprop-filter";
import { conv2dBackpropInputConfig } from "./conv2d-backprop-input";
import { identityConfig } from "./identity";
import { maxPoolGradConfig } from "./max-pool-grad";

let isDone = false;

/** To be called before the WASM backend starts. Calling it again changes nothing. */
export function registerWasmKernels(): void {
  if (isDone) return;
  isDone = true;
  const known = new Set(getKernelsForBackend("wasm").map(({ kernelName }) => kernelName));
  const configs: readonly KernelConfig[] = [
    batchMatMulConfig(),
    ...batchNormReluConfigs,
    conv2dBackpropFilterConfig,
    conv2dBackpropInputConfig,
    identityConfig,
    maxPoolGradConfig,
  ];
  for (const config of configs) {
    if (known.has(config.kernelName)) unregisterKernel(config.kernelName, "wasm");
    registerKernel(config);
  }
}
