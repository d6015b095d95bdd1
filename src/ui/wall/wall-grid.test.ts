import { describe, expect, test } from "vitest";
import { placeByKey } from "./wall-grid";

/** Two rows of four tiles and one of three. */
const from = (place: number, key: string, ctrlKey = false) =>
  placeByKey({ key, ctrlKey }, place, 4, 11);

describe("keys lead", () => {
  test("to the neighbours", () => {
    expect([from(5, "ArrowLeft"), from(5, "ArrowRight")]).toEqual([4, 6]);
    expect([from(5, "ArrowUp"), from(5, "ArrowDown")]).toEqual([1, 9]);
  });

  test("nowhere beyond the edge", () => {
    expect([from(0, "ArrowLeft"), from(2, "ArrowUp"), from(7, "ArrowDown")]).toEqual([0, 2, 7]);
    expect(from(10, "ArrowRight")).toBe(10);
  });

  test("to the ends of the row, and of all", () => {
    expect([from(9, "Home"), from(9, "End"), from(5, "End")]).toEqual([8, 10, 7]);
    expect([from(9, "Home", true), from(1, "End", true)]).toEqual([0, 10]);
  });

  test("and others nowhere", () => {
    expect(from(5, "a")).toBeNull();
  });
});
