import { expect, test } from "vitest";
import type { ShownFailure } from "../../session/session-state";
import { refusedPlace } from "./refused-place";

function emptyFile(file: string): ShownFailure {
  return { id: 1, area: "data", failure: { code: "file-empty", file }, kept: "nothing" };
}

const NOTHING = { slot: "training", names: [] } as const;

test("a file is refused where it was chosen for, whatever its name", () => {
  expect(refusedPlace(emptyFile("a.csv"), { slot: "test", names: ["a.csv"] })).toBe("test");
  expect(refusedPlace(emptyFile("test.csv"), { slot: "training", names: ["test.csv"] })).toBe(
    "training",
  );
});

test("a file that was dropped is refused where its name belongs", () => {
  expect(refusedPlace(emptyFile("Train-2.csv"), NOTHING)).toBe("training");
  expect(refusedPlace(emptyFile("test.csv"), NOTHING)).toBe("test");
  expect(refusedPlace(emptyFile("digits.csv"), NOTHING)).toBeNull();
});

test("what has no file, or failed elsewhere, marks no slot", () => {
  const busy: ShownFailure = { id: 1, area: "data", failure: { code: "busy" }, kept: "nothing" };

  expect(refusedPlace(busy, NOTHING)).toBeNull();
  expect(refusedPlace({ ...emptyFile("test.csv"), area: "submission" }, NOTHING)).toBeNull();
});
