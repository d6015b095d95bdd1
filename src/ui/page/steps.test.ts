import { expect, test } from "vitest";
import { initialState } from "../../session/session-state";
import { DEFAULT_SETTINGS } from "../../session/settings-url";
import { stepStates } from "./steps";

test("a visit begins with the data", () => {
  expect(stepStates(initialState(DEFAULT_SETTINGS))).toBe("current open open open open open");
});
