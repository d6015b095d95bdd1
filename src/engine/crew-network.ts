/** A network that several members have opened, and who reads what. */
import type { ImageSet } from "../dataset/image-set";
import { FailureError } from "../domain/failure";
import type { ResolvedNetwork } from "../domain/network/resolve";
import type { OpenNetwork } from "./engine";

/** Images that one member reads at a time: enough to hide the message, few enough to share. */
const MOST_AT_ONCE = 256;
const LEAST_AT_ONCE = 32;

/** So many pieces a member: the last to finish is late by a piece at most. */
const PIECES_EACH = 4;

/** Fewer drawings than this are read by one member: a message costs more. */
const LEAST_INKS = 32;

export class CrewNetwork implements OpenNetwork {
  readonly #network: ResolvedNetwork;
  /** By member, as is everything here. */
  readonly #opened: readonly [OpenNetwork, ...OpenNetwork[]];

  constructor(network: ResolvedNetwork, opened: readonly [OpenNetwork, ...OpenNetwork[]]) {
    this.#network = network;
    this.#opened = opened;
  }

  async readInks(inks: Float32Array<ArrayBuffer>, count: number) {
    const readers = Math.max(1, Math.min(this.#opened.length, Math.floor(count / LEAST_INKS)));
    if (readers === 1) return this.#idlest.readInks(inks, count);
    const size = this.#network.side ** 2;
    const parts = this.#opened.slice(0, readers).map((opened, reader) => {
      const start = Math.floor((count * reader) / readers);
      const end = Math.floor((count * (reader + 1)) / readers);
      return opened.readInks(inks.slice(start * size, end * size), end - start);
    });
    return joined(await Promise.all(parts));
  }

  readPartly(inks: Float32Array<ArrayBuffer>, count: number, operationCount: number) {
    return this.#idlest.readPartly(inks, count, operationCount);
  }

  readImages(
    images: ImageSet,
    rows: Uint32Array,
    views: number,
    onProgress: (done: number) => void,
    signal: AbortSignal | null,
  ) {
    const [alone, ...others] = this.#opened;
    if (others.length === 0) return alone.readImages(images, rows, views, onProgress, signal);
    return this.#readTogether(images, rows, views, onProgress, signal);
  }

  dispose(): void {
    for (const opened of this.#opened) opened.dispose();
  }

  /** Whoever is free takes the next piece. */
  async #readTogether(
    images: ImageSet,
    rows: Uint32Array,
    views: number,
    onProgress: (done: number) => void,
    signal: AbortSignal | null,
  ) {
    const { classCount } = this.#network;
    const probabilities = new Float32Array(rows.length * classCount);
    const pieces = piecesOf(rows.length, this.#opened.length);
    const stop = new AbortController();
    let done = 0;

    const takePieces = async (opened: OpenNetwork) => {
      for (const { start, end } of pieces) {
        if (stop.signal.aborted) throw new FailureError({ code: "cancelled" });
        const own = rows.subarray(start, end);
        const part = await opened.readImages(images, own, views, () => {}, stop.signal);
        probabilities.set(part, start * classCount);
        done += own.length;
        onProgress(done);
      }
    };

    await stoppable(stop, signal, () => allOrFirstFailure(this.#opened.map(takePieces), stop));
    return probabilities;
  }

  /** The last member, which is the first to have no part in a run. */
  get #idlest(): OpenNetwork {
    return this.#opened.at(-1) ?? this.#opened[0];
  }
}

/** Each piece is handed out once, whoever asks. */
function* piecesOf(images: number, members: number): Generator<{ start: number; end: number }> {
  const even = Math.ceil(images / (members * PIECES_EACH));
  const size = Math.max(LEAST_AT_ONCE, Math.min(MOST_AT_ONCE, even));
  for (let start = 0; start < images; start += size) {
    yield { start, end: Math.min(images, start + size) };
  }
}

async function stoppable(
  stop: AbortController,
  signal: AbortSignal | null,
  work: () => Promise<void>,
): Promise<void> {
  const abort = () => stop.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  try {
    await work();
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

/** Nobody goes on for what has failed; all have ended when this rejects. */
async function allOrFirstFailure(
  working: readonly Promise<void>[],
  stop: AbortController,
): Promise<void> {
  try {
    await Promise.all(working);
  } catch (thrown) {
    stop.abort();
    await Promise.allSettled(working);
    throw thrown;
  }
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}
