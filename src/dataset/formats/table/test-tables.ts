/** Tables of every layout, for the tests of this folder. */
import type { ClassLabel } from "../../../domain/class-label";
import type { LayoutChoice } from "../../../domain/data-layout";
import type { Bytes } from "../../archives/byte-stream";
import { streamOf } from "../../test-files";
import type { Part } from "../part";
import { readTable } from "./read-table";

/** How a table is written; whatever is left out is as in Kaggle's files. */
export interface TableStyle {
  readonly labelAt?: "first" | "last" | "none";
  readonly labelName?: string;
  /** Null writes no names at all. */
  readonly nameOf?: ((pixel: number, side: number) => string) | null;
  /** Columns in front, with the values of their rows. */
  readonly inFront?: readonly {
    readonly name: string;
    readonly asText: (row: number) => string;
  }[];
  /** Where each pixel stands: a permutation of all of them. */
  readonly order?: readonly number[];
  readonly separator?: string;
  readonly asText?: (pixel: number) => string;
  readonly emptyColumns?: number;
  readonly quotes?: "none" | "all" | "names";
  readonly newline?: string;
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  /** In front of the names. */
  readonly comment?: string;
}

export interface TableImages {
  readonly side: number;
  readonly images: readonly (readonly number[])[];
  readonly labels: readonly ClassLabel[];
}

export function tableText(data: TableImages, style: TableStyle = {}): string {
  const { side } = data;
  const order = style.order ?? Array.from({ length: side * side }, (_, pixel) => pixel);
  const { nameOf = (pixel) => `pixel${pixel}`, separator = ",", newline = "\n" } = style;
  const asText = style.asText ?? String;
  const empty = new Array<string>(style.emptyColumns ?? 0).fill("");
  const inFront = style.inFront ?? [];
  const row = (front: readonly string[], label: string, pixels: readonly string[]) => {
    const { labelAt = "first" } = style;
    const labelled = { first: [label, ...pixels], last: [...pixels, label], none: pixels }[labelAt];
    return [...front, ...labelled, ...empty];
  };
  const rows = data.images.map((pixels, index) =>
    row(
      inFront.map((column) => column.asText(index)),
      String(data.labels[index]),
      order.map((pixel) => asText(pixels[pixel] ?? 0)),
    ),
  );
  const written = rows.map((fields) => joined(fields, separator, style.quotes === "all"));
  if (nameOf !== null) {
    const pixelNames = order.map((pixel) => nameOf(pixel, side));
    const names = row(
      inFront.map(({ name }) => name),
      style.labelName ?? "label",
      pixelNames,
    );
    written.unshift(
      (style.comment ?? "") +
        joined(names, separator, style.quotes === "all" || style.quotes === "names"),
    );
  }
  return [...(style.above ?? []), ...written, ...(style.below ?? []), ""].join(newline);
}

function joined(fields: readonly string[], separator: string, isQuoted: boolean): string {
  return (isQuoted ? fields.map((field) => `"${field}"`) : fields).join(separator);
}

/** Numbers that a hand can draw: a bar of ink whose place and shade tell the class. */
export function barImages(count: number, side = 12, classes = 10): TableImages {
  const labels = Array.from({ length: count }, (_, image) => (image * 7) % classes);
  const images = labels.map((label, image) =>
    Array.from({ length: side * side }, (_, pixel) => {
      const [row, column] = [Math.floor(pixel / side), pixel % side];
      const isInk = row > 1 && row < side - 2 && column === 1 + (label % (side - 3));
      const isBar = row === 3 + Math.floor(label / (side - 3)) && column > 1 && column < side - 2;
      return isInk || isBar ? 255 - ((image * 13 + pixel) % 60) : 0;
    }),
  );
  return { side, images, labels };
}

export function read(text: string, choice: LayoutChoice | null = null): Promise<Part> {
  return readBytes(new TextEncoder().encode(text), choice);
}

export function readBytes(bytes: Bytes, choice: LayoutChoice | null = null): Promise<Part> {
  const source = {
    fileName: "train.csv",
    path: "train.csv",
    isPacked: false,
    start: bytes.subarray(0, 1024),
    bytes: streamOf(bytes),
    fractionRead: () => 1,
    signal: new AbortController().signal,
  };
  return readTable(source, choice);
}
