import { expect, test } from "vitest";
import { compareAnswers, compareWithEarlier, countUnknown } from "./answers";
import { KAGGLES_FORM } from "./submission";

test("what is read is compared with the true labels, image by image", () => {
  expect(compareAnswers([4, 7, 1, 1], [4, 1, 1, 9])).toEqual({
    images: 4,
    differences: [
      { image: 1, read: 7, other: 1 },
      { image: 3, read: 1, other: 9 },
    ],
  });
});

test("a number and the same number as a text are one class", () => {
  expect(compareAnswers([4, "A"], ["4", "A"]).differences).toEqual([]);
});

test("a submission made before is compared by its ids, in whatever order they stand", () => {
  const earlier = { file: "submission.csv", ids: ["3", "1", "9"], labels: [5, 4, 0] };

  expect(compareWithEarlier([4, 7, 1], KAGGLES_FORM, earlier)).toEqual({
    images: 2,
    differences: [{ image: 2, read: 1, other: 5 }],
  });
  const form = { ...KAGGLES_FORM, ids: ["9", "3", "1"] };
  expect(compareWithEarlier([0, 5, 4], form, earlier)).toEqual({ images: 3, differences: [] });
});

test("answers of other classes than the training data has are counted", () => {
  expect(countUnknown([4, 10, "4", 11], [4, 5])).toBe(2);
});
