import { expect, test } from "vitest";
import { shortNames, tileName, wallStateText, wallTitle } from "./wall-text";

test("a tile says what it is and what it is taken for", () => {
  expect(tileName(5, null)).toBe("5");
  expect(tileName(5, 5)).toBe("5, read right");
  expect(tileName("cat", "dog")).toBe("cat, read as dog");
});

test("the corner of a tile has room for what tells a class from the others", () => {
  expect(shortNames([0, 5, 61])).toEqual(["0", "5", "61"]);
  expect(shortNames(["sneaker", "bag"])).toEqual(["sne", "bag"]);
  expect(shortNames(["sign 2", "sign 10"])).toEqual(["2", "10"]);
});

test("the head counts digits and mistakes", () => {
  expect(wallTitle(1, [0, 1], false, false)).toBe("1 digit it never learns from");
  expect(wallTitle(100, ["cat", "dog"], false, false)).toBe("100 images it never learns from");
  expect(wallTitle(100, [0, 1], true, false)).toBe("100 digits that it learns from");
  expect(wallTitle(50, [0, 1], false, true)).toBe("50 unseen digits");
  expect(wallStateText({ kind: "read", wrong: 0 })).toBe("all read right");
  expect(wallStateText({ kind: "read", wrong: 15 })).toBe("15 read wrong");
});
