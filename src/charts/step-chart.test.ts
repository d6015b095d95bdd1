import { describe, expect, test } from "vitest";
import { FAKE_LIGHT } from "./fake-theme";
import { stepChart } from "./step-chart";

const OPTIONS = { theme: FAKE_LIGHT, ghost: null, steps: null };

describe("stepChart", () => {
  test("stands each loss at its own step", () => {
    const { xs, series } = stepChart({ firstStep: 100, loss: [2, 1] }, OPTIONS);

    expect(xs).toEqual([100, 101]);
    expect(series.map(({ name, values }) => ({ name, values }))).toEqual([
      { name: "Each step", values: [2, 1] },
      { name: "Mean of 17 steps", values: [2, 1.5] },
    ]);
  });

  test("shows at most 300 points of a long run, and says over how many steps it averages", () => {
    const { xs, series } = stepChart({ firstStep: 0, loss: new Float32Array(12_000) }, OPTIONS);

    expect(xs.length).toBeLessThanOrEqual(300);
    expect([xs[0], xs.at(-1)]).toEqual([0, 11_999]);
    // Buckets of 128 steps; two of them each way.
    expect(series[1]?.name).toBe("Mean of 513 steps");
  });

  test("has the trend of the run before behind it, as far as that went", () => {
    const ghost = { firstStep: 0, loss: [4, 4, 4] };
    const { xs, series } = stepChart({ firstStep: 0, loss: [2, 1] }, { ...OPTIONS, ghost });

    expect(xs).toEqual([0, 1, 2]);
    expect(series[0]).toMatchObject({ name: "Run before", values: [4, 4, 4], isGhost: true });
    expect(series[1]?.values).toEqual([2, 1, Number.NaN]);
  });

  test("holds the whole run from its first step on", () => {
    const { x } = stepChart({ firstStep: 0, loss: [2, 1] }, { ...OPTIONS, steps: 420 });

    expect(x.scale).toMatchObject({ domain: [0, 419] });
  });

  test("says in words how the run goes", () => {
    const { description } = stepChart(
      { firstStep: 0, loss: new Float32Array(1200).fill(0.25) },
      OPTIONS,
    );

    expect(description).toBe("Training loss over 1,200 steps, lately 0.250 on average.");
  });

  test("shows nothing of a run that has not begun", () => {
    expect(stepChart({ firstStep: 0, loss: [] }, OPTIONS)).toMatchObject({
      xs: [],
      description: "Training loss; no step yet.",
    });
  });
});
