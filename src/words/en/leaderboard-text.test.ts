import { describe, expect, test } from "vitest";
import type { Readers } from "../../session/understanding";
import { groundText, intervalText, modelSize, shortTime, unjudgedText } from "./leaderboard-text";

describe("unjudgedText", () => {
  test("begins a cell", () => {
    expect(unjudgedText({ state: "waiting", id: "mlp" })).toBe("Waiting");
    expect(unjudgedText({ state: "running", id: "mlp", phase: "fitting", share: 0.4 })).toBe(
      "Learning, 40%",
    );
    expect(unjudgedText({ state: "running", id: "mlp", phase: "predicting", share: 0.4 })).toBe(
      "Reading the validation images, 40%",
    );
  });
});

describe("numbers", () => {
  test.each([
    [0.0001, "under 1 ms"],
    [0.0354, "35 ms"],
    [0.9996, "1.0\u00a0s"],
    [2.44, "2.4\u00a0s"],
    [9.96, "10\u00a0s"],
    [65, "1\u00a0min 5\u00a0s"],
  ])("%d s is %j", (seconds, text) => {
    expect(shortTime(seconds)).toBe(text);
  });

  test.each([
    [6280, "6.3 kB"],
    [31_400, "31 kB"],
    [999_600, "1.0\u00a0MB"],
    [29_635_200, "29.6\u00a0MB"],
  ])("%d bytes are %j", (bytes, text) => {
    expect(modelSize(bytes)).toBe(text);
  });

  test("an interval ends at all of them", () => {
    expect(intervalText({ low: 0.979, likely: 0.998, high: 1.0000001 })).toBe("97.9 to 100.0%");
  });
});

describe("groundText", () => {
  test("names data, images and seed", () => {
    const ground = {
      images: new Uint32Array(4200),
      truth: new Uint8Array(4200),
      classLabels: [0, 1],
      seed: 3,
      validationShare: 0.1,
      excluded: [],
      isContinued: false,
      onBothSides: 0,
      different: 4200,
    };
    // Of the data only these are looked at.
    const data = { origin: "file", fileName: "train.csv" } as Readers["data"];

    expect(groundText({ ground, data })).toBe(
      "Judged on 4,200 images of train.csv that none of them learned from (seed 3)",
    );
  });
});
