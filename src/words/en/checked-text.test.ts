import { expect, test } from "vitest";
import { checkedText } from "./checked-text";

const COLUMNS = { idColumn: "id", labelColumn: "label", firstId: "0", lastId: "29" };

test("tells what was checked, and where that says nothing of how well it was read", () => {
  expect(checkedText(true, 30, COLUMNS)).toBe(
    "Checked: 30 rows, id from 0 to 29, every label known.",
  );
  expect(checkedText(false, 1, { ...COLUMNS, firstId: "1", lastId: "1" })).toBe(
    "Written, but nobody knows how well it was read: 1 row, ids 1 to 1, every label known.",
  );
  expect(checkedText(true, 28_000, { ...COLUMNS, firstId: "1", lastId: "28000" })).toContain(
    "ids 1 to 28,000,",
  );
});
