/** NumPy's .npy: one array, of images or labels. An .npz is a zip of them. */
import type { Format } from "../format";
import { isNpy, readNpyHeader } from "./npy-header";

export const NPY: Format = {
  endings: ["npy"],
  recognises: isNpy,
  read: async (source, choice = null) => {
    const header = readNpyHeader(source.start, source.fileName);
    const { readArray } = await import("../arrays/read-array");
    return readArray(source, header, "NumPy", choice);
  },
};
