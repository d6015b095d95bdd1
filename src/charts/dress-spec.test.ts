import { describe, expect, test } from "vitest";
import { type ChartSpec, dressSpec, plotWidth } from "./dress-spec";
import { FAKE_LIGHT } from "./fake-theme";
import { stepChart } from "./step-chart";

/** As tfjs-vis 1.5.1 describes two lines of two points each, what we leave alone left out. */
const LINES: ChartSpec = {
  width: 400,
  height: 240,
  data: {
    values: [
      { x: 0, "Each step": 2, "Mean of 17 steps": 2 },
      { x: 1, "Each step": 1, "Mean of 17 steps": 1.5 },
    ],
  },
  encoding: { x: { field: "x", type: "quantitative", title: "x" } },
  layer: [
    ...["Each step", "Mean of 17 steps"].map((field) => ({
      mark: { type: "line", clip: true },
      encoding: { y: { field, type: "quantitative" }, color: { field: `${field}-name` } },
    })),
    { mark: "rule", encoding: { color: { value: "grey" } } },
  ],
};

function dressedLines({ isBare = false } = {}) {
  const { series, ...chart } = stepChart(
    { firstStep: 700, loss: [2, 1] },
    {
      theme: FAKE_LIGHT,
      ghost: null,
      steps: null,
    },
  );
  return dressSpec(LINES, { ...chart, lines: series, isBare });
}

describe("dressSpec", () => {
  test("stands points at their steps, not at their place in the list", () => {
    expect(dressedLines().data.values).toMatchObject([
      { x: 700, "Each step": 2 },
      { x: 701, "Each step": 1 },
    ]);
  });

  test("dashes lines by the field that colours them, so that one legend shows both", () => {
    const [first, second, pointer] = dressedLines().layer;

    expect(first?.encoding).toMatchObject({ strokeDash: { field: "Each step-name" } });
    expect(second?.encoding).toMatchObject({ strokeDash: { field: "Mean of 17 steps-name" } });
    expect(pointer?.mark).toBe("rule");
  });

  test("writes tooltips once for each step, with the axes' names", () => {
    const [first, , pointer] = dressedLines().layer;

    expect(pointer?.encoding).toMatchObject({
      tooltip: [{ title: "Step" }, { title: "Each step" }, { title: "Mean of 17 steps" }],
    });
    expect(first?.encoding).not.toHaveProperty("tooltip");
  });

  test("gives the plot what the frame leaves, whatever its labels", () => {
    const { width, height } = dressedLines();

    expect(width).toBe(plotWidth(400));
    expect(width).toBeLessThan(400);
    expect(height).toBeLessThan(240);
    expect(plotWidth(10)).toBe(1);
  });

  test("leaves titles and legend of a bare chart to what stands around it", () => {
    const { width, encoding, layer } = dressedLines({ isBare: true });

    expect(width).toBe(plotWidth(400, true));
    expect(encoding).toMatchObject({ x: { axis: { title: null } } });
    expect(layer[0]?.encoding).toMatchObject({
      color: { legend: null },
      strokeDash: { legend: null },
    });
  });

  test("gives each series its own colour and dash, whatever the alphabet says", () => {
    const domain = ["Each step", "Mean of 17 steps"];

    for (const { encoding } of dressedLines().layer.slice(0, 2)) {
      expect(encoding).toMatchObject({
        color: { scale: { domain } },
        strokeDash: { scale: { domain } },
      });
    }
  });

  test("names the axes, and leaves values, fields and colours alone", () => {
    const { data, encoding, layer } = dressedLines();

    expect(data.values).toEqual([
      { x: 700, "Each step": 2, "Mean of 17 steps": 2 },
      { x: 701, "Each step": 1, "Mean of 17 steps": 1.5 },
    ]);
    expect(encoding).toMatchObject({ x: { field: "x", axis: { title: "Step" } } });
    expect(layer).toMatchObject([
      {
        encoding: {
          y: { field: "Each step", axis: { title: "Loss" } },
          color: { field: "Each step-name" },
        },
      },
      {
        encoding: {
          y: { field: "Mean of 17 steps", axis: { title: "Loss" } },
          color: { field: "Mean of 17 steps-name" },
        },
      },
      { encoding: { color: { value: "grey" } } },
    ]);
  });
});
