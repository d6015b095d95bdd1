import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crammerSingerHinge, crossEntropy, type LossOfScores } from "./losses";

/** One float32 rounding in each of the few operations, of numbers around one. */
const DIGITS = 6;

/** Of one image after the other, in one batch. */
function measured(lossOf: LossOfScores, scores: readonly number[][], truth: readonly number[]) {
  const classes = scores[0]?.length ?? 0;
  const gradient = new Float32Array(scores.length * classes).fill(9);
  const loss = lossOf(Float32Array.from(scores.flat()), Uint8Array.from(truth), classes, gradient);
  return { loss, gradient: [...gradient] };
}

describe("the hinge of Crammer and Singer", () => {
  test("is what the true class lacks to lead its strongest rival by 1", () => {
    // Leads by 0.5, so lacks 0.5; its strongest rival leads it by 2, so lacks 3: 3.5 over 2 images.
    const scores = [
      [2, 1.5, -1],
      [0, 1, 2],
    ];
    const { loss, gradient } = measured(crammerSingerHinge, scores, [0, 0]);

    expect(loss).toBeCloseTo(1.75, DIGITS);
    expect(gradient).toEqual([-0.5, 0.5, 0, -0.5, 0, 0.5]);
  });

  test("has nothing to say of an image whose class leads by more", () => {
    const { loss, gradient } = measured(crammerSingerHinge, [[0.5, 3, 1.5]], [1]);

    expect(loss).toBe(0);
    expect(gradient).toEqual([0, 0, 0]);
  });

  test("has the gradient that small differences of the scores tell", () => {
    const score = fc.integer({ min: -64, max: 64 }).map((value) => value / 32);
    const row = fc.array(score, { minLength: 4, maxLength: 4 });
    const truth = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(row, truth, fc.integer({ min: 0, max: 3 }), (scores, label, place) => {
        // Where two demands are equal there is an edge, and no gradient.
        const demands = scores.map((value, index) => value + (index === label ? 0 : 1));
        const [first = 0, second = 0] = demands.toSorted((one, other) => other - one);
        fc.pre(first - second > 1 / 64);
        const step = 1 / 256;
        const at = (change: number) =>
          scores.map((value, index) => (index === place ? value + change : value));
        const up = measured(crammerSingerHinge, [at(step)], [label]).loss;
        const down = measured(crammerSingerHinge, [at(-step)], [label]).loss;
        const { gradient } = measured(crammerSingerHinge, [scores], [label]);

        expect(gradient[place]).toBeCloseTo((up - down) / (2 * step), 4);
      }),
    );
  });
});

test("cross entropy is its mean over the batch", () => {
  const scores = [
    [0, 0],
    [0, 0],
  ];
  const { loss, gradient } = measured(crossEntropy, scores, [0, 1]);

  expect(loss).toBeCloseTo(Math.log(2), DIGITS);
  expect(gradient).toEqual([-0.25, 0.25, 0.25, -0.25]);
});
