import { expect, test } from "vitest";
import { murmurHash } from "./murmur-hash";

const textBytes = (text: string) => new TextEncoder().encode(text);

// mmh3 5.3.1 for Python, hash_bytes(…, seed=0, x64arch=False), its four words in order.
test.each([
  ["", "00000000000000000000000000000000"],
  ["a", "a794933c5556b01b5556b01b5556b01b"],
  ["0123456789abcde", "3c76c46d4d0818c0add433daa78673fa"],
  ["0123456789abcdef", "fb7d440936aed30a48ad1d9b572b3bfd"],
  ["The quick brown fox jumps over the lazy dog", "2f1583c3ecee2c675d7bf66ce5e91d2c"],
])("of '%s' is what other implementations say", (text, hash) => {
  expect(murmurHash(textBytes(text))).toBe(hash);
});

test("of bytes in the middle of a buffer is theirs alone", () => {
  const all = Uint8Array.from({ length: 301 }, (_, place) => (place < 3 ? 77 : place - 3));

  // All bytes from 0 to 255, again by mmh3.
  expect(murmurHash(all.subarray(3, 259))).toBe("2c56c88fdb4503dfd352b21a494ca2c0");
});
