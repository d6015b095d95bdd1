import { joined } from "./tensor-network";
import * as tf from "./tf";

/** Several vectors by one read of the device, each an array of its own. */
export async function readTogether<Name extends string>(
  vectors: Readonly<Record<Name, tf.Tensor1D>>,
): Promise<Record<Name, Float32Array<ArrayBuffer>>> {
  const named = Object.entries(vectors) as [Name, tf.Tensor1D][];
  const all = tf.tidy(() => joined(named.map(([, vector]) => vector)));
  try {
    const values = await all.data<"float32">();
    let end = 0;
    const arrays = named.map(([name, { size }]) => {
      const start = end;
      end += size;
      return [name, Float32Array.from(values.subarray(start, end))];
    });
    return Object.fromEntries(arrays);
  } finally {
    all.dispose();
  }
}
