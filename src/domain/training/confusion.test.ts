import { expect, test } from "vitest";
import { commonMistakes } from "./confusion";

const RESULT = {
  classLabels: [3, 5, 9],
  // Of six 3s, one is read as 5; of four 5s, two are read as 9; there is no 9.
  confusion: Uint32Array.of(5, 1, 0, 0, 2, 2, 0, 0, 0),
};

test("commonMistakes puts the most frequent first", () => {
  expect(commonMistakes(RESULT, 5)).toEqual([
    { label: 5, readAs: 9, count: 2 },
    { label: 3, readAs: 5, count: 1 },
  ]);
  expect(commonMistakes(RESULT, 1)).toHaveLength(1);
});
