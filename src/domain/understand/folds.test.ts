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

  test("is the same for the same seed and another for another", () => {
    const classes = Uint8Array.from({ length: 100 }, (_, image) => image % 10);
    expect(stratifiedFolds(classes, 10, 5, 1)).toEqual(stratifiedFolds(classes, 10, 5, 1));
    expect(stratifiedFolds(classes, 10, 5, 1)).not.toEqual(stratifiedFolds(classes, 10, 5, 2));
  });

  test.each([1, 2.5, 256, 5])("refuses %d folds of four images", (folds) => {
    expect(() => stratifiedFolds(Uint8Array.of(0, 1, 0, 1), 2, folds, 1)).toThrow(RangeError);
  });
});
