import { expect, test } from "vitest";
import type { BackendTrial } from "../../domain/backend";
import { backendReason } from "./backend-text";

const WASM: BackendTrial = { name: "wasm", started: true, stepMs: 31.2, flopsPerSecond: 1e9 };
const WEBGL: BackendTrial = { name: "webgl", started: true, stepMs: 280, flopsPerSecond: 1e8 };
const NO_WEBGL: BackendTrial = { name: "webgl", started: false, detail: "no GPU" };

test("backendReason compares what was measured", () => {
  const report = {
    name: "wasm",
    label: "WASM",
    reason: "measured",
    trials: [WEBGL, WASM],
  } as const;

  expect(backendReason(report)).toBe(
    "The fastest of those that start here: a step takes 31 ms (WebGL 280 ms).",
  );
});

test("backendReason says why a choice could not be followed", () => {
  const report = { name: "wasm", label: "WASM", reason: "fallback", trials: [NO_WEBGL] } as const;

  expect(backendReason(report)).toBe("What you chose does not start here (no GPU).");
});
