import { expect, test } from "vitest";
import { startDetailText } from "./graphics-problem-text";

test("says that a browser forbids WebGL, not that there is no card", () => {
  expect(startDetailText("forbidden-in-workers")).toBe(
    "this browser does not allow WebGL in workers, where networks are trained",
  );
});

test("hands on what a browser said by itself", () => {
  expect(startDetailText("shader does not compile")).toBe("shader does not compile");
});
