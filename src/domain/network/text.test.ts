import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failureOf } from "../failure-of";
import { splitEnsemble } from "./ensemble-word";
import { networkFor } from "./fit-to-side";
import type { Layer } from "./layer";
import { LAYER_KINDS, LAYERS } from "./layers";
import { readNetwork, writeNetwork } from "./text";

const CONVOLUTION = {
  kind: "conv",
  kernel: 5,
  filters: 8,
  stride: 1,
  padding: "same",
  shift: "norm",
} as const satisfies Layer;

describe("readNetwork", () => {
  test.each<[string, readonly Layer[]]>([
    ["", []],
    ["conv5x8", [CONVOLUTION]],
    ["conv5x8v", [{ ...CONVOLUTION, padding: "valid" }]],
    ["conv5x8/2", [{ ...CONVOLUTION, stride: 2 }]],
    ["conv5x8+bias", [{ ...CONVOLUTION, shift: "bias" }]],
    ["conv5x8v/4+bias", [{ ...CONVOLUTION, padding: "valid", stride: 4, shift: "bias" }]],
    ["conv5x8 pool pool", [CONVOLUTION, { kind: "pool" }, { kind: "pool" }]],
    ["crop2", [{ kind: "crop", margin: 2 }]],
    ["gap", [{ kind: "gap" }]],
    ["dense64", [{ kind: "dense", units: 64 }]],
    ["drop0.3", [{ kind: "drop", rate: 0.3 }]],
    ["  gap\n\tdense2 ", [{ kind: "gap" }, { kind: "dense", units: 2 }]],
  ])("reads %j", (text, layers) => {
    expect(readNetwork(text)).toEqual(layers);
  });

  test.each([
    ["Conv5×8, Pool; Dense64", "conv5x8 pool dense64"],
    ["dropout0.3", "drop0.3"],
    ["drop.3", "drop0.3"],
    ["MaxPool2x2", "pool"],
  ])("understands %j as %j", (text, plain) => {
    expect(writeNetwork(readNetwork(text))).toBe(plain);
  });

  test.each([
    ["conv", "unknown-token"],
    ["conv5", "unknown-token"],
    ["conv5x8+bias/2", "unknown-token"],
    ["ensemble2", "unknown-token"],
    ["conv-3x8", "unknown-token"],
    ["drop1", "unknown-token"],
    ["conv0x8", "out-of-limits"],
    ["Conv10×8", "out-of-limits"],
    ["conv3x0", "out-of-limits"],
    ["conv3x257", "out-of-limits"],
    ["conv3x8/0", "out-of-limits"],
    ["conv3x8/5", "out-of-limits"],
    ["crop0", "out-of-limits"],
    ["dense1", "out-of-limits"],
    ["dense1025", "out-of-limits"],
    ["drop0.0", "out-of-limits"],
    ["drop0.95", "out-of-limits"],
  ])("refuses %s as %s, and names it as it was written", (token, reason) => {
    const failure = failureOf(() => readNetwork(`pool ${token} nonsense`));
    expect(failure).toEqual({ code: "network-text", token, reason });
  });

  test("takes 24 layers and refuses the 25th", () => {
    expect(readNetwork("drop0.1 ".repeat(24))).toHaveLength(24);
    expect(failureOf(() => readNetwork(`${"drop0.1 ".repeat(24)}gap`))).toEqual({
      code: "network-text",
      token: "gap",
      reason: "too-many-layers",
    });
  });

  test("reads or refuses any text, and never anything else", () => {
    const word = fc.stringMatching(/^(conv|pool|crop|gap|dense|drop)?[0-9x.v/+bias]{0,8}$/);
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 64 }), (anything, side) => {
        const failure = failureOf(() => networkFor(anything, side, 10, 1));
        expect(failure?.code ?? "network-text").toBe("network-text");
      }),
      { numRuns: 500 },
    );
  });
});

test("every kind's example is a word of that kind", () => {
  for (const kind of LAYER_KINDS) {
    expect(readNetwork(LAYERS[kind].example).map((layer) => layer.kind)).toEqual([kind]);
  }
});

test("what is written is read as the very same layers", () => {
  const layer = fc.oneof<fc.Arbitrary<Layer>[]>(
    fc.record({
      kind: fc.constant("conv" as const),
      kernel: fc.integer({ min: 1, max: 9 }),
      filters: fc.integer({ min: 1, max: 256 }),
      stride: fc.integer({ min: 1, max: 4 }),
      padding: fc.constantFrom("same" as const, "valid" as const),
      shift: fc.constantFrom("norm" as const, "bias" as const),
    }),
    fc.constantFrom<Layer>({ kind: "pool" }, { kind: "gap" }),
    fc.record({ kind: fc.constant("crop" as const), margin: fc.integer({ min: 1, max: 16 }) }),
    fc.record({ kind: fc.constant("dense" as const), units: fc.integer({ min: 2, max: 1024 }) }),
    fc.record({ kind: fc.constant("drop" as const), rate: fc.constantFrom(0.01, 0.3, 0.9) }),
  );
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 24 }), (layers) => {
      expect(readNetwork(writeNetwork(layers))).toEqual(layers);
    }),
  );
});

describe("splitEnsemble", () => {
  test("takes the number of members from where it once stood", () => {
    expect(splitEnsemble(" ensemble3 conv3x4 pool")).toEqual({
      network: "conv3x4 pool",
      members: 3,
    });
  });

  test("leaves a text without one as it is", () => {
    expect(splitEnsemble(" Conv3x4, gap ")).toEqual({ network: "Conv3x4, gap", members: null });
  });
});
