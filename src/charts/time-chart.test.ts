import { describe, expect, test } from "vitest";
import { dressPoints } from "./dress-points";
import { plotWidth } from "./dress-spec";
import { FAKE_LIGHT } from "./fake-theme";
import { timeDress, timeRows } from "./time-chart";

const POINTS = [
  { name: "CNN", mark: "1", seconds: 31.4, accuracy: 0.9912, low: 0.988, high: 1.0001 },
  { name: "k-NN", mark: "2", seconds: 0, accuracy: 0.968, low: 0.962, high: 0.973 },
];

describe("the chart of accuracy against time", () => {
  test("is told in words, with every number", () => {
    expect(timeDress(POINTS, FAKE_LIGHT).description).toBe(
      "Accuracy against training time. 1: CNN, 99.12% after 31 s; 2: k-NN, 96.80% after 0.0 s.",
    );
  });

  test("stands no time at all at a hundredth of a second, and ends intervals at all images", () => {
    expect(timeRows(POINTS)).toMatchObject([{ x: 31.4, high: 1 }, { x: 0.01 }]);
  });

  test("reaches in powers of ten over all times", () => {
    expect(timeDress(POINTS, FAKE_LIGHT).x).toMatchObject({
      axis: { values: [0.01, 0.1, 1, 10, 100] },
      scale: { type: "log", domain: [0.01, 100] },
    });
  });

  test("has a decade of room for a single point", () => {
    const [point] = POINTS;
    const alone = point ? [{ ...point, seconds: 10 }] : [];

    expect(timeDress(alone, FAKE_LIGHT).x.scale).toMatchObject({ domain: [10, 100] });
  });

  test("reaches over all intervals, in round steps of accuracy", () => {
    expect(timeDress(POINTS, FAKE_LIGHT).y.scale).toMatchObject({ domain: [0.96, 1] });
  });
});

describe("dressPoints", () => {
  const rows = timeRows(POINTS).map((row) => ({ ...row, series: "Series 1" }));
  const spec = { width: 400, height: 240, data: { values: rows } };
  const dressed = dressPoints(spec, timeDress(POINTS, FAKE_LIGHT));

  test("draws intervals, dots and marks over the rows of tfjs-vis", () => {
    expect(dressed.data.values).toEqual(rows);
    expect(dressed.layer).toMatchObject([
      { mark: { type: "rule" }, encoding: { y: { field: "low" }, y2: { field: "high" } } },
      { mark: { type: "point" }, encoding: { y: { field: "y" } } },
      { mark: { type: "text" }, encoding: { text: { field: "mark" } } },
    ]);
  });

  test("stands in the same frame as every chart", () => {
    expect(dressed).toMatchObject({ width: plotWidth(400), autosize: "none" });
  });
});
