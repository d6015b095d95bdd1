/** Numbers as tables write them. */

/** `12`, `-0.5`, `.5`, `7.`, `1.000e+00`; neither hexadecimal nor `Infinity`, which `Number` takes. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const COMMA_NUMBER = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;
/** Enough of a wrong value to recognise it. */
const SHOWN_CHARACTERS = 40;

/** @returns null where the field is no number; a decimal comma is a point */
export function numberOf(field: string): number | null {
  if (NUMBER.test(field)) return Number(field);
  return COMMA_NUMBER.test(field) ? Number(field.replace(",", ".")) : null;
}

export function shown(value: string): string {
  return value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
}
