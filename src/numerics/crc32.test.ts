import { expect, test } from "vitest";
import { Crc32 } from "./crc32";

test("gives the check value of the CRC-32 catalogue", () => {
  const crc = new Crc32();
  crc.update(new TextEncoder().encode("123456789"));
  expect(crc.value).toBe(0xcbf43926);
});

test("does not depend on where the bytes were cut", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, index) => index * 7);
  const whole = new Crc32();
  whole.update(bytes);
  const cut = new Crc32();
  cut.update(bytes.subarray(0, 37));
  cut.update(bytes.subarray(37));
  expect(cut.value).toBe(whole.value);
});

test("of nothing is 0", () => {
  expect(new Crc32().value).toBe(0);
});
