/** An instance of the kernels with a memory of its own, which only grows while things are placed. */
import type { Kernels } from "./kernels";

const PAGE_BYTES = 65536;
/** The kernels' own few numbers lie below. */
const FIRST_BYTE = 4096;
/** Kernels may read a little behind what is theirs; and neighbours a power of two apart would fight for the same cache lines. */
const GAP_BYTES = 320;

export class SimdMemory {
  readonly kernels: Kernels;
  #end = FIRST_BYTE;
  #floats = new Float32Array(0);
  #bytes = new Uint8Array(0);

  constructor(module: WebAssembly.Module) {
    // What the module exports is known from its source, which types cannot say.
    this.kernels = new WebAssembly.Instance(module).exports as unknown as Kernels;
  }

  /** @returns an address; zeros lie there */
  placeFloats(count: number): number {
    return this.placeBytes(4 * count);
  }

  placeBytes(count: number): number {
    const address = this.#end;
    this.#end += Math.ceil(count / 64) * 64 + GAP_BYTES;
    const { memory } = this.kernels;
    const missing = this.#end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    return address;
  }

  /** Places whole numbers that do not change. */
  placeTable(values: readonly number[]): number {
    const address = this.placeFloats(values.length);
    new Int32Array(this.kernels.memory.buffer, address, values.length).set(values);
    return address;
  }

  /** Detached as soon as anything more is placed. */
  floats(address: number, count: number): Float32Array<ArrayBuffer> {
    if (this.#floats.length === 0) this.#floats = new Float32Array(this.#buffer);
    return this.#floats.subarray(address >> 2, (address >> 2) + count);
  }

  bytes(address: number, count: number): Uint8Array<ArrayBuffer> {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.#buffer);
    return this.#bytes.subarray(address, address + count);
  }

  wholeNumbers(address: number, count: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#buffer, address, count);
  }

  doubles(address: number, count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#buffer, address, count);
  }

  fill(address: number, count: number): void {
    this.floats(address, count).fill(0);
  }

  /** Ours alone: never one that other threads share. */
  get #buffer(): ArrayBuffer {
    return this.kernels.memory.buffer as ArrayBuffer;
  }
}
