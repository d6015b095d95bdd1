import { describe, expect, test } from "vitest";
import { fitToSide } from "../../../domain/network/fit-to-side";
import { resolve } from "../../../domain/network/resolve";
import { readNetwork } from "../../../domain/network/text";
import { convolutionShape } from "./convolution-geometry";
import { winogradShape } from "./winograd-shape";

/** Of the second convolution in a network. */
function shapeOf(text: string, side: number) {
  const { operations } = resolve(fitToSide(readNetwork(text), side), side, 10, 1);
  const [, second] = operations.flatMap((each) => (each.kind === "convolution" ? each : []));
  if (!second) throw new RangeError(`no second convolution in ${text}`);
  return convolutionShape(second, 8 * Math.ceil(second.input.channels / 8));
}

const PLAIN = { isPooled: false, keepsZeros: false };
const POOLED = { isPooled: true, keepsZeros: false };

describe("winogradShape", () => {
  test("covers the outputs in tiles, a few images at a time", () => {
    const shape = winogradShape(shapeOf("conv3x16 conv3x32v", 10), PLAIN);
    // Eight rows of outputs are two rows of tiles; 14 images have 56 of them.
    expect(shape).toEqual({
      kernel: 3,
      outputs: 4,
      size: 6,
      across: 2,
      images: 14,
      down: 2,
      framed: 0,
    });
  });

  test("takes a large image in bands of rows", () => {
    const shape = winogradShape(shapeOf("conv5x32 conv5x32", 28), POOLED);
    // 14 rows of tiles, four at a time; two zeros on each side.
    expect(shape).toEqual({
      kernel: 5,
      outputs: 2,
      size: 6,
      across: 14,
      images: 1,
      down: 4,
      framed: 32,
    });
  });

  test("takes the tiles that fit best", () => {
    const outputs = (side: number, use = PLAIN) =>
      winogradShape(shapeOf("conv3x32 conv3x32v", side), use)?.outputs;
    // Of 4 and 8, of 3 and 6 outputs: none is computed in vain.
    expect([6, 10, 5, 8].map((side) => outputs(side))).toEqual([4, 4, 3, 3]);
    // Windows of two by two have to lie in one tile.
    expect(outputs(8, POOLED)).not.toBe(3);
    expect(outputs(10, { isPooled: false, keepsZeros: true })).toBe(2);
  });

  test("frames images whose last tile reaches beyond them", () => {
    const shape = winogradShape(shapeOf("conv3x32 conv3x32v", 13), PLAIN);
    // Eleven outputs are in twelve, whose kernels see 14 rows.
    expect(shape?.framed).toBe(14);
  });

  test.each([
    ["a stride", "conv3x32 conv3x32/2", 28],
    ["another kernel", "conv3x32 conv4x32", 28],
    ["a single output", "conv3x32 conv3x32v", 3],
  ])("leaves %s to the plain way", (_, text, side) => {
    const layers = resolve(readNetwork(text), side, 10, 1).operations;
    const [, second] = layers.flatMap((each) => (each.kind === "convolution" ? each : []));
    expect(second && winogradShape(convolutionShape(second, 32), PLAIN)).toBeNull();
  });
});
