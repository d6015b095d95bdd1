/**
 * What the kernels of this folder share: calling a stock kernel of the same backend, without the
 * tape and bookkeeping of an operation, and looking at a tensor's memory without copying it.
 */
import { type BackendWasm, getKernel, type KernelFunc, type TensorInfo } from "../tf";

export interface WasmKernelArgs {
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly backend: BackendWasm;
}

/** TF.js types a kernel by all backends at once; one that is registered for WASM gets WASM's. */
export function wasmKernel(
  kernel: (args: WasmKernelArgs) => TensorInfo | TensorInfo[],
): KernelFunc {
  return kernel as unknown as KernelFunc;
}

/** Runs a kernel of the WASM backend. The caller disposes its result with {@link release}. */
export function callKernel(
  name: string,
  backend: BackendWasm,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, unknown> = {},
): TensorInfo {
  const kernel = getKernel(name, "wasm");
  // TF.js types attributes as a closed union of primitives that its own kernels do not keep to.
  const result = kernel.kernelFunc({ inputs, backend, attrs: attrs as never });
  if (Array.isArray(result)) throw new TypeError(`${name} gave several tensors; one was expected`);
  return result;
}

export function release(backend: BackendWasm, ...tensors: readonly TensorInfo[]): void {
  for (const { dataId } of tensors) backend.disposeData(dataId);
}

/** The same memory under another shape. Release it as well as the original. */
export function reshaped(
  backend: BackendWasm,
  x: TensorInfo,
  shape: readonly number[],
): TensorInfo {
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: [...shape], dtype: x.dtype };
}

export function transposed(
  backend: BackendWasm,
  x: TensorInfo,
  perm: readonly number[],
): TensorInfo {
  return callKernel("Transpose", backend, { x }, { perm });
}

/**
 * A view of a tensor's memory. It is void once anything is allocated on the backend, because the
 * WASM memory may then have moved: allocate first, look afterwards.
 */
export function floats(backend: BackendWasm, x: TensorInfo): Float32Array {
  const view = backend.typedArrayFromHeap(x);
  if (view instanceof Float32Array) return view;
  throw new TypeError(`expected a float32 tensor, got ${x.dtype}`);
}

/** One of the inputs that TF.js promises to pass. */
export function input(args: WasmKernelArgs, name: string): TensorInfo {
  const tensor = args.inputs[name];
  if (!tensor) throw new TypeError(`the kernel needs an input named ${name}`);
  return tensor;
}
