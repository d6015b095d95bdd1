/** Rows of pictures with labels → images. */
import { parquetReadObjects } from "hyparquet";
import { FailureError } from "../../../domain/failure";
import { pausePoint } from "../../../numerics/pause-point";
import type { Bytes } from "../../archives/byte-stream";
import type { FileSource } from "../../archives/found";
import type { ImagesPart } from "../part";
import { decodeInBrowser } from "../pictures/decode-in-browser";
import { decodePicture } from "../pictures/decode-picture";
import type { Picture } from "../pictures/picture";
import { pictureSet } from "../pictures/picture-set";
import { PictureStack } from "../pictures/picture-stack";
import type { OpenParquet } from "./open-parquet";
import type { PictureColumns } from "./picture-columns";

/** Some ten thousandths of a second each. */
const PICTURES_BETWEEN_PAUSES = 100;
/** Where Hugging Face's test sets have no labels. */
const NO_LABEL = "-1";

interface ReadPictures {
  readonly stack: PictureStack;
  /** One a picture: the file's name that stands beside it, and its class. */
  readonly names: readonly (string | null)[];
  readonly labels: readonly (string | null)[];
}

/**
 * @throws FailureError `parquet-gap`, `picture-damaged`, `picture-unsupported`, `too-large`,
 *   `csv-too-many-classes`, `cancelled`
 */
export async function readPictureRows(
  open: OpenParquet,
  columns: PictureColumns,
  source: FileSource,
): Promise<ImagesPart> {
  const { fileName: file, path } = source;
  const { stack, names, labels } = await readRows(open, columns, source);
  if (stack.count === 0) throw new FailureError({ code: "file-empty", file });
  const { side } = stack;
  const part = pictureSet({
    name: file,
    side,
    pictures: names.map((_, index) => stack.image(index, side)),
    ids: allOf(names),
    classes: classesIn(labels, columns.label ?? "", file),
  });
  return { ...part, path, notes: stack.notes(side, (index) => rowName(file, index)) };
}

async function readRows(
  open: OpenParquet,
  { picture, isStruct, label, classNames }: PictureColumns,
  { fileName: file, signal }: FileSource,
): Promise<ReadPictures> {
  const stack = new PictureStack();
  const labels: (string | null)[] = [];
  const names: (string | null)[] = [];
  const columns = label === null ? [picture] : [picture, label];
  let rowStart = 0;
  for (const group of open.metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    for (const row of await parquetReadObjects({ ...open, columns, rowStart, rowEnd })) {
      if (stack.count % PICTURES_BETWEEN_PAUSES === 0) await pausePoint(signal);
      const { bytes, name } = pictureIn(row[picture], isStruct);
      if (bytes === null) {
        throw new FailureError({
          code: "parquet-gap",
          file,
          position: stack.count,
          column: picture,
        });
      }
      stack.add(await decoded(bytes, rowName(file, stack.count)), file);
      names.push(name);
      labels.push(label === null ? null : labelIn(row[label], classNames));
    }
    rowStart = rowEnd;
  }
  return { stack, names, labels };
}

async function decoded(bytes: Bytes, file: string): Promise<Picture> {
  const picture = await decodePicture(bytes, decodeInBrowser);
  if (picture === "damaged" || picture === "unsupported") {
    throw new FailureError({ code: `picture-${picture}`, file });
  }
  return picture;
}

/** Counted from 1. */
function rowName(file: string, index: number): string {
  return `${file}, row ${index + 1}`;
}

function pictureIn(cell: unknown, isStruct: boolean) {
  const [bytes, path] = isStruct
    ? [fieldOf(cell, "bytes"), fieldOf(cell, "path")]
    : [cell, undefined];
  const name = typeof path === "string" ? path.slice(path.lastIndexOf("/") + 1) : null;
  // A copy: the decoders want an array of their own, not a part of a page.
  return { bytes: bytes instanceof Uint8Array ? new Uint8Array(bytes) : null, name };
}

function fieldOf(cell: unknown, name: string): unknown {
  return typeof cell === "object" && cell !== null ? Reflect.get(cell, name) : undefined;
}

function labelIn(cell: unknown, classNames: readonly string[] | null): string | null {
  if (cell === null || cell === undefined) return null;
  const text = cell instanceof Uint8Array ? new TextDecoder().decode(cell) : String(cell);
  return classNames?.[Number(text)] ?? text;
}

/** @returns null where no image has a label */
function classesIn(
  labels: readonly (string | null)[],
  column: string,
  file: string,
): readonly string[] | null {
  if (labels.every((label) => label === null || label === NO_LABEL)) return null;
  const position = labels.indexOf(null);
  if (position >= 0) throw new FailureError({ code: "parquet-gap", file, position, column });
  return allOf(labels);
}

function allOf<Item>(items: readonly (Item | null)[]): readonly Item[] | null {
  const all = items.filter((item) => item !== null);
  return all.length === items.length ? all : null;
}
