import { describe, expect, test } from "vitest";
import { loneClasses, mainLabels } from "./lone-classes";

describe("loneClasses", () => {
  test("finds one 77 among ten digits", () => {
    const classCounts = [20, 20, 20, 20, 20, 20, 20, 19, 20, 20, 1];
    const classLabels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 77];

    expect(loneClasses(classCounts)).toEqual([10]);
    expect(mainLabels({ classLabels, classCounts })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("finds two of a kind, and none where the most are as small", () => {
    expect(loneClasses([2, 50, 60])).toEqual([0]);
    expect(loneClasses([3, 50, 60])).toEqual([]);
    expect(loneClasses([2, 2, 2, 3, 9])).toEqual([]);
    expect(loneClasses([])).toEqual([]);
  });
});
