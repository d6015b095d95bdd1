/**
 * A run's state as bytes, and back.
 *
 * Eight bytes of signature with the version, four of the header's length (little-endian, as are
 * all numbers), the header as JSON, zeros up to a multiple of four, then the vectors as float32,
 * one after the other in the order of the header's `lengths`.
 */
import type { NetworkNumbers, TrainingVectors } from "../engine/engine";
import type { EpochTotals, RunState } from "./run-state";

const SIGNATURE = "ddojo-r1";

interface Header {
  readonly step: number;
  readonly totals: EpochTotals;
  readonly best: { readonly accuracy: number; readonly loss: number } | null;
  readonly lengths: readonly number[];
}

const VECTORS = [
  "weights",
  "firstMoment",
  "secondMoment",
  "averageWeights",
  "averageStatistics",
] as const satisfies readonly (keyof TrainingVectors)[];

const NUMBERS = ["weights", "statistics"] as const satisfies readonly (keyof NetworkNumbers)[];

export function runStateToBytes({
  step,
  vectors,
  totals,
  best,
}: RunState): Uint8Array<ArrayBuffer> {
  const arrays = [
    ...VECTORS.map((name) => vectors[name]),
    ...(best ? NUMBERS.map((name) => best.numbers[name]) : []),
  ];
  const header: Header = {
    step,
    totals,
    best: best && { accuracy: best.accuracy, loss: best.loss },
    lengths: arrays.map(({ length }) => length),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = floatsStart(text.length);
  const floats = header.lengths.reduce((sum, length) => sum + length, 0);
  const bytes = new Uint8Array(start + 4 * floats);
  bytes.set(new TextEncoder().encode(SIGNATURE));
  new DataView(bytes.buffer).setUint32(SIGNATURE.length, text.length, true);
  bytes.set(text, SIGNATURE.length + 4);
  let place = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), place);
    place += array.byteLength;
  }
  return bytes;
}

/** @throws RangeError where the bytes are not those of a state of this version, or cut off */
export function runStateFromBytes(bytes: Uint8Array): RunState {
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new RangeError(`expected ${SIGNATURE}, got ${signature}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textStart = SIGNATURE.length + 4;
  const textLength = view.getUint32(SIGNATURE.length, true);
  const text = bytes.subarray(textStart, textStart + textLength);
  // Written by the function above, and refused without its signature.
  const { step, totals, best, lengths } = JSON.parse(new TextDecoder().decode(text)) as Header;
  let place = floatsStart(textLength);
  const arrays = lengths.map((length) => {
    const end = place + 4 * length;
    if (end > bytes.length) throw new RangeError(`${bytes.length} bytes are fewer than ${end}`);
    const own = bytes.slice(place, end);
    place = end;
    return new Float32Array(own.buffer);
  });
  const next = () => arrays.shift() ?? new Float32Array(0);
  const vectors: TrainingVectors = {
    weights: next(),
    firstMoment: next(),
    secondMoment: next(),
    averageWeights: next(),
    averageStatistics: next(),
  };
  const numbers = () => ({ weights: next(), statistics: next() });
  return { step, totals, vectors, best: best && { ...best, numbers: numbers() } };
}

function floatsStart(headerLength: number): number {
  return Math.ceil((SIGNATURE.length + 4 + headerLength) / 4) * 4;
}
