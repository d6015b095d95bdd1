import { expect, test } from "vitest";
import { liveChangeText } from "./live-text";

const CHANGE = { kind: "same-images", before: 0.9912, after: 0.9931, images: 4200 } as const;

test("says what a change did, and whether chance does as much", () => {
  expect(liveChangeText({ ...CHANGE, moreRight: 8, p: 0.04 })).toBe(
    "99.12% → 99.31%: 8 more of 4,200 read right, which is more than chance.",
  );
  expect(liveChangeText({ ...CHANGE, moreRight: -8, p: 0.05 })).toBe(
    "99.12% → 99.31%: 8 fewer of 4,200 read right, which may well be chance.",
  );
});

test("does not speak of chance where nothing differs", () => {
  expect(liveChangeText({ ...CHANGE, after: 0.9912, moreRight: 0, p: 1 })).toBe(
    "99.12% → 99.12%: as many of 4,200 read right as before.",
  );
});

test("compares nothing that was judged by other images", () => {
  expect(liveChangeText({ kind: "other-images", before: 0.9, after: 0.95 })).toBe(
    "90.00% → 95.00%, judged by other images: not comparable.",
  );
});
