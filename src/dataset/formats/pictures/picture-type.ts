/** What kind of picture a file is, by its first bytes. */

const GIF = [0x47, 0x49, 0x46, 0x38];
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];
/** "BM", any length, and four bytes that are zero, which no text has. */
const BMP = [0x42, 0x4d];

/** @returns the media type of those that browsers decode, else null */
export function pictureTypeOf(start: Uint8Array): string | null {
  const has = (bytes: readonly number[], at: number) =>
    bytes.every((byte, index) => start[at + index] === byte);
  if (has(PNG, 0)) return "image/png";
  if (has(JPEG, 0)) return "image/jpeg";
  if (has(GIF, 0)) return "image/gif";
  if (has(RIFF, 0) && has(WEBP, 8)) return "image/webp";
  return has(BMP, 0) && has([0, 0, 0, 0], 6) ? "image/bmp" : null;
}
