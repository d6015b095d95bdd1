/** Files that are nearly good, for tests of what is made of them. */
import fc from "fast-check";
import { expect } from "vitest";
import { FailureError } from "../../domain/failure";
import type { Bytes } from "../archives/byte-stream";
import { KIND_BYTES } from "../archives/file-kind";
import type { FileSource } from "../archives/found";
import { streamOf } from "../test-files";
import { FUZZ_RUNS } from "../test-fuzz";
import type { Format } from "./format";

export function sourceOf(bytes: Bytes, fileName: string): FileSource {
  return {
    fileName,
    path: fileName,
    isPacked: false,
    start: bytes.subarray(0, KIND_BYTES),
    bytes: streamOf(bytes),
    fractionRead: () => 1,
    signal: new AbortController().signal,
  };
}

const edit = fc.record({
  place: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  // Most of what can be wrong stands in the head.
  isInHead: fc.boolean(),
  insert: fc.uint8Array({ maxLength: 3 }),
  remove: fc.nat(3),
});

/** Good files with bytes put in, taken out and changed, and cut off; some stay good. */
function mutated(files: readonly Bytes[]): fc.Arbitrary<Bytes> {
  return fc
    .record({
      file: fc.constantFrom(...files),
      edits: fc.array(edit, { maxLength: 4 }),
      keep: fc.oneof(
        { weight: 5, arbitrary: fc.constant(1) },
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
    })
    .map(({ file, edits, keep }) => {
      const bytes = [...file];
      for (const { place, isInHead, insert, remove } of edits) {
        const at = Math.floor(place * (isInHead ? Math.min(bytes.length, 128) : bytes.length));
        bytes.splice(at, remove, ...insert);
      }
      return Uint8Array.from(bytes.slice(0, Math.ceil(keep * bytes.length)));
    });
}

/** Reads nearly good files, and such as only begin like good ones; others are not for this format. */
export async function expectForeseen(format: Format, files: readonly Bytes[]): Promise<void> {
  const beginning = fc
    .tuple(fc.constantFrom(...files), fc.nat(64), fc.uint8Array({ maxLength: 300 }))
    .map(([file, start, rest]) => Uint8Array.from([...file.subarray(0, start), ...rest]));
  let parts = 0;
  let failures = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated(files), beginning), async (bytes) => {
      if (!format.recognises(bytes.subarray(0, KIND_BYTES))) return;
      try {
        await format.read(sourceOf(bytes, "random"));
        parts++;
      } catch (thrown) {
        if (!(thrown instanceof FailureError)) throw thrown;
        failures++;
      }
    }),
    { numRuns: FUZZ_RUNS },
  );
  // Else all were as good as the originals, or none got further than its first bytes.
  expect(Math.min(parts, failures)).toBeGreaterThan(FUZZ_RUNS / 50);
}

/** Of a hundred thousand, on a busy machine. */
export const FUZZ_MS = 3_600_000;
