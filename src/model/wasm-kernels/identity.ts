/**
 * A clone that shares its memory. The WASM backend's own one copies it, although tensors never
 * change and memory is counted by reference; gradients clone some fifty tensors a step.
 */
import type { KernelConfig, TensorInfo } from "../tf";
import { input, reshaped, type WasmKernelArgs, wasmKernel } from "./kernel-call";

function identity(args: WasmKernelArgs): TensorInfo {
  const x = input(args, "x");
  return reshaped(args.backend, x, x.shape);
}

export const identityConfig: KernelConfig = {
  kernelName: "Identity",
  backendName: "wasm",
  kernelFunc: wasmKernel(identity),
};
