import { describe, expect, test } from "vitest";
import { occlusionOf } from "./occlusion";

const FULL = new Float32Array(28 * 28).fill(1);

/** Two classes; the second one's probability is the ink of one pixel. */
function readerOf(pixel: number, size: number) {
  const counts: number[] = [];
  const read = async (inks: Float32Array, count: number) => {
    counts.push(count);
    return Float32Array.from({ length: 2 * count }, (_, index) => {
      const ink = inks[(index >> 1) * size + pixel] ?? 0;
      return index % 2 === 1 ? ink : 1 - ink;
    });
  };
  return { read, counts };
}

describe("occlusionOf", () => {
  test("is greatest at the only pixel that decides", async () => {
    const pixel = 13 * 28 + 13;
    const occlusion = await occlusionOf(FULL, 28, readerOf(pixel, 784).read, 1);
    expect(occlusion[pixel]).toBe(1);
    expect(Math.max(...occlusion)).toBe(1);
  });

  test("falls off by the share of patches that cover both pixels", async () => {
    const occlusion = await occlusionOf(FULL, 28, readerOf(13 * 28 + 13, 784).read, 1);
    const inRow = (row: number) =>
      Array.from({ length: 28 }, (_, column) => occlusion[row * 28 + column] ?? 0);
    // Patches begin at even columns and are 6 wide: those at 8, 10 and 12 cover column 13, three
    // of three those of columns 12 and 13, two of three those of 10, 11, 14 and 15, and so on.
    const expected = [0, 1 / 3, 1 / 3, 2 / 3, 2 / 3, 1, 1, 2 / 3, 2 / 3, 1 / 3, 1 / 3, 0];
    for (const [index, share] of expected.entries()) {
      expect(inRow(13)[7 + index]).toBeCloseTo(share, 6);
    }
    expect(Math.max(...inRow(20))).toBe(0);
  });

  test("is negative where wiping makes the answer more probable", async () => {
    const read = async (inks: Float32Array, count: number) =>
      Float32Array.from({ length: 2 * count }, (_, index) => {
        const ink = inks[(index >> 1) * 784] ?? 0;
        return index % 2 === 0 ? 1 - ink / 4 : ink / 4;
      });
    const occlusion = await occlusionOf(FULL, 28, read, 0);
    expect(occlusion[0]).toBe(-0.25);
    expect(occlusion[783]).toBe(0);
  });

  test("is about the class in question, be it the most probable one or not", async () => {
    const pixel = 13 * 28 + 13;
    const occlusion = await occlusionOf(FULL, 28, readerOf(pixel, 784).read, 0);
    expect(occlusion[pixel]).toBe(-1);
  });

  test("reads the image and each of 12×12 patches once, in few calls", async () => {
    const { read, counts } = readerOf(0, 784);
    await occlusionOf(FULL, 28, read, 1);
    expect(counts).toEqual([1, 100, 44]);
  });

  test("wipes nothing where there is no ink", async () => {
    const { read, counts } = readerOf(0, 784);
    const dot = new Float32Array(784);
    dot[0] = 1;
    const occlusion = await occlusionOf(dot, 28, read, 1);
    // The corner is under one patch alone.
    expect(counts).toEqual([1, 1]);
    expect(occlusion[0]).toBe(1);
  });

  test.each([2, 8, 15, 64])("covers every pixel of an image of %i a side", async (side) => {
    const read = async (inks: Float32Array, count: number) =>
      Float32Array.from({ length: count }, (_, index) => {
        const copy = inks.subarray(index * side * side, (index + 1) * side * side);
        return copy.every((ink) => ink === 1) ? 1 : 0;
      });
    const occlusion = await occlusionOf(new Float32Array(side * side).fill(1), side, read, 0);
    expect(occlusion.every((fall) => fall === 1)).toBe(true);
  });

  test("does not change the image", async () => {
    const ink = Float32Array.from(FULL);
    await occlusionOf(ink, 28, readerOf(0, 784).read, 1);
    expect(ink).toEqual(FULL);
  });

  test("refuses an image of another size, and says what it expected", async () => {
    await expect(occlusionOf(FULL, 8, readerOf(0, 784).read, 1)).rejects.toThrow(
      new RangeError("expected 64 pixels, got 784"),
    );
  });
});
