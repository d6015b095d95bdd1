import { expect, test } from "vitest";
import { dropKind } from "./drop-kind";

test.each([
  [["Files"], "files"],
  // A picture out of another page is a file with an address.
  [["text/uri-list", "text/html", "Files"], "files"],
  [["text/uri-list", "text/html", "text/plain"], "link"],
  [["text/x-moz-url", "text/plain"], "link"],
  [["text/plain"], "text"],
  [["text/html"], "text"],
  [["application/x-something"], null],
  [[], null],
])("of %j it is %s", (types, kind) => {
  expect(dropKind(types)).toBe(kind);
});
