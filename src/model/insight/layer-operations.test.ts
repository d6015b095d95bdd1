import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Layer, parseNetwork } from "../../domain/training/network";
import { buildNetwork } from "../network";
import { layerEnds, layerWord } from "./layer-operations";

describe("layerEnds", () => {
  test("counts a product, its pooling and its batch norm to one layer", () => {
    expect(layerEnds("conv3x4 pool conv3x2v/2+bias pool gap dense6 drop0.3")).toEqual([
      { word: "conv3x4 pool", kind: "conv", operationCount: 3 },
      { word: "conv3x2v/2+bias pool", kind: "conv", operationCount: 6 },
      { word: "gap", kind: "gap", operationCount: 7 },
      { word: "dense6", kind: "dense", operationCount: 9 },
      { word: "drop0.3", kind: "drop", operationCount: 10 },
    ]);
  });

  test("leaves to the classes the last two operations of the network", () => {
    const text = "conv3x4 pool pool conv3x2 drop0.3 gap dense6";
    expect(buildNetwork(text, 28, 3).operations).toHaveLength(
      2 + (layerEnds(text).at(-1)?.operationCount ?? 0),
    );
  });
});

test("a layer's word means that layer", () => {
  const layer = fc.oneof(
    fc.record({
      kind: fc.constant("conv" as const),
      kernel: fc.integer({ min: 1, max: 9 }),
      filters: fc.integer({ min: 1, max: 256 }),
      stride: fc.integer({ min: 1, max: 4 }),
      isSame: fc.boolean(),
      isNormalized: fc.boolean(),
      isPooled: fc.boolean(),
    }),
    fc.constant({ kind: "pool" as const }),
    fc.constant({ kind: "gap" as const }),
    fc.record({ kind: fc.constant("dense" as const), units: fc.integer({ min: 2, max: 1024 }) }),
    fc.record({ kind: fc.constant("drop" as const), rate: fc.constantFrom(0.01, 0.3, 0.9) }),
  );
  fc.assert(
    fc.property(layer, (original: Layer) => {
      expect(parseNetwork(layerWord(original)).layers).toEqual([original]);
    }),
  );
});
