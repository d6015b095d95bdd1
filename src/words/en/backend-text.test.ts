import { describe, expect, test } from "vitest";
import type { BackendTrial } from "../../domain/backend";
import type { EngineLoss } from "../../session/session-state";
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

  expect(backendReason(report, null)).toBe(
    "The fastest of those that start here: 41,000\u00a0images/s (WebGL 5,000).",
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

  expect(backendReason(report, null)).toBe("What you chose does not start here (no GPU).");
});

describe("a lost graphics card", () => {
  const REPORT = {
    name: "wasm",
    label: "WASM (2 threads)",
    reason: "lost",
    trials: [],
    flopsPerSecond: null,
  } as const;
  const LOSS: EngineLoss = {
    name: "webgl",
    detail: "card-reset",
    during: "training",
    step: 1412,
    isRunOver: false,
  };

  test("is named, with what was kept of the run and what it goes on with", () => {
    expect(backendReason(REPORT, LOSS)).toBe(
      "The graphics card was reset. All that was learned up to step 1,412 is kept, and training goes on from there with WASM (2 threads).",
    );
    expect(backendReason(REPORT, { ...LOSS, isRunOver: true })).toContain("training went on");
  });

  test("leaves nothing of a run without a checkpoint, which is not denied", () => {
    expect(backendReason(REPORT, { ...LOSS, step: 0 })).toBe(
      "The graphics card was reset before anything was kept of the run, which begins anew with WASM (2 threads).",
    );
    expect(backendReason(REPORT, { ...LOSS, step: null })).toBe(
      "The graphics card was reset before the first step. Training goes on with WASM (2 threads).",
    );
  });

  test("is named beside the fastest engine where it was lost while it was tried", () => {
    const lost: BackendTrial = { name: "webgl", started: false, detail: "card-reset" };
    const report = { ...REPORT, reason: "measured", trials: [WASM, lost] } as const;
    expect(backendReason(report, null)).toBe(
      "The fastest of those that start here: 41,000\u00a0images/s. The graphics card was reset while it was tried.",
    );
  });

  test("is not said to have interrupted anything where nothing went on", () => {
    expect(backendReason(REPORT, { ...LOSS, during: "nothing", step: null })).toBe(
      "The graphics card was reset. Nothing is lost; WASM (2 threads) computes from now on.",
    );
  });

  test("is not blamed for another engine's end", () => {
    const loss = { ...LOSS, name: "wasm", detail: "killed", during: "prediction" } as const;
    expect(backendReason(REPORT, loss)).toBe(
      "WASM stopped unexpectedly (killed). Data and network are kept; WASM (2 threads) reads the test images.",
    );
  });
});
