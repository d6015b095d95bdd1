import { describe, expect, test } from "vitest";
import type { Mend } from "../../domain/mend";
import type { ImageSet, LabelledImageSet } from "../image-set";
import { applyMends } from "./apply-mend";
import { compareSets } from "./compare-sets";
import { copyOf, redrawn, sampleDigits } from "./test-looks";

const TRAINING = sampleDigits(600, 1);
const TEST = sampleDigits(100, 2);
const INVERT = { kind: "invert" } as const;

function codesOf(training: LabelledImageSet, test: ImageSet): readonly string[] {
  const differences = compareSets(training, test)?.differences ?? [];
  return differences.map(({ code }) => code);
}

function firstOf(images: LabelledImageSet, count: number): LabelledImageSet {
  const pixels = images.pixels.slice(0, count * images.side ** 2);
  return { ...images, count, pixels, classIndices: images.classIndices.slice(0, count) };
}

describe("digits of the same making", () => {
  test.each([10, 20, 50, 100])("are alike, %i of them", (count) => {
    expect(compareSets(TRAINING, firstOf(TEST, count))).toMatchObject({
      isAlike: true,
      differences: [],
      mend: null,
    });
  });

  test.each([0, 1, 6, 9])("are alike when all are %i", (digit) => {
    const isOf = [...TEST.classIndices.keys()].filter(
      (image) => TEST.classIndices[image] === digit,
    );
    const size = TEST.side ** 2;
    const pixels = Uint8Array.from(
      isOf.flatMap((image) => [...TEST.pixels.subarray(image * size, (image + 1) * size)]),
    );

    expect(codesOf(TRAINING, { ...TEST, count: isOf.length, pixels })).toEqual([]);
  });

  test("of another size are not compared", () => {
    expect(compareSets(TRAINING, sampleDigits(20, 2, 8))).toBeNull();
  });
});

describe("a mend is found, and makes them alike", () => {
  const BY: readonly (readonly [string, readonly Mend[]])[] = [
    ["inverted", [INVERT]],
    ["transposed", [{ kind: "turn", turn: "transpose" }]],
    ["mirrored", [{ kind: "turn", turn: "mirror" }]],
    ["upside down", [{ kind: "turn", turn: "half" }]],
    ["inverted and flipped", [INVERT, { kind: "turn", turn: "flip" }]],
  ];

  test.each(BY)("%s", (_, mends) => {
    const spoilt = applyMends(copyOf(TEST), mends);
    const mend = compareSets(TRAINING, spoilt)?.mend;

    expect(mend).toEqual({ of: "test", mends });
    expect([...applyMends(spoilt, mend?.mends ?? []).pixels]).toEqual([...TEST.pixels]);
  });

  test("turned to the left: turned to the right again", () => {
    const spoilt = applyMends(copyOf(TEST), [{ kind: "turn", turn: "three-quarters" }]);

    expect(compareSets(TRAINING, spoilt)?.mend?.mends).toEqual([{ kind: "turn", turn: "quarter" }]);
  });

  test.each([1, 16])("with values up to %i", (pixelMax) => {
    const pixels = TEST.pixels.map((pixel) => Math.round((pixel * pixelMax) / 255));
    const pale = { ...TEST, pixelMax, pixels };
    const likeness = compareSets(TRAINING, pale);

    expect(likeness?.differences[0]).toEqual({
      code: "value-range",
      training: 255,
      test: pixelMax,
    });
    expect(likeness?.mend).toEqual({
      of: "test",
      mends: [{ kind: "scale", from: pixelMax, to: 255 }],
    });
  });

  test("of training data with smaller values, so that nothing is lost", () => {
    const pixels = TRAINING.pixels.map((pixel) => Math.round((pixel * 16) / 255));

    expect(compareSets({ ...TRAINING, pixelMax: 16, pixels }, TEST)?.mend).toEqual({
      of: "training",
      mends: [{ kind: "scale", from: 16, to: 255 }],
    });
  });
});

describe("what no mend helps is told", () => {
  test("two pixels to the right", () => {
    const moved = redrawn(TEST, (at, row, column) => at(row, column - 2));
    const place = compareSets(TRAINING, moved)?.differences[0];

    expect(place?.code).toBe("place");
    // The mean centre of a hundred digits is known to a tenth of a pixel.
    expect(place?.code === "place" && 28 * place.right).toBeCloseTo(2, 0);
  });

  test("half as large", () => {
    const small = redrawn(TEST, (at, row, column) => at(2 * row - 14, 2 * column - 14));

    expect(codesOf(TRAINING, small)).toContain("size");
  });

  test("thicker strokes", () => {
    const thick = redrawn(TEST, (at, row, column) =>
      Math.max(at(row, column), at(row + 1, column), at(row, column + 1), at(row + 1, column + 1)),
    );

    expect(codesOf(TRAINING, thick)).toContain("stroke");
  });

  test("noise instead of digits", () => {
    const noise = TEST.pixels.map((_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 24) % 256);
    const likeness = compareSets(TRAINING, { ...TEST, pixels: noise });

    expect(likeness?.isAlike).toBe(false);
    expect(likeness?.mend).toBeNull();
  });
});

test("ten inverted images beside twenty training images are told, and inverted", () => {
  const spoilt = applyMends(copyOf(firstOf(TEST, 10)), [INVERT]);
  const likeness = compareSets(firstOf(TRAINING, 20), spoilt);

  expect(likeness?.differences).toEqual([{ code: "reversed", training: 0, test: 1 }]);
  expect(likeness?.mend).toEqual({ of: "test", mends: [INVERT] });
});
