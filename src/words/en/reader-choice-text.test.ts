import { describe, expect, test } from "vitest";
import { contestantOf } from "../../domain/arena/contestants";
import type { Readers } from "../../session/understanding";
import { votedText } from "./reader-choice-text";

describe("votedText", () => {
  test("says who reads, and how well", () => {
    const readers = {
      ids: ["kernel-svm", "mlp"],
      accuracy: 0.98,
      images: 100,
      onBothSides: 0,
      different: 100,
      classLabels: [0, 1],
      confusion: Uint32Array.of(49, 1, 1, 49),
      // Not looked at.
      data: {} as Readers["data"],
    };

    // Wilson's interval of 98 in 100, by hand: 92.999 and 99.450 %.
    expect(votedText(readers, contestantOf)).toBe(
      "Now reads: kernel SVM and MLP, voting. Right in 98.00% of 100 validation images (93.0 to 99.4%).",
    );
  });
});
