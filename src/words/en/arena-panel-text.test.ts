import { describe, expect, test } from "vitest";
import { readersText } from "./arena-panel-text";

describe("readersText", () => {
  test("names one, or several that vote", () => {
    expect(readersText([{ learner: "mlp" }])).toBe("MLP");
    expect(readersText([{ learner: "kernel-svm" }, { learner: "mlp" }])).toBe(
      "kernel SVM and MLP, voting",
    );
  });
});
