import { describe, expect, test } from "vitest";
import { addLayer, duplicateLayer, moveLayer, removeLayer, replaceLayer } from "./edit";

const TEXT = "conv5x8v pool dense64";

describe("a layer", () => {
  test("moves up and down", () => {
    expect(moveLayer(TEXT, 1, 0)).toBe("pool conv5x8v dense64");
    expect(moveLayer(TEXT, 0, 2)).toBe("pool dense64 conv5x8v");
  });

  test("stays where there is no place to go", () => {
    expect(moveLayer(TEXT, 0, -1)).toBe(TEXT);
    expect(moveLayer(TEXT, 2, 3)).toBe(TEXT);
    expect(moveLayer(TEXT, 3, 0)).toBe(TEXT);
  });

  test("is doubled right behind itself", () => {
    expect(duplicateLayer(TEXT, 1)).toBe("conv5x8v pool pool dense64");
    expect(duplicateLayer(TEXT, 7)).toBe(TEXT);
  });

  test("goes", () => {
    expect(removeLayer(TEXT, 0)).toBe("pool dense64");
    expect(removeLayer("pool", 0)).toBe("");
  });

  test("comes as the usual one of its kind", () => {
    expect(addLayer(TEXT, 2, "drop")).toBe("conv5x8v pool drop0.3 dense64");
    expect(addLayer("", 0, "conv")).toBe("conv3x16");
  });

  test("takes the place of another", () => {
    expect(replaceLayer(TEXT, 2, { kind: "dense", units: 32 })).toBe("conv5x8v pool dense32");
  });
});

test("what nobody understands stays as it was written, and can be taken away", () => {
  const wrong = "Conv5×8,rocket  pool";
  expect(moveLayer(wrong, 2, 0)).toBe("pool Conv5×8 rocket");
  expect(removeLayer(wrong, 1)).toBe("Conv5×8 pool");
});
