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
