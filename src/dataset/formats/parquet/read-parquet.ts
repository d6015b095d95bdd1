/** A Parquet file → images, by hyparquet. */
import { gunzipSync } from "fflate";
import { type AsyncBuffer, type Compressors, parquetMetadataAsync, parquetSchema } from "hyparquet";
import { FailureError } from "../../../domain/failure";
import type { FileSource } from "../../archives/found";
import type { Part } from "../part";
import type { OpenParquet } from "./open-parquet";
import { type ParquetColumn, pictureColumns } from "./picture-columns";
import { readPictureRows } from "./picture-rows";
import { readTableRows } from "./table-rows";

const COMPRESSORS: Compressors = {
  GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }),
};
/** hyparquet's own, and ours. */
const CODECS = ["UNCOMPRESSED", "SNAPPY", ...Object.keys(COMPRESSORS)];

/**
 * @throws FailureError `parquet-…`, what is wrong with a picture or a table, `cancelled`
 */
export async function readParquet(blob: Blob, source: FileSource): Promise<Part> {
  const { fileName: file } = source;
  try {
    const open = await openParquet(blob, file);
    const columns = parquetSchema(open.metadata).children.map(columnOf);
    const pictures = pictureColumns(columns, open.metadata.key_value_metadata ?? []);
    return await (pictures === null
      ? readTableRows(open, columns, source)
      : readPictureRows(open, pictures, source));
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown;
    // hyparquet throws plain errors, all of them for files that are no good.
    throw new FailureError({ code: "parquet-damaged", file }, { cause: thrown });
  }
}

async function openParquet(blob: Blob, file: string): Promise<OpenParquet> {
  const buffer: AsyncBuffer = {
    byteLength: blob.size,
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer, { geoparquet: false });
  for (const { meta_data: column } of metadata.row_groups.flatMap(({ columns }) => columns)) {
    if (column !== undefined && !CODECS.includes(column.codec)) {
      throw new FailureError({ code: "parquet-codec", file, codec: column.codec });
    }
  }
  return { file: buffer, metadata, compressors: COMPRESSORS, utf8: false };
}

type SchemaColumn = ReturnType<typeof parquetSchema>["children"][number];

function columnOf({ element, children }: SchemaColumn): ParquetColumn {
  const { name, type, logical_type: logical, converted_type: converted } = element;
  const isText = logical?.type === "STRING" || converted === "UTF8";
  const isBytes = type === "BYTE_ARRAY" && !isText;
  return { name, type: type ?? null, isBytes, inner: children.map((child) => child.element.name) };
}
