/** NumPy's .npy: one array, of images or labels. An .npz is a zip of them. */
import { readArray } from "../arrays/read-array";
import type { Format } from "../format";
import { isNpy, readNpyHeader } from "./npy-header";

export const NPY: Format = {
  endings: ["npy"],
  recognises: isNpy,
  read: async (source) => readArray(source, readNpyHeader(source.start, source.fileName), "NumPy"),
};
