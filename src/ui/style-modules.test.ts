/** A class that a component asks for and its sheet lacks, or the reverse, is said by nobody else. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// Read from the disk: what Vite makes of a module is its names, whatever is asked for.
const sheets = Object.fromEntries(
  Object.keys(import.meta.glob("./**/*.module.css")).map((path) => [
    path,
    readFileSync(new URL(path, import.meta.url), "utf8"),
  ]),
);
const components = import.meta.glob<string>("./**/*.tsx", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The sheet's path → what components call it, and what they say about it. */
const uses = Object.entries(components).flatMap(([path, source]) =>
  [...source.matchAll(/import (\w+) from "(.+\.module\.css)";/g)].map(
    ([, name = "", from = ""]) => ({
      sheet: `.${new URL(from, new URL(path, "file:///")).pathname}`,
      asked: [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))].map(
        ([, one = ""]) => one,
      ),
    }),
  ),
);

describe.each(Object.entries(sheets))("%s", (path, sheet) => {
  const has = new Set(
    [...withoutComments(sheet).matchAll(/\.([A-Za-z_][\w-]*)(?=[^{}]*\{)/g)].map(
      ([, one = ""]) => one,
    ),
  );
  const asked = new Set(uses.filter((use) => use.sheet === path).flatMap((use) => use.asked));

  test("has every class that is asked of it, and no other", () => {
    expect([...has].toSorted()).toEqual([...asked].toSorted());
  });
});

test("every sheet that is imported is there", () => {
  expect(uses.map((use) => use.sheet).filter((path) => sheets[path] === undefined)).toEqual([]);
});

function withoutComments(sheet: string): string {
  return sheet.replaceAll(/\/\*[\s\S]*?\*\//g, "");
}
