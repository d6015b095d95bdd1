import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stratifiedSplit } from "./split";

describe("stratifiedSplit", () => {
  test("holds out the same share of every class", () => {
    const classes = Uint8Array.from({ length: 300 }, (_, image) => (image < 100 ? 0 : 1));
    const { validation } = stratifiedSplit(classes, 2, 0.1, 1);

    expect(validation.filter((image) => classes[image] === 0)).toHaveLength(10);
    expect(validation.filter((image) => classes[image] === 1)).toHaveLength(20);
  });

  test("chooses otherwise with another seed", () => {
    const classes = new Uint8Array(100);
    const one = stratifiedSplit(classes, 1, 0.1, 1);
    const two = stratifiedSplit(classes, 1, 0.1, 2);

    expect(one.validation).not.toEqual(two.validation);
  });

  test("trains on a class's only image", () => {
    const { training } = stratifiedSplit(Uint8Array.of(0, 0, 1), 2, 0.5, 1);

    expect(training).toContain(2);
  });

  test("needs a class of two images", () => {
    expect(() => stratifiedSplit(Uint8Array.of(0, 1, 2), 3, 0.1, 1)).toThrow(
      expect.objectContaining({ failure: { code: "too-few-images", images: 3, needed: 4 } }),
    );
  });

  test.each([0, -0.1, 0.51, Number.NaN])("refuses the share %d", (share) => {
    expect(() => stratifiedSplit(Uint8Array.of(0, 0), 1, share, 1)).toThrow(RangeError);
  });

  const problem = fc.record({
    classes: fc.uint8Array({ min: 0, max: 6, minLength: 8, maxLength: 200 }),
    share: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
    seed: fc.integer(),
  });

  test("puts every image in exactly one part", () => {
    fc.assert(
      fc.property(problem, ({ classes, share, seed }) => {
        const { training, validation } = stratifiedSplit(classes, 7, share, seed);
        const all = [...training, ...validation].sort((a, b) => a - b);
        expect(all).toEqual(Array.from(classes.keys()));
      }),
    );
  });

  test("puts every class of two images or more in both parts", () => {
    fc.assert(
      fc.property(problem, ({ classes, share, seed }) => {
        const { training, validation } = stratifiedSplit(classes, 7, share, seed);
        const classesOf = (part: Uint32Array) => new Set(Array.from(part, (i) => classes[i]));
        const large = [0, 1, 2, 3, 4, 5, 6].filter(
          (label) => classes.filter((index) => index === label).length >= 2,
        );
        expect(large.filter((label) => !classesOf(training).has(label))).toEqual([]);
        expect(large.filter((label) => !classesOf(validation).has(label))).toEqual([]);
      }),
    );
  });

  test("gives the same parts for the same seed", () => {
    fc.assert(
      fc.property(problem, ({ classes, share, seed }) => {
        const again = stratifiedSplit(classes, 7, share, seed);
        expect(stratifiedSplit(classes, 7, share, seed)).toEqual(again);
      }),
    );
  });
});
