import { describe, expect, test } from "vitest";
import { type InkShape, inkShape } from "./ink-shape";

function shapeOf(...rows: readonly (readonly number[])[]): InkShape {
  const shape = inkShape(Float32Array.from(rows.flat()), rows.length);
  if (shape === null) throw new RangeError("there is ink");
  return shape;
}

describe("inkShape", () => {
  test("finds where the ink falls to half, between pixels", () => {
    const { left, right, top, bottom } = shapeOf(
      [0, 0, 0, 0],
      [0, 0.5, 1, 0.75],
      [0, 0.5, 1, 0.75],
      [0, 0, 0, 0],
    );

    // Half at the middle of pixel 1; from 0.75 in the middle of pixel 3 a third of the way to paper.
    expect(left).toBeCloseTo(1.5, 6);
    expect(right).toBeCloseTo(3.5 + 1 / 3, 6);
    // From 1 to 0 it is half way between the middles.
    expect(top).toBeCloseTo(1, 6);
    expect(bottom).toBeCloseTo(3, 6);
  });

  test("weighs the ink", () => {
    const { massX, massY } = shapeOf([0, 0, 0], [1, 0, 0.5], [0, 0, 0]);

    // (0.5 + 0.5 × 2.5) / 1.5
    expect(massX).toBeCloseTo(7 / 6, 6);
    expect(massY).toBeCloseTo(1.5, 6);
  });

  test("measures how wide a long stroke is", () => {
    const side = 60;
    const stroke = Float32Array.from({ length: side * side }, (_, pixel) =>
      Math.abs(Math.floor(pixel / side) - 30) <= 1 && pixel % side > 4 && pixel % side < 55 ? 1 : 0,
    );

    // 50 by 3: twice 150 over an outline of 106 is 2.83; corners are counted a little shorter.
    expect(inkShape(stroke, side)?.width).toBeCloseTo(2.85, 1);
  });

  test("tells grey from black on white", () => {
    expect(shapeOf([0, 1], [0, 1]).greyness).toBe(0);
    // Each pixel of a half has 4 × 0.5 × 0.5 of grey for 0.5 of ink.
    expect(shapeOf([0, 0.5], [0, 0.5]).greyness).toBe(2);
  });

  test("finds how the ink leans", () => {
    const { slant, rise } = shapeOf([0, 0, 1], [0, 1, 0], [1, 0, 0]);
    expect(slant).toBe(-1);
    expect(rise).toBe(-1);

    const upright = shapeOf([0, 1, 0], [0, 1, 0], [0, 1, 0]);
    expect(upright.slant).toBe(0);
    expect(upright.rise).toBe(0);
  });

  test("has nothing to say of an image without a pixel that is half inked", () => {
    expect(inkShape(new Float32Array(16).fill(0.4), 4)).toBeNull();
  });
});
