/**
 * Where each number of a network lies for the kernels: kernels in panels of 8 outputs, channels
 * padded with zeros to a multiple of 8. What is padding stays zero whatever is learned.
 */
import type { Operation, OperationOf, Weight } from "../../domain/network/operation";
import type { ResolvedNetwork } from "../../domain/network/resolve";

const WIDE = 8;

/** A kernel as the kernels of the module see it: `[columns / 8][rows][8]`. */
export interface PanelMatrix {
  /** Of the member's numbers, as are all starts. */
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
}

export interface OperationLayout {
  readonly operation: Operation;
  /** Channels of its input as they lie in memory: one of the image itself, else a multiple of 8. */
  readonly channels: number;
  readonly kernel: PanelMatrix | null;
  readonly scaleStart: number;
  readonly offsetStart: number;
  readonly statisticsStart: number;
}

export interface WeightLayout {
  readonly operations: readonly OperationLayout[];
  /** Numbers of one member, padding included. */
  readonly size: number;
  readonly statisticsSize: number;
  /** Where each of one member's weights, and statistics, lies. */
  readonly places: Uint32Array;
  readonly statisticsPlaces: Uint32Array;
}

export function padded(channels: number): number {
  return Math.ceil(channels / WIDE) * WIDE;
}

export function layOutWeights(network: ResolvedNetwork): WeightLayout {
  const places = new Uint32Array(network.memberWeights);
  const statisticsPlaces = new Uint32Array(network.memberStatistics);
  let size = 0;
  let statisticsSize = 0;
  let isThin = true;
  const operations = network.operations.map((operation): OperationLayout => {
    isThin &&= staysThin(operation) || takesThin(operation);
    const channels = isThin ? 1 : padded(operation.input.channels);
    isThin &&= staysThin(operation);
    const kernel = kernelOf(operation, channels, size);
    const [first] = operation.weights;
    if (kernel && first) {
      placeKernel(places, first, kernel, rowOf(operation, channels));
      size += kernel.rows * kernel.columns;
    }
    const scaleStart = size;
    const lines = operation.weights.filter(({ role }) => role !== "kernel");
    for (const line of lines) {
      for (let channel = 0; channel < line.size; channel++)
        places[line.start + channel] = size + channel;
      size += channels;
    }
    const layout = { operation, channels, kernel, scaleStart, offsetStart: size - channels };
    const statisticsStart = statisticsSize;
    if (operation.statisticsStart !== null) {
      const own = { start: operation.statisticsStart, real: operation.input.channels };
      placeStatistics(statisticsPlaces, own.start, own.real, channels, statisticsSize);
      statisticsSize += 2 * channels;
    }
    return { ...layout, statisticsStart };
  });
  return { operations, size, statisticsSize, places, statisticsPlaces };
}

/** Whether what is made of the image has one channel in memory, too. */
function staysThin({ kind }: Operation): boolean {
  return kind === "crop" || kind === "dropout";
}

function takesThin({ kind }: Operation): boolean {
  return kind === "convolution" || kind === "dense";
}

function kernelOf(operation: Operation, channels: number, start: number): PanelMatrix | null {
  const { input } = operation;
  if (operation.kind === "convolution") {
    const rows = operation.kernel ** 2 * channels;
    return { start, rows, columns: padded(operation.filters) };
  }
  if (operation.kind !== "dense") return null;
  return { start, rows: input.side ** 2 * channels, columns: padded(operation.units) };
}

/** Which row of the matrix belongs to an input, counted as in the weight's own shape. */
function rowOf(operation: Operation, channels: number): (input: number) => number {
  const real = operation.input.channels;
  if (operation.kind === "convolution" && channels === 1) return stripRow(operation);
  return (input) => Math.floor(input / real) * channels + (input % real);
}

/** Of the image's one channel columns come before rows: see `toStrips`. */
function stripRow({ kernel }: OperationOf<"convolution">): (input: number) => number {
  return (input) => (input % kernel) * kernel + Math.floor(input / kernel);
}

function placeKernel(
  places: Uint32Array,
  weight: Weight,
  { start, rows }: PanelMatrix,
  rowOfInput: (input: number) => number,
): void {
  const filters = weight.shape.at(-1) ?? 1;
  for (let index = 0; index < weight.size; index++) {
    const filter = index % filters;
    const row = rowOfInput(Math.floor(index / filters));
    const panel = Math.floor(filter / WIDE) * rows * WIDE;
    places[weight.start + index] = start + panel + row * WIDE + (filter % WIDE);
  }
}

/** Means, then variances. */
function placeStatistics(
  places: Uint32Array,
  start: number,
  real: number,
  channels: number,
  to: number,
): void {
  for (let channel = 0; channel < real; channel++) {
    places[start + channel] = to + channel;
    places[start + real + channel] = to + channels + channel;
  }
}

/** From a member's own order to that of the kernels; what is padding is left alone. */
export function scatter(from: Float32Array, places: Uint32Array, to: Float32Array): void {
  for (const [index, place] of places.entries()) to[place] = from[index] ?? Number.NaN;
}

/** And back. */
export function gather(from: Float32Array, places: Uint32Array, to: Float32Array): void {
  for (const [index, place] of places.entries()) to[index] = from[place] ?? Number.NaN;
}
