import { expect, test } from "vitest";
import { tileMark, tileName, wallStateText, wallTitle } from "./wall-text";

test("a tile says what it is and what it is taken for", () => {
  expect(tileName(5, null)).toBe("5");
  expect(tileName(5, 5)).toBe("5, read right");
  expect(tileName("cat", "dog")).toBe("cat, read as dog");
});

test("a long word is shortened in a tile's corner", () => {
  expect([tileMark(8), tileMark("cat"), tileMark("horse")]).toEqual(["8", "cat", "ho…"]);
});

test("the head counts digits and mistakes", () => {
  expect(wallTitle(1)).toBe("1 digit it never learns from");
  expect(wallTitle(100)).toBe("100 digits it never learns from");
  expect(wallStateText({ kind: "read", wrong: 0 })).toBe("all read right");
  expect(wallStateText({ kind: "read", wrong: 15 })).toBe("15 read wrong");
});
