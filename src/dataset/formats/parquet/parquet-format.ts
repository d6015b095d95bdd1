/** Parquet: pictures with labels, as Hugging Face gives its data sets, or a table of pixels. */
import { ByteBudget } from "../../archives/byte-budget";
import type { Bytes } from "../../archives/byte-stream";
import type { FileSource } from "../../archives/found";
import type { Format } from "../format";

const MAGIC = [0x50, 0x41, 0x52, 0x31];
/** EMNIST ByClass as Parquet is 400 MB. */
const MAX_FILE_BYTES = 1024 ** 3;

export const PARQUET: Format = {
  endings: ["parquet"],
  recognises: (start) => MAGIC.every((byte, index) => start[index] === byte),
  read: async (source) => {
    const file = await collected(source);
    // Fetched by those who have such files alone.
    const { readParquet } = await import("./read-parquet");
    return readParquet(file, source);
  },
};

/** What is where stands at the end of the file. Browsers keep a Blob outside of our memory. */
async function collected({ bytes, fileName }: FileSource): Promise<Blob> {
  const pieces: Bytes[] = [];
  for await (const piece of new ByteBudget(MAX_FILE_BYTES).spentOn(bytes, fileName)) {
    pieces.push(piece);
  }
  return new Blob(pieces);
}
