import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NUMBER_FIELDS, NUMBER_KEYS, withinLimits } from "./hyperparameter-fields";

const key = fc.constantFrom(...NUMBER_KEYS);

describe("withinLimits", () => {
  test("keeps to the table, whatever number comes", () => {
    fc.assert(
      fc.property(key, fc.double({ noNaN: true, noDefaultInfinity: true }), (name, value) => {
        const { min, max, isInteger } = NUMBER_FIELDS[name];
        const allowed = withinLimits(name, value) ?? Number.NaN;
        expect(allowed).toBeGreaterThanOrEqual(min);
        expect(allowed).toBeLessThanOrEqual(max);
        if (isInteger) expect(Number.isInteger(allowed)).toBe(true);
      }),
    );
  });

  test("leaves alone what it has allowed", () => {
    fc.assert(
      fc.property(key, fc.double({ noNaN: true, noDefaultInfinity: true }), (name, value) => {
        const allowed = withinLimits(name, value) ?? Number.NaN;
        expect(withinLimits(name, allowed)).toBe(allowed);
      }),
    );
  });

  test("rounds where only whole numbers make sense, and nowhere else", () => {
    expect(withinLimits("epochs", 2.6)).toBe(3);
    expect(withinLimits("weightDecay", 0.123)).toBe(0.123);
  });

  test("takes the nearest limit for what lies outside", () => {
    expect(withinLimits("epochs", -5)).toBe(NUMBER_FIELDS.epochs.min);
    expect(withinLimits("validationShare", 7)).toBe(NUMBER_FIELDS.validationShare.max);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "refuses %d, which is no number to train with",
    (value) => {
      for (const name of NUMBER_KEYS) expect(withinLimits(name, value)).toBeNull();
    },
  );
});

test.each(NUMBER_KEYS)("the limits of %s are in order, and its step fits between them", (name) => {
  const { min, max, step, isInteger } = NUMBER_FIELDS[name];
  expect(min).toBeLessThan(max);
  expect(step).toBeGreaterThan(0);
  expect(step).toBeLessThanOrEqual(max - min);
  if (isInteger) expect([min, max, step].every(Number.isInteger)).toBe(true);
});
