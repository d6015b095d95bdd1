/** Whatever stands in a text, reading it as a table ends with a part or with a failure by name. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { FailureError } from "../../../domain/failure";
import { header, row } from "../../test-files";
import { FUZZ_RUNS } from "../../test-fuzz";
import { readBytes } from "./test-tables";

const field = fc.oneof(
  fc.integer({ min: -2, max: 300 }).map(String),
  fc.double().map(String),
  fc.constantFrom(
    "",
    "label",
    "id",
    "Total",
    "7.0",
    "1e400",
    "0,5",
    "cat",
    "nan",
    "'3'",
    "@data",
    "é",
  ),
  fc.string({ maxLength: 3 }),
);

/** Lines that are nearly rows, and lines that are nothing. */
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(9), fc.nat(255)).map(([label, ink]) => row(String(label), ink, 9)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(field, { minLength: 1, maxLength: 3 })
      .map((fields) => row(...firstOf(fields))),
  },
  { weight: 1, arbitrary: fc.array(field, { maxLength: 70 }).map((fields) => fields.join()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      header(true),
      header(false),
      header(true, 192),
      "sep=;",
      "# x",
      "@relation a",
      "@attribute b numeric",
      "@data",
      "",
      ",,,",
    ),
  },
  { weight: 1, arbitrary: fc.string() },
);

function firstOf([label = "", ...others]: readonly string[]): [string, ...string[]] {
  return [label, ...others];
}

const text = fc
  .record({
    lines: fc.array(line, { maxLength: 20 }),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    separator: fc.constantFrom(",", ",", ";", "\t", "|", " "),
  })
  .map(({ lines, newline, separator }) => lines.join(newline).replaceAll(",", separator));

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 600 }).map((random) => Uint8Array.from(random)),
  text.map((written) => new TextEncoder().encode(written)),
);

test("random bytes and nearly tables", async () => {
  let parts = 0;
  await fc.assert(
    fc.asyncProperty(bytes, async (random) => {
      try {
        await readBytes(random);
        parts++;
      } catch (thrown) {
        if (!(thrown instanceof FailureError)) throw thrown;
      }
    }),
    { numRuns: FUZZ_RUNS },
  );
  // Else nothing but the first lines was tried.
  expect(parts).toBeGreaterThan(FUZZ_RUNS / 50);
}, 3_600_000);
