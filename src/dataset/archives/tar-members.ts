/** The files of a tar, one after the other as they come: nothing is read ahead. */
import { FailureError } from "../../domain/failure";
import type { ByteStream } from "./byte-stream";
import { StreamReader } from "./stream-reader";
import { TAR_BLOCK, text } from "./tar-checksum";
import {
  isZeroBlock,
  readTarExtra,
  readTarHeader,
  type TarExtra,
  type TarHeader,
} from "./tar-header";

/** A path, and a few lines beside it; Linux's longest path has 4 KB. */
const MAX_EXTRA_BYTES = 1024 ** 2;

export interface TarMember {
  readonly path: string;
  readonly size: number;
  /** To be read, or left, before the next member is asked for. */
  readonly bytes: ByteStream;
}

export class TarMembers {
  readonly #reader: StreamReader;
  readonly #file: string;
  /** Of the member handed out last, with what fills its last block. */
  #dataLeft = 0;
  #padding = 0;
  /** Told once: behind damage nothing can be found. */
  #isOver = false;

  /** @param file the name to give in a failure */
  constructor(stream: ByteStream, file: string) {
    this.#reader = new StreamReader(stream);
    this.#file = file;
  }

  /** @throws FailureError `tar-damaged`, and whatever the stream throws */
  async *all(): AsyncGenerator<TarMember, void, undefined> {
    while (!this.#isOver) {
      const member = await this.#next();
      if (member !== null) yield member;
    }
  }

  async #next(): Promise<TarMember | null> {
    await this.#skip(this.#dataLeft + this.#padding);
    this.#dataLeft = 0;
    this.#padding = 0;
    let extra: TarExtra = {};
    for (;;) {
      const header = await this.#header();
      if (header === null) return null;
      if (isExtra(header)) {
        extra = { ...extra, ...(await this.#extra(header)) };
        continue;
      }
      const member = this.#member(header, extra);
      if (member !== null) return member;
      await this.#skip(hasData(header) ? header.bytes + paddingOf(header.bytes) : 0);
      // What is said of all files, or of a link, says nothing of the file behind it.
      if (!isOfOthers(header)) extra = {};
    }
  }

  /** @returns null for what is no file */
  #member(header: TarHeader, extra: TarExtra): TarMember | null {
    const path = (extra.path ?? header.path).replace(/^(\.?\/)+/, "");
    // `7` lies in one piece on the disk, which is all the same to who reads it.
    if (!/[07]/.test(header.type) || path.endsWith("/")) return null;
    const size = extra.bytes ?? header.bytes;
    this.#dataLeft = size;
    this.#padding = paddingOf(size);
    return { path, size, bytes: this.#data() };
  }

  async #header(): Promise<TarHeader | null> {
    const block = await this.#reader.exactly(TAR_BLOCK);
    // Two blocks of zeros end a tar; some writers leave them out.
    if (block.length === 0 || (block.length === TAR_BLOCK && isZeroBlock(block))) {
      this.#isOver = true;
      return null;
    }
    const header = readTarHeader(block);
    if (header === null) throw this.#damaged();
    return header;
  }

  async #extra({ type, bytes }: TarHeader): Promise<TarExtra> {
    if (bytes > MAX_EXTRA_BYTES) throw this.#damaged();
    const content = await this.#reader.exactly(bytes);
    if (content.length < bytes) throw this.#damaged();
    await this.#skip(paddingOf(bytes));
    const extra = type === "L" ? { path: text(content) } : readTarExtra(content);
    if (extra === null) throw this.#damaged();
    return extra;
  }

  async *#data(): ByteStream {
    while (this.#dataLeft > 0) {
      const piece = await this.#piece();
      this.#dataLeft -= piece.length;
      yield piece;
    }
  }

  async #piece() {
    try {
      const piece = await this.#reader.some(this.#dataLeft);
      if (piece === null) throw this.#damaged();
      return piece;
    } catch (thrown) {
      this.#isOver = true;
      throw thrown;
    }
  }

  async #skip(bytes: number): Promise<void> {
    if (!(await this.#reader.skip(bytes))) throw this.#damaged();
  }

  #damaged(): FailureError {
    return new FailureError({ code: "tar-damaged", file: this.#file });
  }
}

/** A longer name, or more of it, for the file behind. */
function isExtra({ type }: TarHeader): boolean {
  return type === "x" || type === "L";
}

function isOfOthers({ type }: TarHeader): boolean {
  return type === "g" || type === "K";
}

/** Links, devices and folders have none, whatever size is written there. */
function hasData({ type }: TarHeader): boolean {
  return !/[1-6]/.test(type);
}

function paddingOf(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
}
