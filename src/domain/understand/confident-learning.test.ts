import { describe, expect, test } from "vitest";
import type { ClassLabel } from "../class-label";
import { suspectedLabelErrors } from "./confident-learning";

describe("suspectedLabelErrors", () => {
  // Digits 1, 3, 5 and 8; no image is labelled 5. Images 0, 1, 12 and 13 were given a wrong label.
  const SUSPECTS = suspectsOf(
    [1, 3, 5, 8],
    [1, 0, 0, 3, 1, 1, 1, 0, 3, 0, 0, 1, 0, 3],
    [
      [0.26, 0.09, 0.02, 0.63],
      [0.06, 0.09, 0.1, 0.75],
      [0.82, 0.06, 0.04, 0.08],
      [0.27, 0.04, 0.11, 0.58],
      [0.14, 0.53, 0.17, 0.16],
      [0.14, 0.67, 0.12, 0.07],
      [0.02, 0.77, 0.03, 0.18],
      [0.9, 0.01, 0.07, 0.02],
      [0.1, 0.11, 0.02, 0.77],
      [0.64, 0.18, 0.03, 0.15],
      [0.46, 0.09, 0.06, 0.39],
      [0.03, 0.92, 0.02, 0.03],
      [0.17, 0.49, 0.08, 0.26],
      [0.05, 0.76, 0.07, 0.12],
    ],
  );

  test("finds and ranks what cleanlab finds", () => {
    // cleanlab 2.9.0: find_label_issues(labels, probabilities, filter_by="confident_learning",
    // return_indices_ranked_by="normalized_margin"). Image 12 does not reach the threshold of 3s,
    // 0.596; by self-confidence, image 0 would come before 13.
    expect(SUSPECTS.map(({ image }) => image)).toEqual([1, 13, 0]);
  });

  test("says what the label is and what the image looks like", () => {
    expect(SUSPECTS[0]).toEqual({
      image: 1,
      given: 1,
      suggested: 8,
      givenProbability: Math.fround(0.06),
      suggestedProbability: 0.75,
    });
  });

  test("lists an image first whose class hardly any other has", () => {
    // Ten 1s and ten 7s, all read right, and one 77, read as 7.
    const labels = [...new Array(10).fill(0), ...new Array(10).fill(1), 2];
    const rows = labels.map((label) => (label === 0 ? [0.9, 0.1, 0] : [0.2, 0.8, 0]));

    expect(suspectsOf([1, 7, 77], labels, rows)).toEqual([
      {
        image: 20,
        given: 77,
        suggested: 7,
        givenProbability: 0,
        suggestedProbability: Math.fround(0.8),
      },
    ]);
  });

  test("counts an image that just reaches a threshold", () => {
    // All 4s are 4 with 0.7, no whole number of halves of halves, and so is the first 9.
    const alike = [0.7, 0.3];
    const atThreshold = suspectsOf([4, 9], [0, 0, 0, 1, 1], [alike, alike, alike, alike, [0, 1]]);
    expect(atThreshold.map(({ image }) => image)).toEqual([3]);
  });

  test("believes a label that is more probable than what the image looks like", () => {
    // 4s are read easily (mean 0.9), 9s hardly (mean 0.3): the second image reaches only the
    // threshold of 9s, but is still more probably the 4 that it is labelled as.
    const uneven = suspectsOf(
      [4, 9],
      [0, 0, 0, 1, 1],
      [
        [1, 0],
        [0.7, 0.3],
        [1, 0],
        [0.7, 0.3],
        [0.7, 0.3],
      ],
    );
    expect(uneven).toEqual([]);
  });

  test("does not judge the only image of a class, which its reader never learned", () => {
    // The 9 is read as a 4, above the threshold of 4s, (0.9 + 0.8) / 2; with another 9 it counts.
    const rows = [
      [0.9, 0.1],
      [0.8, 0.2],
      [0.95, 0.05],
    ];
    const another = [0.1, 0.9];
    expect(suspectsOf([4, 9], [0, 0, 1], rows)).toEqual([]);
    expect(suspectsOf([4, 9], [0, 0, 1, 1], [...rows, another])).toMatchObject([{ image: 2 }]);
  });

  test("never suggests a class by what a reader made of it that never learned it", () => {
    // The only 9 was held a 9 with 0.1, which is no measure for the second 4: that is short of the
    // threshold of 4s, (0.9 + 0.4) / 2, and more probably a 9. With another 9, held one with 0.9,
    // it reaches (0.1 + 0.9) / 2 = 0.5.
    const rows = [
      [0.9, 0.1],
      [0.4, 0.6],
      [0.9, 0.1],
    ];
    const another = [0.1, 0.9];
    expect(suspectsOf([4, 9], [0, 0, 1], rows)).toEqual([]);
    const suspects = suspectsOf([4, 9], [0, 0, 1, 1], [...rows, another]);
    expect(suspects.map(({ image }) => image)).toEqual([2, 1]);
  });

  test("never suggests a class that no image is labelled as", () => {
    const oneClass = suspectsOf(
      [0, 1],
      [0, 0],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect(oneClass).toEqual([]);
  });
});

/** Suspects among images labelled as these classes, with these probabilities. */
function suspectsOf(
  classLabels: readonly ClassLabel[],
  given: readonly number[],
  rows: readonly (readonly number[])[],
) {
  return suspectedLabelErrors(Uint8Array.from(given), Float32Array.from(rows.flat()), classLabels);
}
