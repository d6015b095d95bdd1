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

describe("winogradShape", () => {
  test("covers the outputs in tiles of two by two, a few images at a time", () => {
    const shape = winogradShape(shapeOf("conv3x16 conv3x32v", 12), false);
    // Ten rows of outputs are five rows of tiles; two images have 50 tiles, three would have 75.
    expect(shape).toEqual({ size: 4, across: 5, images: 2, down: 5, framed: 0 });
  });

  test("takes a large image in bands of rows", () => {
    const shape = winogradShape(shapeOf("conv5x32 conv5x32", 28), true);
    // 14 rows of tiles, four at a time; two zeros on each side.
    expect(shape).toEqual({ size: 6, across: 14, images: 1, down: 4, framed: 32 });
  });

  test("frames images whose last tile reaches beyond them", () => {
    expect(winogradShape(shapeOf("conv3x32 conv3x32v", 13), false)?.framed).toBe(14);
  });

  test.each([
    ["a stride", "conv3x32 conv3x32/2", 28],
    ["another kernel", "conv3x32 conv4x32", 28],
    ["small images, most of whose taps lie outside", "conv5x24v conv3x48", 9],
  ])("leaves %s to the plain way", (_, text, side) => {
    expect(winogradShape(shapeOf(text, side), false)).toBeNull();
  });
});
