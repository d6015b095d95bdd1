/** IDX, as LeCun's MNIST, EMNIST, Fashion-MNIST and Kuzushiji-MNIST come: images or labels. */
import { FailureError } from "../../../domain/failure";
import type { Format } from "../format";
import { isIdx, readIdxHeader } from "./idx-header";

export const IDX: Format = {
  // `train-images-idx3-ubyte`, `train-images.idx3-ubyte`.
  endings: ["idx", "ubyte", "idx1", "idx3", "idx4"],
  recognises: isIdx,
  read: async (source, choice = null) => {
    const header = readIdxHeader(source.start);
    if (header === null) {
      throw new FailureError({ code: "array-header", file: source.fileName, form: "IDX" });
    }
    const { readArray } = await import("../arrays/read-array");
    return readArray(source, header, "IDX", choice);
  },
};
