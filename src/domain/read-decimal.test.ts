import { expect, test } from "vitest";
import { readDecimal, readWithin } from "./read-decimal";

test.each([
  ["0.01", 0.01],
  ["0,01", 0.01],
  [",01", 0.01],
  [".01", 0.01],
  [" 12 ", 12],
  ["-5", -5],
  ["1e-3", 0.001],
  ["1,5E2", 150],
  ["3.", 3],
])("reads %j as %d", (text, value) => {
  expect(readDecimal(text)).toBe(value);
});

test.each(["", " ", ",", "1,000.5", "1.000,5", "1 000", "0x10", "Infinity", "1e", "ten"])(
  "does not guess at %j",
  (text) => {
    expect(readDecimal(text)).toBeNull();
  },
);

const RATE = { min: 0.00001, max: 1, isInteger: false };
const EPOCHS = { min: 1, max: 200, isInteger: true };

test.each([
  ["0,01", RATE, { isAllowed: true, value: 0.01 }],
  ["200", EPOCHS, { isAllowed: true, value: 200 }],
  ["1,000.5", RATE, { isAllowed: false, reason: "no-number" }],
  ["", EPOCHS, { isAllowed: false, reason: "no-number" }],
  ["0,", RATE, { isAllowed: false, reason: "beyond-limits" }],
  ["201", EPOCHS, { isAllowed: false, reason: "beyond-limits" }],
  ["1.5", EPOCHS, { isAllowed: false, reason: "no-integer" }],
])("%j within %j is %j", (text, limits, read) => {
  expect(readWithin(text, limits)).toEqual(read);
});
