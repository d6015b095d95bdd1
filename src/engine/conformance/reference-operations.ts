/**
 * What each operation does and its gradient, in float64 and in the plainest loops: what engines are
 * held to. Tensors lie as `[images][side][side][channels]`.
 */
import type { Operation, OperationOf } from "../../domain/network/operation";
import { sizeOf } from "../../domain/network/shape";
import { dropoutKey, isKept } from "../../domain/training/dropout";
import { at, type Done, gradientOf, notNegative, type ReferenceContext } from "./reference-context";
import { normalize } from "./reference-norm";
import { cropPlaces, maximumPlaces, pick } from "./reference-picks";
import { convolve, multiply } from "./reference-products";

/** @param position of the operation in its network */
export function compute(
  operation: Operation,
  position: number,
  x: Float64Array,
  context: ReferenceContext,
): Done {
  switch (operation.kind) {
    case "convolution":
      return convolve(operation, x, context);
    case "dense":
      return multiply(operation, x, context);
    case "norm":
      return normalize(operation, x, context);
    case "bias":
      return addBias(operation, x, context);
    case "maximum":
      return pick(
        operation.output,
        operation.input,
        x,
        context.images,
        maximumPlaces(operation, x),
      );
    case "crop":
      return pick(operation.output, operation.input, x, context.images, cropPlaces(operation));
    case "mean":
      return average(operation, x, context.images);
    case "dropout":
      return drop(operation, position, x, context);
    default:
      return operation satisfies never;
  }
}

function addBias(
  { input, hasRelu, weights: [offset] }: OperationOf<"bias">,
  x: Float64Array,
  { weights, training }: ReferenceContext,
): Done {
  const { channels } = input;
  const start = offset?.start ?? 0;
  const sum = x.map((value, index) => value + at(weights, start + (index % channels)));
  const output = hasRelu ? sum.map(notNegative) : sum;
  return {
    output,
    backward(dOutput) {
      const gradient = gradientOf(training);
      const isPassed = (index: number) => !hasRelu || at(output, index) > 0;
      const dInput = dOutput.map((value, index) => (isPassed(index) ? value : 0));
      for (const [index, value] of dInput.entries()) {
        const place = start + (index % channels);
        gradient[place] = at(gradient, place) + value;
      }
      return dInput;
    },
  };
}

function average({ input }: OperationOf<"mean">, x: Float64Array, images: number): Done {
  const { channels } = input;
  const pixels = input.side ** 2;
  const output = new Float64Array(images * channels);
  const outputOf = (index: number) =>
    Math.floor(index / sizeOf(input)) * channels + (index % channels);
  for (const [index, value] of x.entries()) {
    const to = outputOf(index);
    output[to] = at(output, to) + value / pixels;
  }
  return {
    output,
    backward: (dOutput) => x.map((_, index) => at(dOutput, outputOf(index)) / pixels),
  };
}

function drop(
  { input, rate }: OperationOf<"dropout">,
  position: number,
  x: Float64Array,
  { training }: ReferenceContext,
): Done {
  if (!training) return { output: x, backward: (dOutput) => dOutput };
  const { seed, step, member, rows } = training;
  const keys = Array.from(rows, (row) => dropoutKey(seed, step, row, position, member));
  const factors = x.map((_, index) => {
    const key = keys[Math.floor(index / sizeOf(input))] ?? 0;
    return isKept(key, index % sizeOf(input), rate) ? 1 / (1 - rate) : 0;
  });
  const dropped = (values: Float64Array) =>
    values.map((value, index) => value * at(factors, index));
  return { output: dropped(x), backward: dropped };
}
