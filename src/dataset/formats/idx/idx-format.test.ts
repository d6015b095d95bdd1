import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { load, partOf, zipFile } from "../../test-files";
import { idxBytes } from "../arrays/test-arrays";

const IMAGES = Array.from({ length: 2 * 64 }, (_, index) => index);

describe("an IDX file", () => {
  test("of three axes is images, without labels", async () => {
    const file = new File([idxBytes([2, 8, 8], IMAGES)], "train-images-idx3-ubyte");

    expect(await partOf(file)).toEqual({
      kind: "images",
      fileName: "train-images-idx3-ubyte",
      path: "train-images-idx3-ubyte",
      notes: [],
      images: {
        fileName: "train-images-idx3-ubyte",
        origin: "file",
        side: 8,
        // The greatest of the numbers 0 to 127.
        pixelMax: 127,
        count: 2,
        pixels: Uint8Array.from(IMAGES),
        firstRow: 1,
      },
    });
  });

  test("of one axis is labels", async () => {
    const file = new File([idxBytes([3], [7, 0, 26])], "train-labels-idx1-ubyte");

    expect(await partOf(file)).toMatchObject({ kind: "labels", labels: [7, 0, 26] });
  });

  test("is read out of a gzip and out of a zip, where its name has no ending", async () => {
    const bytes = idxBytes([2, 8, 8], IMAGES);
    const zipped = zipFile("mnist.zip", { "t10k-images.idx3-ubyte": bytes, "readme.txt": "x" });
    const packed = new File([gzipSync(bytes)], "t10k-images-idx3-ubyte.gz");

    expect((await load(zipped)).test).toMatchObject({ count: 2, side: 8 });
    expect(await partOf(packed)).toMatchObject({ fileName: "t10k-images-idx3-ubyte" });
  });

  test.each([
    [
      "array-length",
      idxBytes([2, 8, 8], IMAGES.slice(1)),
      { expectedBytes: 144, actualBytes: 143 },
    ],
    ["array-length", idxBytes([2, 8, 8], [...IMAGES, 0]), { expectedBytes: 144, actualBytes: 145 }],
    ["array-shape", idxBytes([2, 8, 7], IMAGES.slice(16)), { shape: [2, 8, 7] }],
    ["array-shape", idxBytes([0, 8, 8], []), { shape: [0, 8, 8] }],
    ["array-header", idxBytes([2, 8, 8], []).slice(0, 9), { form: "IDX" }],
    // A head that promises 2^32 - 1 images: refused before anything is made room for.
    ["too-large", idxBytes([-1, 8, 8], []), {}],
  ] as const)("is refused: %s", async (code, bytes, details) => {
    const file = new File([bytes], "train-images-idx3-ubyte");

    await expect(partOf(file)).rejects.toMatchObject({ failure: { code, ...details } });
  });
});

test("whatever is written as IDX reads back the same", async () => {
  const images = fc.tuple(fc.integer({ min: 8, max: 12 }), fc.integer({ min: 1, max: 4 }));
  await fc.assert(
    fc.asyncProperty(
      images.chain(([side, count]) => {
        const size = count * side * side;
        const pixels = fc.array(fc.nat(255), { minLength: size, maxLength: size });
        return fc.record({ side: fc.constant(side), count: fc.constant(count), pixels });
      }),
      async ({ side, count, pixels }) => {
        const part = await partOf(new File([idxBytes([count, side, side], pixels)], "a.idx"));
        expect(part).toMatchObject({ images: { side, count, pixels: Uint8Array.from(pixels) } });
      },
    ),
    { numRuns: 50 },
  );
});

describe.skipIf(!existsSync("../shared/cases"))("the cases", () => {
  test.each(["idx-files/train-images-idx3-ubyte", "s-idx/train-images-idx3-ubyte.gz"])(
    "%s is images of 28×28",
    async (path) => {
      const part = await partOf(new File([readFileSync(`../shared/cases/${path}`)], path));

      expect(part).toMatchObject({ kind: "images", images: { side: 28 } });
    },
  );
});
