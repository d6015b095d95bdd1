import { expect, test } from "vitest";
import { dropoutKey, isKept } from "./dropout";

test("dropout keeps about as many numbers as its rate says", () => {
  const key = dropoutKey(1, 2, 3, 4, 0);
  const kept = Array.from({ length: 10_000 }, (_, place) => isKept(key, place, 0.3));
  // 7,000 expected, with a standard error of 46; four of them.
  expect(Math.abs(kept.filter(Boolean).length - 7000)).toBeLessThan(184);
});

test("masks differ by step, image, operation and member", () => {
  const keys = [
    dropoutKey(1, 2, 3, 4, 0),
    dropoutKey(1, 3, 3, 4, 0),
    dropoutKey(1, 2, 4, 4, 0),
    dropoutKey(1, 2, 3, 5, 0),
    dropoutKey(1, 2, 3, 4, 1),
  ];
  const masks = keys.map((key) =>
    Array.from({ length: 64 }, (_, place) => isKept(key, place, 0.5)),
  );
  expect(new Set(masks.map((mask) => mask.join())).size).toBe(5);
});
