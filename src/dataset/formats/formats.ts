/** All forms in which files may come. */
import type { Format } from "./format";
import { IDX } from "./idx/idx-format";
import { NPY } from "./npy/npy-format";
import { PARQUET } from "./parquet/parquet-format";
import { PICTURE } from "./pictures/picture-format";
import { TABLE } from "./table/table-format";

/** The first that recognises a file reads it; text of any kind is a table, which is why it is last. */
const FORMATS: readonly Format[] = [IDX, NPY, PICTURE, PARQUET, TABLE];

/** @returns null where none reads files that begin so */
export function formatOf(start: Uint8Array): Format | null {
  return FORMATS.find((format) => format.recognises(start)) ?? null;
}

/** Whether an archive's entry of this name may be a file of some format: MNIST's end in `-ubyte`. */
export function hasKnownEnding(path: string): boolean {
  const name = path.toLowerCase();
  return FORMATS.some(({ endings }) =>
    endings.some((ending) => name.endsWith(`.${ending}`) || name.endsWith(`-${ending}`)),
  );
}
