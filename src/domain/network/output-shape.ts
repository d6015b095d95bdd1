import type { Arithmetic } from "./operation";
import { refuse } from "./refuse";
import type { Shape } from "./shape";

/** @throws FailureError `network-text` where an operation does not fit its input */
export function outputShape(arithmetic: Arithmetic, input: Shape): Shape {
  const { side, channels } = input;
  switch (arithmetic.kind) {
    case "convolution": {
      const { kernel, stride, before, after, filters } = arithmetic;
      const places = Math.floor((side + before + after - kernel) / stride) + 1;
      return { side: places, channels: filters, isImage: true };
    }
    case "dense":
      return { side: 1, channels: arithmetic.units, isImage: false };
    case "mean":
      return { side: 1, channels, isImage: false };
    case "maximum":
      if (side < 2) return refuse("pool", "too-small-to-pool");
      return { side: side >> 1, channels, isImage: true };
    case "crop":
      return { ...input, side: side - 2 * arithmetic.margin };
    default:
      return input;
  }
}
