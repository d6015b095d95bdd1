/**
 * A form in which files hold images or labels. To add one: a folder beside this file, with a value
 * of this type, and a line in `formats.ts`.
 */
import type { LayoutChoice } from "../../domain/data-layout";
import type { FileSource } from "../archives/found";
import type { Part } from "./part";

export interface Format {
  /** Endings of the names, behind a dot or a hyphen, under which archives hold such files. */
  readonly endings: readonly string[];
  /** @param start the first `KIND_BYTES` bytes, fewer only where the file is shorter */
  readonly recognises: (start: Uint8Array) => boolean;
  /**
   * Reads the stream to its end, never holding more of it than needed.
   *
   * @param choice what somebody said of a file that can be read in two ways
   * @throws FailureError what is wrong, and where; `cancelled`
   */
  readonly read: (source: FileSource, choice?: LayoutChoice | null) => Promise<Part>;
}
