/**
 * Matrix products of transposed matrices, which the gradients of a dense layer need. The WASM
 * backend does them element by element; transposing first and then using its fast product is many
 * times quicker.
 */
import type { BackendWasm, KernelConfig, KernelFunc, TensorInfo } from "../tf";
import { getKernel } from "../tf";
import { input, release, transposed, type WasmKernelArgs, wasmKernel } from "./kernel-call";

/** Wraps the stock kernel, which must still be registered when this is called. */
export function batchMatMulConfig(): KernelConfig {
  const stock = getKernel("BatchMatMul", "wasm");
  return {
    ...stock,
    kernelFunc: wasmKernel((args) => multiplyPlain(args, stock.kernelFunc)),
  };
}

function multiplyPlain(args: WasmKernelArgs, product: KernelFunc): ReturnType<KernelFunc> {
  const { backend, attrs } = args;
  const a = plain(backend, input(args, "a"), attrs["transposeA"] === true);
  const b = plain(backend, input(args, "b"), attrs["transposeB"] === true);
  const result = product({
    inputs: { a, b },
    backend,
    attrs: { transposeA: false, transposeB: false },
  });
  release(backend, a, b);
  return result;
}

/** A matrix to be released, transposed where it has to be. */
function plain(backend: BackendWasm, x: TensorInfo, isTransposed: boolean): TensorInfo {
  if (!isTransposed) {
    backend.incRef(x.dataId);
    return x;
  }
  const axes = x.shape.map((_, axis) => axis);
  const last = axes.pop() ?? 0;
  const secondLast = axes.pop() ?? 0;
  return transposed(backend, x, [...axes, last, secondLast]);
}
