/**
 * What each operation does and its gradient, in float64 and in the plainest loops: what engines are
 * held to. Tensors lie as `[images][side][side][channels]`.
 */
import type { Operation, OperationOf } from "../../domain/network/operation";
import { type Shape, sizeOf } from "../../domain/network/shape";
import { dropoutKey, isKept } from "../../domain/training/dropout";

/** Added to the variance, as in TensorFlow. */
const EPSILON = 1e-3;

export interface ReferenceContext {
  readonly images: number;
  /** Of one member. */
  readonly weights: Float64Array;
  /** Of one member; written to where statistics are taken from the images. */
  readonly statistics: Float64Array;
  /** Null while reading: nothing is dropped, and statistics are given. */
  readonly training: TrainingContext | null;
}

export interface TrainingContext {
  /** Of one member; each weight's is written once. */
  readonly gradient: Float64Array;
  readonly seed: number;
  readonly step: number;
  readonly member: number;
  readonly rows: Uint32Array;
}

export interface Done {
  readonly output: Float64Array;
  /** From the output's gradient to the input's; the weights' are written to the context. */
  readonly backward: (dOutput: Float64Array) => Float64Array;
}

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

/** Of one image: which pixel of the input meets which of the kernel for which output. */
interface Meeting {
  readonly from: number;
  readonly tap: number;
  readonly to: number;
}

function convolve(
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

function multiply(
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

function normalize(
  operation: OperationOf<"norm">,
  x: Float64Array,
  { weights, statistics, training }: ReferenceContext,
): Done {
  const { channels } = operation.input;
  const [scaleStart = 0, offsetStart = 0] = operation.weights.map(({ start }) => start);
  const start = operation.statisticsStart ?? 0;
  const pixels = x.length / channels;
  if (training) writeMoments(x, channels, statistics.subarray(start, start + 2 * channels));
  const mean = (channel: number) => at(statistics, start + channel);
  const spread = (channel: number) =>
    Math.sqrt(at(statistics, start + channels + channel) + EPSILON);
  const normal = x.map(
    (value, index) => (value - mean(index % channels)) / spread(index % channels),
  );
  const output = normal.map((value, index) => {
    const channel = index % channels;
    return notNegative(
      value * at(weights, scaleStart + channel) + at(weights, offsetStart + channel),
    );
  });
  return {
    output,
    backward(dOutput) {
      const gradient = gradientOf(training);
      const sums = new Float64Array(channels);
      const products = new Float64Array(channels);
      const behindRelu = dOutput.map((value, index) => (at(output, index) > 0 ? value : 0));
      for (const [index, value] of behindRelu.entries()) {
        const channel = index % channels;
        sums[channel] = at(sums, channel) + value;
        products[channel] = at(products, channel) + value * at(normal, index);
      }
      gradient.set(products, scaleStart);
      gradient.set(sums, offsetStart);
      return behindRelu.map((value, index) => {
        const channel = index % channels;
        const shared = (at(sums, channel) + at(normal, index) * at(products, channel)) / pixels;
        return ((value - shared) * at(weights, scaleStart + channel)) / spread(channel);
      });
    },
  };
}

/** Means, then variances. */
function writeMoments(x: Float64Array, channels: number, to: Float64Array): void {
  const pixels = x.length / channels;
  to.fill(0);
  for (const [index, value] of x.entries()) {
    const channel = index % channels;
    to[channel] = at(to, channel) + value / pixels;
  }
  for (const [index, value] of x.entries()) {
    const channel = index % channels;
    to[channels + channel] = at(to, channels + channel) + (value - at(to, channel)) ** 2 / pixels;
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

/** Each output is one of its image's inputs. @param places by image and output */
function pick(
  output: Shape,
  input: Shape,
  x: Float64Array,
  images: number,
  places: (image: number, output: number) => number,
): Done {
  const sources = Array.from({ length: images * sizeOf(output) }, (_, index) => {
    const image = Math.floor(index / sizeOf(output));
    return image * sizeOf(input) + places(image, index % sizeOf(output));
  });
  return {
    output: Float64Array.from(sources, (source) => at(x, source)),
    backward(dOutput) {
      const dInput = new Float64Array(x.length);
      for (const [index, source] of sources.entries()) {
        dInput[source] = at(dInput, source) + at(dOutput, index);
      }
      return dInput;
    },
  };
}

/** Of equal numbers the first, row by row. */
function maximumPlaces({ input, output }: OperationOf<"maximum">, x: Float64Array) {
  return (image: number, place: number) => {
    const channel = place % input.channels;
    const pixel = Math.floor(place / input.channels);
    const row = 2 * Math.floor(pixel / output.side);
    const column = 2 * (pixel % output.side);
    const inputs = [0, 1, 2, 3].map(
      (which) =>
        ((row + (which >> 1)) * input.side + column + (which & 1)) * input.channels + channel,
    );
    const valueAt = (input_: number) => at(x, image * sizeOf(input) + input_);
    return inputs.reduce((best, other) => (valueAt(other) > valueAt(best) ? other : best));
  };
}

function cropPlaces({ input, output, margin }: OperationOf<"crop">) {
  return (_: number, place: number) => {
    const channel = place % input.channels;
    const pixel = Math.floor(place / input.channels);
    const row = Math.floor(pixel / output.side) + margin;
    return (row * input.side + (pixel % output.side) + margin) * input.channels + channel;
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

function gradientOf(training: TrainingContext | null): Float64Array {
  if (!training) throw new TypeError("there is no way back from reading");
  return training.gradient;
}

/** NaN stays NaN. */
function notNegative(value: number): number {
  return value < 0 ? 0 : value;
}

export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}
