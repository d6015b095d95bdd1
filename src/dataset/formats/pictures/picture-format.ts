/** Pictures, each of which is one image: many of them make a set (`picture-folders.ts`). */
import { FailureError } from "../../../domain/failure";
import { ByteBudget } from "../../archives/byte-budget";
import { type Bytes, join } from "../../archives/byte-stream";
import type { FileSource } from "../../archives/found";
import type { Format } from "../format";
import type { PicturePart } from "../part";
import { decodeInBrowser } from "./decode-in-browser";
import type { PictureDecoder } from "./picture";
import { pictureTypeOf } from "./picture-type";

/** A photograph of a whole page. */
const MAX_FILE_BYTES = 32 * 1024 ** 2;

/** @param decode what is not read by hand */
export function pictureFormat(decode: PictureDecoder): Format {
  return {
    endings: ["png", "jpg", "jpeg", "gif", "webp", "bmp"],
    recognises: (start) => pictureTypeOf(start) !== null,
    read: (source) => readPicture(source, decode),
  };
}

export const PICTURE: Format = pictureFormat(decodeInBrowser);

async function readPicture(source: FileSource, decode: PictureDecoder): Promise<PicturePart> {
  const { fileName, path } = source;
  const pieces: Bytes[] = [];
  const limited = new ByteBudget(MAX_FILE_BYTES).spentOn(source.bytes, fileName);
  for await (const piece of limited) pieces.push(piece);
  // Fetched by those who have pictures.
  const { decodePicture } = await import("./decode-picture");
  const picture = await decodePicture(join(pieces), decode);
  if (picture === "damaged" || picture === "unsupported") {
    throw new FailureError({ code: `picture-${picture}`, file: fileName });
  }
  return { kind: "picture", fileName, path, notes: [], picture };
}
