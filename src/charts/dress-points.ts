/**
 * Points with intervals and marks, of what tfjs-vis describes to Vega-Lite as a scatter plot: its
 * rows stay, and everything that it has no option for is said anew.
 */

import type { AxisDress, PointDress, Vegalite } from "./chart-slot";
import { type ChartSpec, framed } from "./dress-spec";

/** One point; tfjs-vis passes on what it does not know. */
export interface PointRow {
  readonly name: string;
  /** Stands beside the point. */
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  /** The ends of the interval of `y`. */
  readonly low: number;
  readonly high: number;
}

type Rows = Pick<ChartSpec, "width" | "height" | "config" | "data">;

export interface PointSpec extends Rows {
  readonly encoding: Vegalite;
  readonly layer: readonly Vegalite[];
}

/** In square CSS pixels. */
const DOT_AREA = 80;
const MARK_SIZE = 13;
/** From the middle of the point. */
const MARK_DISTANCE = 9;

export function dressPoints(spec: Rows, dress: PointDress): PointSpec {
  const { theme, x, y, nameTitle } = dress;
  const tooltip = [
    { field: "name", type: "nominal", title: nameTitle },
    { field: "x", type: "quantitative", title: x.title, format: x.tooltipFormat },
    { field: "y", type: "quantitative", title: y.title, format: y.tooltipFormat },
  ];
  return {
    ...framed(spec, spec.data.values),
    config: spec.config,
    encoding: { x: encodingOf("x", x), tooltip },
    layer: [
      {
        mark: { type: "rule", color: theme.training, strokeWidth: 1.5, opacity: 0.7 },
        encoding: { y: encodingOf("low", y), y2: { field: "high" } },
      },
      {
        mark: { type: "point", filled: true, opacity: 1, size: DOT_AREA, color: theme.training },
        encoding: { y: encodingOf("y", y) },
      },
      {
        mark: {
          type: "text",
          align: "left",
          baseline: "middle",
          dx: MARK_DISTANCE,
          fontSize: MARK_SIZE,
          fontWeight: "bold",
          color: theme.text,
        },
        encoding: { y: encodingOf("y", y), text: { field: "mark", type: "nominal" } },
      },
    ],
  };
}

function encodingOf(field: string, { title, axis, scale }: AxisDress): Vegalite {
  return { field, type: "quantitative", axis: { ...axis, title }, scale };
}
