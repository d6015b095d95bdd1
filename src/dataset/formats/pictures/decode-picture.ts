/** The bytes of a picture → its brightness. */
import type { Bytes } from "../../archives/byte-stream";
import { writeGrey } from "../pixels/grey";
import type { Picture, PictureDecoder } from "./picture";
import { pictureTypeOf } from "./picture-type";
import { readPng } from "./read-png";

/** @returns in words what is wrong, where something is */
export async function decodePicture(
  bytes: Bytes,
  decode: PictureDecoder,
): Promise<Picture | "damaged" | "unsupported"> {
  const type = pictureTypeOf(bytes);
  if (type === null) return "damaged";
  try {
    const byHand = type === "image/png" ? readPng(bytes) : null;
    if (byHand !== null) return byHand;
    const decoded = await decode(bytes, type);
    if (decoded === null) return "unsupported";
    const { width, height, rgba } = decoded;
    const grey = new Uint8Array(width * height);
    writeGrey(rgba, grey);
    return { width, height, grey };
  } catch {
    // Decoders throw errors of their own kinds for one reason alone: the picture is no good.
    return "damaged";
  }
}
