/** Tars for tests, written after the POSIX specification and not after our reader. */
import { encode } from "../test-files";
import { type Bytes, join } from "./byte-stream";

export interface TarEntry {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** `0` a file, `5` a folder, `2` a link, `x` an extended header, `L` a long name of GNU's. */
  readonly type?: string;
  /** The folders of the path, in a field of their own. */
  readonly prefix?: string;
  readonly isGnu?: boolean;
  /** As UNIX' seventh edition wrote it: behind the link's name stands nothing. */
  readonly isV7?: boolean;
  /** As GNU writes what eleven octal digits cannot. */
  readonly isBinarySize?: boolean;
}

export function tarOf(entries: readonly TarEntry[], endBlocks = 2): Bytes {
  return join([...entries.map(tarEntry), new Uint8Array(512 * endBlocks)]);
}

/** path → text or bytes */
export function tarOfFiles(files: Readonly<Record<string, string | Uint8Array>>): Bytes {
  return tarOf(Object.entries(files).map(([path, content]) => ({ path, content })));
}

/** A record of an extended header: its own length in front. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = encode(rest).length;
  const digits = String(bytes + String(bytes).length).length;
  return `${bytes + digits}${rest}`;
}

function tarEntry(entry: TarEntry): Bytes {
  const { path, content = "", type = "0", prefix = "", isGnu = false } = entry;
  const data = typeof content === "string" ? encode(content) : Uint8Array.from(content);
  const header = new Uint8Array(512);
  const put = (text: string, at: number) => header.set(encode(text), at);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, "0");
  header.set(encode(path).subarray(0, 100));
  put(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  if (entry.isBinarySize === true) {
    header[124] = 0x80;
    new DataView(header.buffer).setUint32(132, data.length);
  } else {
    put(`${octal(data.length, 11)}\0`, 124);
  }
  put(`${octal(0, 11)}\0`, 136);
  put(type, 156);
  if (entry.isV7 !== true) {
    put(isGnu ? "ustar  \0" : "ustar\x0000", 257);
    put(prefix, 345);
  }
  mendChecksum(header, 0);
  return join([header, data, new Uint8Array((512 - (data.length % 512)) % 512)]);
}

/** Of the block that a byte stands in, as if it were a header: so that only its content is wrong. */
export function mendChecksum(tar: Bytes, at: number): void {
  const start = at - (at % 512);
  const block = tar.subarray(start, start + 512);
  block.set(encode(" ".repeat(8)), 148);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.set(encode(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
}
