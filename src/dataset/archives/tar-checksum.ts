/**
 * What every header of a tar says since UNIX' seventh edition, whose tars have no `ustar` in them to
 * be known by: its own sum.
 *
 * Source: GNU tar 1.35, "Basic Tar Format".
 */

export const TAR_BLOCK = 512;

const CHECKSUM = [148, 156] as const;
/** Of a byte, for writers whose bytes had a sign. */
const SIGN = 0x80;

/** @param block its first 512 bytes count */
export function hasTarChecksum(block: Uint8Array): boolean {
  if (block.length < TAR_BLOCK) return false;
  const [start, end] = CHECKSUM;
  const said = octal(block, start, end);
  let [sum, signed] = [0, 0];
  for (let at = 0; at < TAR_BLOCK; at++) {
    // As if spaces stood where the sum itself stands.
    const byte = at >= start && at < end ? 0x20 : (block[at] ?? 0);
    sum += byte;
    signed += byte < SIGN ? byte : byte - 2 * SIGN;
  }
  return said === sum || said === signed;
}

/** Between spaces or NULs; nothing at all is 0. */
export function octal(block: Uint8Array, start: number, end: number): number | null {
  const digits = text(block, start, end).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : null;
}

/** Up to the first NUL. */
export function text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const field = bytes.subarray(start, end);
  const nul = field.indexOf(0);
  return new TextDecoder().decode(nul < 0 ? field : field.subarray(0, nul));
}
