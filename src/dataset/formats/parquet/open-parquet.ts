import type { AsyncBuffer, Compressors, FileMetaData } from "hyparquet";

/** An open file, and how to read it. */
export interface OpenParquet {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly compressors: Compressors;
  /** Otherwise bytes that are no text would be read as one. */
  readonly utf8: false;
}
