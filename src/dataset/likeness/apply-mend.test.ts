import { describe, expect, test } from "vitest";
import { inverseOfAll, type Mend } from "../../domain/mend";
import { seededRandom } from "../../domain/random";
import { TURNS } from "../../domain/turn";
import type { ImageSet } from "../image-set";
import { applyMends } from "./apply-mend";

function images(side: number, pixelMax: number, pixels: readonly number[]): ImageSet {
  const count = pixels.length / side ** 2;
  const common = { fileName: "test.csv", origin: "file" } as const;
  return { ...common, side, pixelMax, count, pixels: Uint8Array.from(pixels) };
}

describe("applyMends", () => {
  test("inverts within the range of the file", () => {
    const set = images(2, 16, [0, 16, 4, 0]);

    expect([...applyMends(set, [{ kind: "invert" }]).pixels]).toEqual([16, 0, 12, 16]);
  });

  test("multiplies values, and with them what counts as full ink", () => {
    const scaled = applyMends(images(2, 16, [0, 16, 8, 1]), [{ kind: "scale", from: 16, to: 255 }]);

    // 8 · 255 / 16 = 127.5, 1 · 255 / 16 = 15.9.
    expect([...scaled.pixels]).toEqual([0, 255, 128, 16]);
    expect(scaled.pixelMax).toBe(255);
  });

  test("turns every image, in place", () => {
    const set = images(2, 9, [1, 2, 3, 4, 5, 6, 7, 8]);
    const turned = applyMends(set, [{ kind: "turn", turn: "transpose" }]);

    expect([...turned.pixels]).toEqual([1, 3, 2, 4, 5, 7, 6, 8]);
    expect(turned.pixels).toBe(set.pixels);
  });

  const TURN_MENDS = TURNS.filter((turn) => turn !== "none").map(
    (turn): Mend => ({ kind: "turn", turn }),
  );

  test.each<readonly [number, readonly Mend[]]>([
    [255, [{ kind: "invert" }]],
    [1, [{ kind: "scale", from: 1, to: 255 }]],
    [16, [{ kind: "scale", from: 16, to: 255 }, { kind: "invert" }]],
    [200, [{ kind: "scale", from: 200, to: 201 }]],
    ...TURN_MENDS.map((mend) => [255, [mend]] as const),
    [16, [{ kind: "scale", from: 16, to: 255 }, { kind: "invert" }, ...TURN_MENDS]],
  ])("of values up to %i, %j, is taken back to the last byte", (pixelMax, mends) => {
    const random = seededRandom(3);
    const pixels = Array.from({ length: 3 * 49 }, () => Math.floor(random() * (pixelMax + 1)));
    const mended = applyMends(images(7, pixelMax, pixels), mends);

    expect(mended.mends).toEqual(mends);
    const back = applyMends(mended, inverseOfAll(mends));
    expect([...back.pixels]).toEqual(pixels);
    expect(back.pixelMax).toBe(pixelMax);
    expect(back.mends).toEqual([]);
  });
});
