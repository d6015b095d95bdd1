import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FailureError, toFailure } from "../failure";
import { type Layer, parseNetwork } from "./network";
import { isPadded, MAX_PARAMETERS, networkShapes } from "./network-shapes";

const CONVOLUTION: Extract<Layer, { kind: "conv" }> = {
  kind: "conv",
  kernel: 5,
  filters: 8,
  stride: 1,
  isSame: true,
  isNormalized: true,
  isPooled: false,
};

describe("parseNetwork", () => {
  test.each<[string, readonly Layer[]]>([
    ["", []],
    ["conv5x8", [CONVOLUTION]],
    ["conv5x8v", [{ ...CONVOLUTION, isSame: false }]],
    ["conv5x8/2", [{ ...CONVOLUTION, stride: 2 }]],
    ["conv5x8+bias", [{ ...CONVOLUTION, isNormalized: false }]],
    ["conv5x8v/4+bias", [{ ...CONVOLUTION, isSame: false, stride: 4, isNormalized: false }]],
    ["pool", [{ kind: "pool" }]],
    ["gap", [{ kind: "gap" }]],
    ["dense64", [{ kind: "dense", units: 64 }]],
    ["drop0.3", [{ kind: "drop", rate: 0.3 }]],
    ["drop.3", [{ kind: "drop", rate: 0.3 }]],
    ["  gap\n\tdense2 ", [{ kind: "gap" }, { kind: "dense", units: 2 }]],
  ])("reads %j", (text, layers) => {
    expect(parseNetwork(text)).toEqual({ members: 1, layers });
  });

  test("draws a pool into the convolution before it, but only one", () => {
    const pooled = { ...CONVOLUTION, isPooled: true };
    expect(parseNetwork("conv5x8 pool").layers).toEqual([pooled]);
    expect(parseNetwork("conv5x8 pool pool").layers).toEqual([pooled, { kind: "pool" }]);
  });

  test("reads in front of the layers how many such networks there are", () => {
    expect(parseNetwork(" ensemble16 gap")).toEqual({ members: 16, layers: [{ kind: "gap" }] });
    expect(parseNetwork("ensemble1")).toEqual({ members: 1, layers: [] });
  });

  test.each([
    ["ensemble0", "out-of-limits"],
    ["ensemble17", "out-of-limits"],
    ["ensemble", "unknown-token"],
    ["ensemble-2", "unknown-token"],
  ])("refuses %s as first word as %s", (word, reason) => {
    const failure = failureOf(() => parseNetwork(`${word} gap`));
    expect(failure).toEqual({ code: "network-text", token: word, reason });
  });

  test.each([
    ["conv", "unknown-token"],
    ["conv5", "unknown-token"],
    ["conv5x8+bias/2", "unknown-token"],
    ["Dense64", "unknown-token"],
    ["dense64,", "unknown-token"],
    ["drop1", "unknown-token"],
    ["conv-3x8", "unknown-token"],
    ["conv0x8", "out-of-limits"],
    ["conv10x8", "out-of-limits"],
    ["conv3x0", "out-of-limits"],
    ["conv3x257", "out-of-limits"],
    ["conv3x8/0", "out-of-limits"],
    ["conv3x8/5", "out-of-limits"],
    ["dense1", "out-of-limits"],
    ["dense1025", "out-of-limits"],
    ["drop0.0", "out-of-limits"],
    ["drop0.95", "out-of-limits"],
    ["ensemble2", "ensemble-not-first"],
  ])("refuses %s as %s, and names it", (word, reason) => {
    expect(failureOf(() => parseNetwork(`pool ${word} nonsense`))).toEqual({
      code: "network-text",
      token: word,
      reason,
    });
  });

  test("takes 24 layers and refuses the 25th word of them", () => {
    expect(parseNetwork(`ensemble2 ${"drop0.1 ".repeat(24)}`).layers).toHaveLength(24);
    expect(failureOf(() => parseNetwork(`${"drop0.1 ".repeat(24)}gap`))).toEqual({
      code: "network-text",
      token: "gap",
      reason: "too-large",
    });
  });

  test("reads or refuses any text, and never anything else", () => {
    const word = fc.stringMatching(/^(conv|pool|gap|dense|drop|ensemble)?[0-9x.v/+bias]{0,8}$/);
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 64 }), (anything, side) => {
        const failure = failureOf(() => networkShapes(parseNetwork(anything), side, 10));
        expect(failure?.code ?? "network-text").toBe("network-text");
      }),
      { numRuns: 500 },
    );
  });
});

describe("networkShapes", () => {
  test("works out every layer's output, weights and multiplications", () => {
    const shapes = networkShapes(
      parseNetwork("conv5x8 pool conv3x4v/2 drop0.3 gap dense6"),
      28,
      10,
    );
    expect(shapes).toEqual([
      {
        name: "Convolution 5×5, max pooling 2×2",
        output: [14, 14, 8],
        // 5·5·1·8 taps, and a scale and an offset for each of 8 filters.
        parameters: 200 + 16,
        // Before pooling: 28·28 places.
        flops: 2 * 200 * 784,
      },
      {
        name: "Convolution 3×3, stride 2",
        // 14 − 2 rows are left without padding; every second of them.
        output: [6, 6, 4],
        parameters: 3 * 3 * 8 * 4 + 8,
        flops: 2 * 288 * 36,
      },
      { name: "Dropout 30 %", output: [6, 6, 4], parameters: 0, flops: 0 },
      { name: "Global average", output: [4], parameters: 0, flops: 0 },
      { name: "Dense", output: [6], parameters: 4 * 6 + 12, flops: 48 },
      { name: "Classes", output: [10], parameters: 6 * 10 + 10, flops: 120 },
    ]);
  });

  test("counts the weights and multiplications of all networks of an ensemble", () => {
    const [alone, ensemble] = ["conv3x4 dense6", "ensemble3 conv3x4 dense6"].map((text) =>
      networkShapes(parseNetwork(text), 8, 2),
    );
    expect(ensemble).toEqual(
      alone?.map((shape) => ({
        ...shape,
        parameters: 3 * shape.parameters,
        flops: 3 * shape.flops,
      })),
    );
  });

  test("counts one bias a filter where there is no batch norm", () => {
    expect(networkShapes(parseNetwork("conv3x4+bias"), 8, 2)[0]?.parameters).toBe(36 + 4);
  });

  test("leaves out an odd last row when pooling", () => {
    expect(networkShapes(parseNetwork("pool"), 9, 2)[0]?.output).toEqual([4, 4, 1]);
  });

  test.each([
    ["pool pool pool pool", "pool", "too-small-to-pool"],
    ["conv3x4/4 conv3x4/4 pool", "pool", "too-small-to-pool"],
    ["dense8 conv3x4", "conv", "convolution-after-dense"],
    ["gap pool", "pool", "convolution-after-dense"],
    ["dense8 gap", "gap", "convolution-after-dense"],
  ])("refuses %j for an 8×8 image", (text, token, reason) => {
    const failure = failureOf(() => networkShapes(parseNetwork(text), 8, 10));
    expect(failure).toEqual({ code: "network-text", token, reason });
  });

  test("refuses more weights than somebody could wait for, and says how many", () => {
    // One layer of 1024 units on 64·64 pixels alone has 4,194,304.
    const failure = failureOf(() => networkShapes(parseNetwork("dense1024"), 64, 2));
    const weights = 64 * 64 * 1024 + 2 * 1024 + 2 * 1024 + 2;
    expect(weights).toBeGreaterThan(MAX_PARAMETERS);
    expect(failure).toMatchObject({ token: `${weights} weights`, reason: "too-large" });
  });
});

describe("isPadded", () => {
  test("spares the border of an unpadded convolution as long as four rows are left", () => {
    const unpadded = { ...CONVOLUTION, isSame: false };
    expect(isPadded(unpadded, 8)).toBe(false);
    expect(isPadded(unpadded, 7)).toBe(true);
  });

  test("is always so for a padded one", () => {
    expect(isPadded(CONVOLUTION, 64)).toBe(true);
  });
});

/** Null where nothing was thrown. Anything but a FailureError fails the test that asks. */
function failureOf(action: () => unknown) {
  try {
    action();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    return toFailure(thrown);
  }
}
