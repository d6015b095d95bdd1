import { expect, test } from "vitest";
import { inkTable, writeInk } from "./write-ink";

test("more than full ink counts as full ink, and what is beside the image stays", () => {
  const into = new Float32Array(5).fill(9);
  writeInk(Uint8Array.of(0, 4, 200), inkTable(16), into, 1);

  expect([...into]).toEqual([9, 0, 0.25, 1, 9]);
});
