import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NEVER } from "../test-fits";
import { fitSharpness, sharpSoftmax } from "./sharpness";

describe("the sharpness of a softmax of margins", () => {
  test("is where the labels are most likely", async () => {
    // biome-ignore format: a row an image
    const scores = Float32Array.of(
      1.2, 0.3, -0.4,
      0.1, 0.4, 0.2,
      -0.5, 0.2, 0.9,
      0.3, 0.1, 0.8,
      0.6, -0.2, 0.5,
    );
    const truth = Uint8Array.of(0, 1, 2, 0, 2);

    // scipy 1.17.1, minimize_scalar of the mean negative log-likelihood: 2.66172.
    expect(await fitSharpness(scores, truth, 3, NEVER)).toBeCloseTo(2.66172, 3);
  });

  test("has an end where all answers are right", async () => {
    expect(await fitSharpness(Float32Array.of(1, 0), Uint8Array.of(0), 2, NEVER)).toBeCloseTo(
      30,
      0,
    );
  });

  test("has an end where all answers are wrong", async () => {
    expect(await fitSharpness(Float32Array.of(1, 0), Uint8Array.of(1), 2, NEVER)).toBeCloseTo(0.01);
  });

  test("is not looked for any more when that is cancelled", async () => {
    const search = fitSharpness(Float32Array.of(1, 0), Uint8Array.of(0), 2, AbortSignal.abort());

    await expect(search).rejects.toMatchObject({ failure: { code: "cancelled" } });
  });
});

describe("the softmax", () => {
  test("of equal steps has equal ratios", () => {
    const scores = Float32Array.of(0, 1, 2);
    sharpSoftmax(scores, 3, Math.log(2));

    for (const [place, share] of [1 / 7, 2 / 7, 4 / 7].entries()) {
      expect(scores[place]).toBeCloseTo(share, 6);
    }
  });

  test("sums to 1 and keeps the order, however large the scores", () => {
    const score = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 9 }), (values) => {
        const scores = Float32Array.from(values);
        sharpSoftmax(scores, scores.length, 0.01);

        // Nine float32 roundings of numbers up to one.
        expect(scores.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
        expect(scores.indexOf(Math.max(...scores))).toBe(values.indexOf(Math.max(...values)));
      }),
    );
  });
});
