/** Whatever somebody drops on the page, loading ends with a failure that was foreseen or with data. */
import fc from "fast-check";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { mendChecksum, paxRecord, tarOf } from "./archives/test-tar";
import { gzipFile, load, TEST, TRAINING, textFile, zipFile } from "./test-files";

/** Positions from 0 to 1, and what to put there instead. */
const changes = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    insert: fc.oneof(
      fc.constantFrom('"', ",", "\n", "\r", "-", " ", "9999", "\0", "label", ";", "é"),
      fc.string({ maxLength: 4 }),
    ),
    remove: fc.nat(3),
  }),
  { minLength: 1, maxLength: 4 },
);

async function expectForeseen(file: File): Promise<void> {
  const loaded = await load(file);
  expect(loaded.failures.filter(({ code }) => code === "unexpected")).toEqual([]);
  const isUsed = loaded.training !== null || loaded.test !== null;
  // What waits for its other half has its note.
  expect(isUsed || loaded.failures.length + loaded.notes.length > 0).toBe(true);
}

describe("no file makes loading throw", () => {
  test("not random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) =>
        expectForeseen(new File([Uint8Array.from(bytes)], "train.csv")),
      ),
      { numRuns: 200 },
    );
  });

  test("not random bytes behind the signature of an archive", async () => {
    const signature = fc.constantFrom([0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0x1f, 0x8b, 8, 0]);
    await fc.assert(
      fc.asyncProperty(signature, fc.uint8Array({ maxLength: 500 }), (start, bytes) =>
        expectForeseen(new File([Uint8Array.from([...start, ...bytes])], "a.zip")),
      ),
      { numRuns: 300 },
    );
  });

  test("not a good tar with changes, packed or not", async () => {
    const tar = tarOf([
      { path: "x", type: "x", content: paxRecord("path", "digits/train.csv") },
      { path: "train.csv", content: TRAINING },
      { path: "test.csv", content: TEST, isGnu: true, isBinarySize: true },
    ]);
    const edits = fc.array(fc.tuple(fc.nat(tar.length - 1), fc.nat(255)), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(tar.length), fc.boolean(), async (changed, end, isPacked) => {
        const bytes = tar.slice();
        for (const [at, byte] of changed) {
          bytes[at] = byte;
          mendChecksum(bytes, at);
        }
        const cut = bytes.slice(0, Math.max(1, end));
        await expectForeseen(new File([isPacked ? gzipSync(cut) : cut], "a.tar"));
      }),
      { numRuns: 300 },
    );
  });

  test("not random text", async () => {
    const unit = fc.constantFrom(...'0123456789,,,\n\r";\t labelpixe'.split(""));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit, maxLength: 400 }), fc.string()), (text) =>
        expectForeseen(textFile("train.csv", text)),
      ),
      { numRuns: 300 },
    );
  });

  test("not a good CSV with changes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(TRAINING, TEST), changes, (text, edits) => {
        let changed = text;
        for (const { place, insert, remove } of edits) {
          const at = Math.floor(place * changed.length);
          changed = changed.slice(0, at) + insert + changed.slice(at + remove);
        }
        return expectForeseen(textFile("train.csv", changed));
      }),
      { numRuns: 400 },
    );
  });

  test("not a good archive with changed bytes", async () => {
    const archives = [
      zipFile("a.zip", { "train.csv": TRAINING, "test.csv": TEST }),
      gzipFile("a.gz", TRAINING),
    ];
    const flips = fc.array(
      fc.record({ place: fc.double({ min: 0, max: 0.999, noNaN: true }), byte: fc.nat(255) }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...archives), flips, async (archive, edits) => {
        const bytes = new Uint8Array(await archive.arrayBuffer());
        for (const { place, byte } of edits) bytes[Math.floor(place * bytes.length)] = byte;
        await expectForeseen(new File([bytes], archive.name));
      }),
      { numRuns: 500 },
    );
  });

  test("not a good archive that was cut off", async () => {
    const archive = zipFile("a.zip", { "train.csv": TRAINING, "test.csv": TEST });
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.size), (size) =>
        expectForeseen(new File([archive.slice(0, size)], "a.zip")),
      ),
      { numRuns: 100 },
    );
  });
});
