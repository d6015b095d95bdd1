import { expect, test } from "vitest";
import { readDecimal } from "./read-decimal";

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
