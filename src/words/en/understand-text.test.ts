import { expect, test } from "vitest";
import { commonMistakesText } from "./understand-text";

test("the commonest mistakes are named with how often", () => {
  expect(commonMistakesText([])).toBe("There was no mistake.");
  expect(
    commonMistakesText([
      { label: 7, readAs: 2, count: 3 },
      { label: 4, readAs: 9, count: 1 },
    ]),
  ).toBe("Most often it took 7 for 2 (3 times) and 4 for 9 (1 time).");
});
