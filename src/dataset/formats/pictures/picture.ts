import type { Bytes } from "../../archives/byte-stream";

/** A decoded picture. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** `[width * height]`, brightness, 0 to 255. */
  readonly grey: Bytes;
}

/** `rgba`: `[width * height * 4]`, colours not multiplied by their opacity. */
export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

/**
 * Decodes what is not read by hand.
 *
 * @param type `image/jpeg`
 * @returns null where there is nobody who could
 * @throws whatever, where the picture is damaged
 */
export type PictureDecoder = (bytes: Bytes, type: string) => Promise<ColourPicture | null>;

/** A page of a scanned form has some; more would take minutes, and memory. */
export const MAX_PICTURE_SIDE = 4096;
