import { describe, expect, test } from "vitest";
import { FAKE_LIGHT } from "./fake-theme";
import { stepChart } from "./step-chart";

describe("stepChart", () => {
  test("stands each loss at its own step", () => {
    const { xs, series } = stepChart({ firstStep: 100, loss: [2, 1] }, FAKE_LIGHT);

    expect(xs).toEqual([100, 101]);
    expect(series.map(({ name, values }) => ({ name, values }))).toEqual([
      { name: "Each step", values: [2, 1] },
      { name: "Mean of 17 steps", values: [2, 1.5] },
    ]);
  });

  test("shows at most 300 points of a long run, and says over how many steps it averages", () => {
    const { xs, series } = stepChart({ firstStep: 0, loss: new Float32Array(12_000) }, FAKE_LIGHT);

    expect(xs.length).toBeLessThanOrEqual(300);
    expect([xs[0], xs.at(-1)]).toEqual([0, 11_999]);
    // Buckets of 128 steps; two of them each way.
    expect(series[1]?.name).toBe("Mean of 513 steps");
  });

  test("says in words how the run goes", () => {
    const { description } = stepChart(
      { firstStep: 0, loss: new Float32Array(1200).fill(0.25) },
      FAKE_LIGHT,
    );

    expect(description).toBe("Training loss over 1,200 steps, lately 0.250 on average.");
  });

  test("shows nothing of a run that has not begun", () => {
    expect(stepChart({ firstStep: 0, loss: [] }, FAKE_LIGHT)).toMatchObject({
      xs: [],
      description: "Training loss; no step yet.",
    });
  });
});
