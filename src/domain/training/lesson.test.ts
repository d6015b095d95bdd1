import { describe, expect, test } from "vitest";
import { hasLearned, lessonOf } from "./lesson";

/** Rows count the true class. */
function lesson(...rows: readonly (readonly number[])[]) {
  const classLabels = rows.map((_, label) => label);
  const confusion = Uint32Array.from(rows.flat());
  return lessonOf(
    { classLabels, confusion },
    confusion.reduce((sum, count) => sum + count, 0),
  );
}

/** Ten classes of `images` each, of which `right` are read right, the others as the next class. */
function tenClasses(images: number, right: number) {
  return Array.from({ length: 10 }, (_, label) =>
    Array.from({ length: 10 }, (_none, answer) =>
      answer === label ? right : answer === (label + 1) % 10 ? images - right : 0,
    ),
  );
}

describe("lessonOf", () => {
  test("tells who reads nine of ten right from who guesses", () => {
    expect(lesson(...tenClasses(10, 9))).toMatchObject({
      verdict: "something",
      baseline: 0.1,
      mostFrequent: null,
      always: null,
      balancedAccuracy: expect.closeTo(0.9, 9),
    });
  });

  test("knows who always answers the most frequent class: 19 zeros and a six", () => {
    // 95 % right, and so is whoever never looks.
    expect(lesson([19, 0], [1, 0])).toEqual({
      verdict: "nothing",
      baseline: 0.95,
      mostFrequent: 0,
      always: 0,
      balancedAccuracy: 0.5,
      worst: { label: 1, right: 0, images: 1 },
    });
  });

  test("does not take a better balance for nothing, where always answering 0 is right more often", () => {
    // 1,000 images, 50 of class 1: 93 % right, 95 % by always answering 0; 40 of the 50 found.
    expect(lesson([890, 60], [10, 40])).toMatchObject({
      verdict: "something",
      baseline: 0.95,
      // (890 / 950 + 40 / 50) / 2
      balancedAccuracy: expect.closeTo(0.8684, 4),
    });
  });

  test("takes a tenth of ten classes for guessing", () => {
    // 6 of 60: its interval, 4.7 to 20.1 %, holds the tenth that guessing gets.
    expect(
      lesson(...tenClasses(6, 0).map((row, label) => (label < 1 ? [6, ...row.slice(1)] : row))),
    ).toMatchObject({
      verdict: "nothing",
    });
  });

  test("leaves open what one image, or ten, cannot tell", () => {
    expect(lesson([0, 1], [0, 0]).verdict).toBe("unclear");
    expect(lesson([1, 0], [0, 0]).verdict).toBe("unclear");
    // One of each class, of which two are read right.
    const two = tenClasses(1, 0).map((row, label) => (label < 2 ? tenClasses(1, 1)[label] : row));
    expect(lesson(...two.map((row) => row ?? [])).verdict).toBe("unclear");
  });

  test("needs no thirty images for what is plain", () => {
    expect(lesson(...tenClasses(2, 2)).verdict).toBe("something");
  });

  test("takes copies for no further evidence", () => {
    // 12 of 60, which would be more than a tenth; but they are ten pictures, six times each.
    const twice = tenClasses(6, 0).map((row, label) => (label < 2 ? tenClasses(6, 6)[label] : row));
    const confusion = Uint32Array.from(twice.flatMap((row) => row ?? []));
    const classLabels = twice.map((_, label) => label);

    expect(lessonOf({ classLabels, confusion }, 60).verdict).toBe("something");
    expect(lessonOf({ classLabels, confusion }, 10).verdict).toBe("nothing");
  });
});

test("a run without images held out is held against the classes that it learned from", () => {
  expect(hasLearned(0.95, [190, 6])).toBe(false);
  expect(hasLearned(0.95, [100, 100])).toBe(true);
  // 11 % of 300: its interval, 7.9 to 15.1 %, holds the tenth that guessing gets.
  expect(hasLearned(0.11, new Array<number>(10).fill(30))).toBe(false);
});
