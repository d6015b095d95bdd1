/**
 * How values of a file become bytes: as they are, or from the range that they have.
 *
 * The first rows decide; what later rows say against it is told by `byteOf`, and `extended` gives
 * the scale that holds both, with what becomes of the bytes so far.
 */
import type { LayoutDecision } from "../../../domain/data-layout";
import { MAX_PIXEL } from "../../../domain/image-limits";

/** Of rows that are not blank, how many need another scale before it is the file's, not a slip. */
const MOST = 0.5;
/** Values up to 64 with fractions lose too much when they are rounded: 8×8 digits reach 16. */
const ROUNDABLE = 64;
/** Rounding of numbers may carry a 1 a little further. */
const TOLERANCE = 0.01;
/** Where standardised columns have values far out, the rest would be one grey: these are cut. */
const OUTLIER_QUANTILE = 0.995;
const FAR_OUT = 4;

export interface Scale {
  readonly kind: "bytes" | "fractions" | "range";
  readonly from: number;
  readonly to: number;
  /** Values beyond `to` count as `to`. */
  readonly isCut: boolean;
}

const BYTES: Scale = { kind: "bytes", from: 0, to: MAX_PIXEL, isCut: false };
const FRACTIONS: Scale = { kind: "fractions", from: 0, to: 1, isCut: false };

/** @param rows the values of the pixels of the first rows, NaN where there is none */
export function scaleOf(rows: readonly Float64Array[]): Scale {
  const inked = rows.filter((row) => row.some((value) => value !== 0 && isNumber(value)));
  const isMost = (is: (value: number) => boolean) =>
    inked.filter((row) => row.some(is)).length > MOST * inked.length;
  const [from, to] = extremes(rows);
  if (isMost((value) => value < 0 || value > MAX_PIXEL)) return rangeOf(rows, from, to);
  const isBroken = rows.some((row) => row.some(isFraction));
  if (isBroken && from >= 0 && to <= 1) return FRACTIONS;
  if (!isMost(isFraction) || from < 0 || to > MAX_PIXEL) return BYTES;
  return { kind: "range", from: 0, to: to > ROUNDABLE ? MAX_PIXEL : to, isCut: false };
}

function isNumber(value: number): boolean {
  return !Number.isNaN(value);
}

function isFraction(value: number): boolean {
  return Number.isFinite(value) && !Number.isInteger(value);
}

function extremes(rows: readonly Float64Array[]): [from: number, to: number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    for (const value of row) {
      if (value < from) from = value;
      if (value > to) to = value;
    }
  }
  return [from, to];
}

function rangeOf(rows: readonly Float64Array[], from: number, to: number): Scale {
  const values = Float64Array.from(rows.flatMap((row) => Array.from(row)))
    .filter((value) => !Number.isNaN(value))
    .sort();
  const most = values[Math.floor(OUTLIER_QUANTILE * (values.length - 1))] ?? to;
  const isCut = to - from > FAR_OUT * (most - from) && most > from;
  return { kind: "range", from: Math.min(0, from), to: isCut ? most : to, isCut };
}

/** @returns null for a value that the scale does not hold */
export function byteOf({ kind, from, to, isCut }: Scale, value: number): number | null {
  if (kind === "bytes")
    return Number.isInteger(value) && value >= 0 && value <= MAX_PIXEL ? value : null;
  const byte = ((value - from) / (to - from)) * MAX_PIXEL;
  const slack = kind === "fractions" ? TOLERANCE * MAX_PIXEL : 0;
  if (byte < -slack || (byte > MAX_PIXEL + slack && !isCut)) return null;
  return Math.max(0, Math.min(MAX_PIXEL, Math.round(byte)));
}

/**
 * @param value one that the scale does not hold
 * @param max the greatest byte so far
 * @returns null where the value is wrong, rather than the scale
 */
export function extended(scale: Scale, value: number, max: number): Scale | null {
  if (scale.kind === "bytes") return max <= 1 && value > 0 && value < 1 ? FRACTIONS : null;
  if (scale.kind === "fractions") return null;
  return { ...scale, from: Math.min(scale.from, value), to: Math.max(scale.to, value) };
}

/** `[256]`: what each byte of the earlier scale is in the later one. */
export function rescaling(earlier: Scale, later: Scale): Uint8Array {
  return Uint8Array.from({ length: MAX_PIXEL + 1 }, (_, byte) => {
    const value = earlier.from + (byte / MAX_PIXEL) * (earlier.to - earlier.from);
    return byteOf({ ...later, isCut: true }, value) ?? 0;
  });
}

export function scaleDecisions(scale: Scale): LayoutDecision[] {
  if (scale.kind === "bytes") return [];
  return [{ code: "scaled", from: scale.from, to: scale.to }];
}
