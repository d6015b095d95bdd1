/**
 * An array whose rows are more than one image → the same table as text, which is what tables are
 * understood by: Kaggle's train.csv saved by `np.save` has the label in front of 784 pixels.
 */
import type { LayoutChoice } from "../../../domain/data-layout";
import { FailureError } from "../../../domain/failure";
import { MAX_CLASSES, MAX_SIDE, MIN_SIDE } from "../../../domain/image-limits";
import { pausePoint } from "../../../numerics/pause-point";
import { type ByteStream, type Bytes, peek } from "../../archives/byte-stream";
import { KIND_BYTES } from "../../archives/file-kind";
import type { FileSource } from "../../archives/found";
import type { Part } from "../part";
import { TABLE } from "../table/table-format";
import type { ArrayHeader } from "./array-header";
import { stepsOf } from "./array-layout";
import { ArrayNumbers } from "./array-numbers";

/** A few hundredths of a second's work. */
const ROWS_AT_ONCE = 200;
/** Four values a pixel, and beside them a column a class, an id and an index. */
const MAX_WIDTH = 4 * MAX_SIDE ** 2 + MAX_CLASSES + 2;

/** Whether rows so long may be an image and something beside it. */
export function isTableShape(shape: readonly number[]): boolean {
  const [, width = 0] = shape;
  return shape.length === 2 && width > MIN_SIDE ** 2 && width <= MAX_WIDTH;
}

/**
 * @returns null where no square image is among the columns
 * @throws FailureError `csv-…` what is wrong with a row, `cancelled`
 */
export async function tableOfArray(
  bytes: Bytes,
  header: ArrayHeader,
  source: FileSource,
  choice: LayoutChoice | null,
): Promise<Part | null> {
  const [count = 0] = header.shape;
  let rowsDone = 0;
  const text = rowsAsText(bytes, header, source.signal, (rows) => {
    rowsDone = rows;
  });
  const { start, whole } = await peek(text, KIND_BYTES);
  try {
    const part = await TABLE.read(
      {
        ...source,
        start: start.subarray(0, KIND_BYTES),
        bytes: whole,
        fractionRead: () => rowsDone / count,
      },
      choice,
    );
    return withoutHeaderNote(part);
  } catch (thrown) {
    if (thrown instanceof FailureError && thrown.failure.code === "csv-image-size") return null;
    throw thrown;
  }
}

async function* rowsAsText(
  bytes: Bytes,
  header: ArrayHeader,
  signal: AbortSignal,
  onRows: (done: number) => void,
): ByteStream {
  const numbers = new ArrayNumbers(bytes, header);
  const [count = 0, width = 0] = header.shape;
  const [rowStep = 1, columnStep = 1] = stepsOf(header.shape, header.isFortran);
  const encoder = new TextEncoder();
  for (let first = 0; first < count; first += ROWS_AT_ONCE) {
    await pausePoint(signal);
    let text = "";
    const end = Math.min(first + ROWS_AT_ONCE, count);
    for (let row = first; row < end; row++) {
      for (let column = 0; column < width; column++) {
        const value = numbers.at(row * rowStep + column * columnStep);
        text += column < width - 1 ? `${value},` : `${value}\n`;
      }
    }
    onRows(end);
    yield encoder.encode(text);
  }
}

/** Arrays never have names of columns. */
function withoutHeaderNote(part: Part): Part {
  if (part.kind !== "images" || part.images.layout === undefined) return part;
  const { layout, ...images } = part.images;
  const others = layout.filter(({ code }) => code !== "no-header");
  return { ...part, images: others.length === 0 ? images : { ...images, layout: others } };
}
