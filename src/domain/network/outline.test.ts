import { describe, expect, test } from "vitest";
import { outlineOf } from "./outline";

const SIDE = 28;
const shapes = (text: string, side = SIDE) =>
  outlineOf(text, side, 10).rows.map(({ output }) => output && [output.side, output.channels]);
const reasons = (text: string) =>
  outlineOf(text, SIDE, 10).rows.map(({ problem }) => problem?.reason ?? null);

describe("the outline of a network", () => {
  test("has what leaves each layer", () => {
    expect(shapes("conv5x8v pool dense64")).toEqual([
      [24, 8],
      [12, 8],
      [1, 64],
    ]);
  });

  test("has each layer's weights, and its share of the multiplications", () => {
    const { rows, classes } = outlineOf("conv5x8v pool", SIDE, 10);
    // 25 weights, a scale and an offset for each of 8 filters; then 12·12·8 inputs and a bias each.
    expect(rows.map(({ weightCount }) => weightCount)).toEqual([216, 0]);
    expect(classes.weightCount).toBe(11_530);
    // 25·8 products at 24·24 places against 1,152·10 for the classes.
    expect(rows[0]?.timeShare).toBeCloseTo(115_200 / 126_720, 10);
    expect(classes.timeShare).toBeCloseTo(11_520 / 126_720, 10);
    expect(rows[1]?.timeShare).toBe(0);
  });

  test("says of each layer what is wrong, and judges the others without it", () => {
    expect(reasons("conv5x8v rocket pool")).toEqual([null, "unknown-token", null]);
    expect(reasons("dense64 conv3x16 dense32")).toEqual([null, "convolution-after-dense", null]);
    expect(reasons("conv99x8 pool")).toEqual(["out-of-limits", null]);
    expect(shapes("conv5x8v rocket pool")).toEqual([[24, 8], null, [12, 8]]);
  });

  test("keeps what does not fit where it stands, to be mended", () => {
    expect(outlineOf("dense64 conv3x16", SIDE, 10).rows[1]?.layer).toMatchObject({ filters: 16 });
  });

  test("leaves a crop out of small images, which is nobody's fault", () => {
    const [crop] = outlineOf("crop4 conv3x8", 8, 10).rows;
    expect(crop).toMatchObject({ layer: { kind: "crop", margin: 4 }, output: null, problem: null });
  });

  test("has shapes, but no shares, where there are too many weights", () => {
    const { rows } = outlineOf("conv9x256 dense1024", SIDE, 10);
    expect(rows.map(({ problem }) => problem)).toEqual([null, null]);
    expect(rows.map(({ timeShare }) => timeShare)).toEqual([0, 0]);
  });

  test("refuses more layers than anybody waits for", () => {
    const text = Array(25).fill("conv3x2").join(" ");
    expect(reasons(text).lastIndexOf(null)).toBe(23);
    expect(reasons(text)[24]).toBe("too-many-layers");
  });
});
