import { expect, test } from "vitest";
import type { BackendTrial } from "../../domain/backend";
import { backendReason } from "./backend-text";

const WASM: BackendTrial = {
  name: "wasm",
  started: true,
  imagesPerSecond: 41_234,
  flopsPerSecond: 1e9,
};
const WEBGL: BackendTrial = {
  name: "webgl",
  started: true,
  imagesPerSecond: 4987,
  flopsPerSecond: 1e8,
};
const NO_WEBGL: BackendTrial = { name: "webgl", started: false, detail: "no GPU" };

test("backendReason compares what was measured", () => {
  const report = {
    name: "wasm",
    label: "WASM",
    reason: "measured",
    trials: [WEBGL, WASM],
    flopsPerSecond: 1e9,
  } as const;

  expect(backendReason(report)).toBe(
    "The fastest of those that start here: 41,000 images/s (WebGL 5,000).",
  );
});

test("backendReason says why a choice could not be followed", () => {
  const report = {
    name: "wasm",
    label: "WASM",
    reason: "fallback",
    trials: [NO_WEBGL],
    flopsPerSecond: null,
  } as const;

  expect(backendReason(report)).toBe("What you chose does not start here (no GPU).");
});
