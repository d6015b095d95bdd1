/** Convolutions and dense layers: sums of products, in the plainest loops. */
import type { Operation, OperationOf } from "../../domain/network/operation";
import { sizeOf } from "../../domain/network/shape";
import { at, type Done, gradientOf, type ReferenceContext } from "./reference-context";

/** Of one image: which pixel of the input meets which of the kernel for which output. */
interface Meeting {
  readonly from: number;
  readonly tap: number;
  readonly to: number;
}

export function convolve(
  operation: OperationOf<"convolution">,
  x: Float64Array,
  context: ReferenceContext,
): Done {
  const { input, output, kernel, stride, before } = operation;
  const meetings: Meeting[] = [];
  for (let to = 0; to < output.side ** 2; to++) {
    const top = Math.floor(to / output.side) * stride - before;
    const left = (to % output.side) * stride - before;
    for (let tap = 0; tap < kernel ** 2; tap++) {
      const row = top + Math.floor(tap / kernel);
      const column = left + (tap % kernel);
      const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < input.side;
      if (isInside) meetings.push({ from: row * input.side + column, tap, to });
    }
  }
  return multiplied(operation, meetings, x, context);
}

export function multiply(
  operation: OperationOf<"dense">,
  x: Float64Array,
  context: ReferenceContext,
): Done {
  const pixels = Array.from({ length: operation.input.side ** 2 }, (_, pixel) => pixel);
  const meetings = pixels.map((pixel) => ({ from: pixel, tap: pixel, to: 0 }));
  return multiplied(operation, meetings, x, context);
}

/** All channels of a pixel times all filters, wherever pixels meet. */
function multiplied(
  { input, output, weights: [kernel] }: Operation,
  meetings: readonly Meeting[],
  x: Float64Array,
  { images, weights, training }: ReferenceContext,
): Done {
  const inputs = input.channels;
  const filters = output.channels;
  const start = kernel?.start ?? 0;
  const made = new Float64Array(images * sizeOf(output));
  const each = (visit: (from: number, weight: number, to: number) => void) => {
    for (let image = 0; image < images; image++) {
      for (const { from, tap, to } of meetings) {
        visit(
          image * sizeOf(input) + from * inputs,
          start + tap * inputs * filters,
          image * sizeOf(output) + to * filters,
        );
      }
    }
  };
  each((from, weight, to) => {
    for (let channel = 0; channel < inputs; channel++) {
      const value = at(x, from + channel);
      const row = weight + channel * filters;
      for (let filter = 0; filter < filters; filter++) {
        made[to + filter] = at(made, to + filter) + value * at(weights, row + filter);
      }
    }
  });
  return {
    output: made,
    backward(dOutput) {
      const gradient = gradientOf(training);
      const dInput = new Float64Array(x.length);
      each((from, weight, to) => {
        for (let channel = 0; channel < inputs; channel++) {
          const value = at(x, from + channel);
          const row = weight + channel * filters;
          let sum = 0;
          for (let filter = 0; filter < filters; filter++) {
            const slope = at(dOutput, to + filter);
            gradient[row + filter] = at(gradient, row + filter) + value * slope;
            sum += at(weights, row + filter) * slope;
          }
          dInput[from + channel] = at(dInput, from + channel) + sum;
        }
      });
      return dInput;
    },
  };
}
