import type { Tensor } from "./node";
import type { SimdMemory } from "./simd-memory";

/**
 * What a tensor holds, without padding.
 *
 * @param bias is added to each channel; null for none
 * @returns `[count * side * side * real]`
 */
export function readOutput(
  memory: SimdMemory,
  { data, side, channels, real }: Tensor,
  count: number,
  bias: Float32Array | null,
): Float32Array<ArrayBuffer> {
  const pixels = count * side * side;
  const values = new Float32Array(pixels * real);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = memory.floats(data + 4 * pixel * channels, real);
    const to = values.subarray(pixel * real, (pixel + 1) * real);
    to.set(bias ? from.map((value, channel) => value + (bias[channel] ?? Number.NaN)) : from);
  }
  return values;
}
