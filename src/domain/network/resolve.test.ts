import { describe, expect, test } from "vitest";
import { failureOf } from "../failure-of";
import { fitToSide, networkFor } from "./fit-to-side";
import { MAX_WEIGHTS, resolve } from "./resolve";
import { dimensionsOf } from "./shape";
import { readNetwork, writeNetwork } from "./text";

function resolved(text: string, side: number, classCount: number, members = 1) {
  return resolve(readNetwork(text), side, classCount, members);
}

describe("resolve", () => {
  test("works out every layer's output, weights and multiplications", () => {
    const { resolved: layers } = resolved(
      "conv5x8 pool conv3x4v/2 crop1 drop0.3 gap dense6",
      28,
      10,
    );
    const rows = layers.map(({ word, output, weightCount, flops }) => [
      word,
      dimensionsOf(output),
      weightCount,
      flops,
    ]);
    expect(rows).toEqual([
      // 5·5·1·8 taps, and a scale and an offset for each of 8 filters; at 28·28 places.
      ["conv5x8", [28, 28, 8], 200 + 16, 2 * 200 * 784],
      ["pool", [14, 14, 8], 0, 0],
      // 14 − 2 rows are left without padding; every second of them.
      ["conv3x4v/2", [6, 6, 4], 3 * 3 * 8 * 4 + 8, 2 * 288 * 36],
      ["crop1", [4, 4, 4], 0, 0],
      ["drop0.3", [4, 4, 4], 0, 0],
      ["gap", [4], 0, 0],
      ["dense6", [6], 4 * 6 + 12, 48],
      ["", [10], 6 * 10 + 10, 120],
    ]);
  });

  test("lets a convolution take over the pool behind it, before its batch norm", () => {
    const { operations, resolved: layers } = resolved("conv3x4 pool pool drop0.1", 16, 3);
    expect(operations.map(({ kind }) => kind)).toEqual([
      "convolution",
      "maximum",
      "norm",
      "maximum",
      "dropout",
      "dense",
      "bias",
    ]);
    expect(layers.map(({ operationCount }) => operationCount)).toEqual([3, 3, 4, 5, 7]);
    expect(operations.map(({ output }) => output.side)).toEqual([16, 8, 8, 4, 4, 1, 1]);
  });

  test("lays weights and statistics one after the other", () => {
    const { operations, memberWeights, memberStatistics } = resolved("conv3x2 dense3", 8, 2);
    const places = operations.flatMap(({ weights }) =>
      weights.map(({ start, size }) => [start, size]),
    );
    // 3·3·1·2 = 18, scale and offset of 2; 8·8·2·3 = 384, of 3; 3·2 = 6, offset of 2.
    expect(places).toEqual([
      [0, 18],
      [18, 2],
      [20, 2],
      [22, 384],
      [406, 3],
      [409, 3],
      [412, 6],
      [418, 2],
    ]);
    expect(memberWeights).toBe(420);
    expect(operations.map(({ statisticsStart }) => statisticsStart)).toEqual(
      [0, 4].flatMap((start) => [null, start]).concat([null, null]),
    );
    expect(memberStatistics).toBe(10);
  });

  test("puts the odd zero of a strided convolution behind the image, as TensorFlow does", () => {
    const [product] = resolved("conv3x1/2", 8, 2).operations;
    // Four places need (4 − 1)·2 + 3 = 9 rows: one zero, behind.
    expect(product).toMatchObject({ before: 0, after: 1, output: { side: 4 } });
  });

  test("counts the weights and multiplications of all members", () => {
    const [alone, three] = [1, 3].map((members) => resolved("conv3x4 dense6", 8, 2, members));
    expect(three?.weightCount).toBe(3 * (alone?.weightCount ?? 0));
    expect(three?.statisticsCount).toBe(3 * (alone?.statisticsCount ?? 0));
    expect(three?.flops).toBe(3 * (alone?.flops ?? 0));
    expect(three?.memberWeights).toBe(alone?.memberWeights);
  });

  test("counts one bias a filter where there is no batch norm", () => {
    expect(resolved("conv3x4+bias", 8, 2).resolved[0]?.weightCount).toBe(36 + 4);
  });

  test("leaves out an odd last row when pooling", () => {
    expect(resolved("pool", 9, 2).operations[0]?.output).toEqual({
      side: 4,
      channels: 1,
      isImage: true,
    });
  });

  test.each([
    ["pool pool pool pool", "pool", "too-small-to-pool"],
    ["conv3x4/4 conv3x4/4 pool", "pool", "too-small-to-pool"],
    ["dense8 conv3x4", "conv3x4", "convolution-after-dense"],
    ["dense8 crop1", "crop1", "convolution-after-dense"],
    ["gap pool", "pool", "convolution-after-dense"],
    ["dense8 gap", "gap", "convolution-after-dense"],
    ["crop3", "crop3", "too-small-to-crop"],
    ["conv9x2v", "conv9x2v", "too-small-to-convolve"],
  ])("refuses %j for an 8×8 image", (text, token, reason) => {
    const failure = failureOf(() => resolved(text, 8, 10));
    expect(failure).toEqual({ code: "network-text", token, reason });
  });

  test("refuses more weights than somebody could wait for, and says how many", () => {
    // One layer of 1024 units on 64·64 pixels alone has 4,194,304.
    const failure = failureOf(() => resolved("dense1024", 64, 2));
    const weights = 64 * 64 * 1024 + 2 * 1024 + 2 * 1024 + 2;
    expect(weights).toBeGreaterThan(MAX_WEIGHTS);
    expect(failure).toMatchObject({ token: String(weights), reason: "too-large" });
  });
});

describe("fitToSide", () => {
  test("pads what would leave fewer than four rows, and crops no more than there is", () => {
    const layers = readNetwork("crop2 conv5x8v pool conv3x8v");
    expect(writeNetwork(fitToSide(layers, 28))).toBe("crop2 conv5x8v pool conv3x8v");
    // 8 − 4 rows are four: cropped, but then 5×5 kernels would leave none, and 3×3 none of two.
    expect(writeNetwork(fitToSide(layers, 8))).toBe("crop2 conv5x8 pool conv3x8");
    expect(writeNetwork(fitToSide(readNetwork("crop3 gap"), 8))).toBe("gap");
  });

  test("leaves what does not fit for other reasons to resolve", () => {
    expect(failureOf(() => networkFor("pool pool pool pool", 8, 2, 1))).toMatchObject({
      reason: "too-small-to-pool",
    });
  });
});
