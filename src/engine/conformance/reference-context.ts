/** What the reference's operations are given, and what they come to. */

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

export function gradientOf(training: TrainingContext | null): Float64Array {
  if (!training) throw new TypeError("there is no way back from reading");
  return training.gradient;
}

/** NaN stays NaN. */
export function notNegative(value: number): number {
  return value < 0 ? 0 : value;
}

export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}
