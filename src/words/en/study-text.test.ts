import { describe, expect, test } from "vitest";
import { initialState, type SessionState } from "../../session/session-state";
import { DEFAULT_SETTINGS } from "../../session/settings-url";
import { whatIsInTheWay } from "./study-text";

const IDLE = initialState(DEFAULT_SETTINGS);

function running(kind: "map" | "label-errors"): SessionState {
  const study = { phase: "running", kind, share: 0 } as const;
  return { ...IDLE, understanding: { ...IDLE.understanding, study } };
}

describe("whatIsInTheWay", () => {
  test("is nothing on an idle page, or while the same study goes on", () => {
    expect(whatIsInTheWay(IDLE, "map")).toBe("");
    expect(whatIsInTheWay(running("map"), "map")).toBe("");
  });

  test("names the other study", () => {
    expect(whatIsInTheWay(running("label-errors"), "map")).toBe(
      "Wait for the search for label errors, or stop it.",
    );
  });

  test("is the reading of the test images", () => {
    const submission = { phase: "predicting", done: 1, total: 2 } as const;
    expect(whatIsInTheWay({ ...IDLE, submission }, "map")).toContain("test images");
  });
});
