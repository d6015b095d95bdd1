/** Progress through a picked file, in the bytes on disk: what is unpacked from them varies. */

export interface LoadProgress {
  readonly fileName: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export type OnProgress = (progress: LoadProgress) => void;

/**
 * Progress through several files as if they were one. Of thousands of small ones most reports are
 * left out.
 *
 * @returns what to report the progress of each file to
 */
export function overallProgress(
  files: readonly File[],
  onProgress: OnProgress,
): (index: number) => OnProgress {
  const bytesTotal = files.reduce((bytes, { size }) => bytes + size, 0);
  let bytesBefore = 0;
  const starts = files.map(({ size }) => {
    bytesBefore += size;
    return bytesBefore - size;
  });
  let reportedAtMs = Number.NEGATIVE_INFINITY;
  return (index) =>
    ({ fileName, bytesRead }) => {
      const now = performance.now();
      const isEnd = index === files.length - 1 && bytesRead === files[index]?.size;
      if (files.length > 1 && !isEnd && now - reportedAtMs < REPORT_EVERY_MS) return;
      reportedAtMs = now;
      onProgress({ fileName, bytesRead: (starts[index] ?? 0) + bytesRead, bytesTotal });
    };
}

/** Ten reports a second look continuous; more would only keep the page busy. */
const REPORT_EVERY_MS = 100;

export class ProgressMeter {
  readonly #file: File;
  readonly #onProgress: OnProgress;
  #bytesRead = 0;
  #reportedAtMs = Number.NEGATIVE_INFINITY;

  constructor(file: File, onProgress: OnProgress) {
    this.#file = file;
    this.#onProgress = onProgress;
  }

  /** More bytes of the picked file were read. */
  add(bytes: number): void {
    this.#bytesRead = Math.min(this.#bytesRead + bytes, this.#file.size);
    if (performance.now() - this.#reportedAtMs >= REPORT_EVERY_MS) this.#report();
  }

  /** The file is done with, read to its end or not. */
  finish(): void {
    this.#bytesRead = this.#file.size;
    this.#report();
  }

  #report(): void {
    this.#reportedAtMs = performance.now();
    const { name: fileName, size: bytesTotal } = this.#file;
    this.#onProgress({ fileName, bytesRead: this.#bytesRead, bytesTotal });
  }
}

/** How much of a Blob was read. */
export class Tally {
  readonly add: (bytes: number) => void;
  readonly fraction: () => number;

  constructor(bytesTotal: number, meter: ProgressMeter | null) {
    let bytesRead = 0;
    this.add = (bytes) => {
      bytesRead += bytes;
      meter?.add(bytes);
    };
    this.fraction = () => (bytesTotal === 0 ? 1 : bytesRead / bytesTotal);
  }
}
