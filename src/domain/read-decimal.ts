/** A plain number, with a comma or a point in front of its decimals. */
const DECIMAL = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/**
 * What somebody types as a number: `0.01`, `0,01`, `,01`, `1e-3`, blanks around it. A comma stands in
 * front of decimals, as in most of Europe and South America, never between thousands.
 *
 * @returns null for anything else
 */
export function readDecimal(text: string): number | null {
  const plain = text.trim();
  return DECIMAL.test(plain) ? Number(plain.replace(",", ".")) : null;
}

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly isInteger: boolean;
}

export type TypedNumber =
  | { readonly isAllowed: true; readonly value: number }
  | { readonly isAllowed: false; readonly reason: "no-number" | "no-integer" | "beyond-limits" };

/** What somebody typed, where only some numbers are allowed. */
export function readWithin(text: string, { min, max, isInteger }: Limits): TypedNumber {
  const value = readDecimal(text);
  if (value === null) return { isAllowed: false, reason: "no-number" };
  if (value < min || value > max) return { isAllowed: false, reason: "beyond-limits" };
  if (isInteger && !Number.isInteger(value)) return { isAllowed: false, reason: "no-integer" };
  return { isAllowed: true, value };
}
