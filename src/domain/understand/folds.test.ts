import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stratifiedFolds } from "./folds";

describe("stratifiedFolds", () => {
  test("spreads every class, and all images, as evenly as can be", () => {
    const images = fc.uint8Array({ minLength: 9, maxLength: 80, max: 3 });
    fc.assert(
      fc.property(images, fc.integer({ min: 2, max: 9 }), fc.nat(), (classes, folds, seed) => {
        const fold = stratifiedFolds(classes, 4, folds, seed);
        const ofClasses = [0, 1, 2, 3].map((index) =>
          fold.filter((_, at) => classes[at] === index),
        );
        for (const part of [fold, ...ofClasses]) {
          const sizes = Array.from(
            { length: folds },
            (_, one) => part.filter((other) => other === one).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("parts the images of a class, unless there is but one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), (folds, seed) => {
        // Of the classes 0, 1 and 2 one image, two and six.
        const classes = Uint8Array.of(2, 1, 2, 2, 0, 2, 1, 2, 2);
        const fold = stratifiedFolds(classes, 3, folds, seed);
        const foldsOf = (index: number) => new Set(fold.filter((_, at) => classes[at] === index));
        expect([0, 1, 2].map((index) => foldsOf(index).size)).toEqual([1, 2, Math.min(folds, 6)]);
      }),
    );
  });

  test("is the same for the same seed and another for another", () => {
    const classes = Uint8Array.from({ length: 100 }, (_, image) => image % 10);
    expect(stratifiedFolds(classes, 10, 5, 1)).toEqual(stratifiedFolds(classes, 10, 5, 1));
    expect(stratifiedFolds(classes, 10, 5, 1)).not.toEqual(stratifiedFolds(classes, 10, 5, 2));
  });

  test.each([1, 2.5, 256, 5])("refuses %d folds of four images", (folds) => {
    expect(() => stratifiedFolds(Uint8Array.of(0, 1, 0, 1), 2, folds, 1)).toThrow(RangeError);
  });

  test("deals out images together that belong together", () => {
    const groups = fc.array(fc.nat(3), { minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 5 }), fc.nat(), (classOfGroup, folds, seed) => {
        // Three of each, of one class.
        const classes = Uint8Array.from(classOfGroup.flatMap((index) => [index, index, index]));
        const groupOf = Uint32Array.from(classes, (_, image) => image - (image % 3));
        const fold = stratifiedFolds(classes, 4, folds, seed, groupOf);

        expect(fold.every((one, image) => one === fold[groupOf[image] ?? -1])).toBe(true);
      }),
    );
  });
});
