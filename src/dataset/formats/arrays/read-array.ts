/** A file that is one array of numbers → images, or labels. */
import type { LayoutChoice } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";
import type { ArrayForm } from "../../../domain/file-failure";
import type { Bytes } from "../../archives/byte-stream";
import type { FileSource } from "../../archives/found";
import type { Part } from "../part";
import { type ArrayHeader, sizeOf } from "./array-header";
import { imagesOfArray } from "./array-images";
import { labelsOfArray } from "./array-labels";
import { layoutOf } from "./array-layout";
import { isTableShape, tableOfArray } from "./array-table";
import { GrowingBytes } from "./growing-bytes";

/** A million images of 28×28, or MNIST's with eight bytes a pixel twice. */
const MAX_ARRAY_BYTES = 768 * 1024 ** 2;

/**
 * @param choice what somebody said of rows that can be read in two ways
 * @throws FailureError `array-shape`, `array-length`, `array-value`, `too-large`, `cancelled`
 */
export async function readArray(
  source: FileSource,
  header: ArrayHeader,
  form: ArrayForm,
  choice: LayoutChoice | null,
): Promise<Part> {
  const { fileName: file } = source;
  const layout = layoutOf(header);
  const wrongShape = new FailureError({ code: "array-shape", file, form, shape: header.shape });
  const isTable = layout === null && isTableShape(header.shape);
  if (header.shape[0] === 0 || (layout === null && !isTable)) throw wrongShape;
  const bytes = await numbersOf(source, header);
  if (layout === null) {
    const part = await tableOfArray(bytes, header, source, choice);
    if (part === null) throw wrongShape;
    return part;
  }
  if (layout.kind === "images") return imagesOfArray(bytes, header, layout, source);
  const labels = labelsOfArray(bytes, header, layout, source);
  if (labels === null) throw wrongShape;
  return labels;
}

async function numbersOf(source: FileSource, header: ArrayHeader): Promise<Bytes> {
  const { fileName: file } = source;
  const size = sizeOf(header.shape) * header.type.bytes;
  if (size > MAX_ARRAY_BYTES) {
    throw new FailureError({ code: "too-large", file, limitBytes: MAX_ARRAY_BYTES });
  }
  const numbers = new GrowingBytes(size);
  const expectedBytes = header.dataStart + size;
  let actualBytes = 0;
  for await (const piece of source.bytes) {
    const headerLeft = Math.max(0, header.dataStart - actualBytes);
    actualBytes += piece.length;
    // The rest is only counted, to say how much too long the file is; archives bound it.
    if (actualBytes <= expectedBytes) {
      numbers.append(piece.subarray(headerLeft), source.fractionRead());
    }
  }
  if (actualBytes !== expectedBytes) {
    throw new FailureError({ code: "array-length", file, expectedBytes, actualBytes });
  }
  return numbers.take();
}
