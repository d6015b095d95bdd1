/** What is found in a picked file, and where it stands in it. */
import type { Failure } from "../../domain/failure";
import type { ProgressMeter, Tally } from "../load-progress";
import type { ByteBudget } from "./byte-budget";
import type { ByteStream, Bytes } from "./byte-stream";

/** One file that is no archive, not read yet. */
export interface FileSource {
  /** Without folders, and without `.gz`: what people see. */
  readonly fileName: string;
  /** With folders and the archives around it: `digits.zip/small/train.csv`. */
  readonly path: string;
  readonly isPacked: boolean;
  /** What it begins with, `KIND_BYTES` bytes or the whole of a shorter file; `bytes` has it too. */
  readonly start: Bytes;
  readonly bytes: ByteStream;
  /** How far reading has come, 0 to 1, measured before unpacking. */
  readonly fractionRead: () => number;
  /** Aborted when the loading is cancelled: for work on what was read already. */
  readonly signal: AbortSignal;
}

/** What is found, in order. A file must be read, or given up, before the next is asked for. */
export type Unpacked =
  | { readonly kind: "file"; readonly source: FileSource }
  | { readonly kind: "ignored"; readonly file: string }
  | { readonly kind: "failure"; readonly failure: Failure };

export type Finds = AsyncGenerator<Unpacked, void, undefined>;

/** What everything inside one picked file shares. */
export interface Unpacking {
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal;
  readonly budget: ByteBudget;
  readonly isWanted: (path: string) => boolean;
  /** Opens what an archive holds, which may be an archive. */
  readonly open: (part: StreamPart) => Finds;
}

export interface Place {
  readonly file: string;
  readonly path: string;
  /** How many archives are around it. */
  readonly depth: number;
}

export interface StreamPart extends Place {
  readonly bytes: ByteStream;
  readonly tally: Tally;
}
