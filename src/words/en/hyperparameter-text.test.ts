import { expect, test } from "vitest";
import { settingLabel } from "./hyperparameter-text";

test("names a unit where there is one", () => {
  expect(settingLabel("shift")).toBe("Shift (pixels)");
  expect(settingLabel("seed")).toBe("Seed");
});
