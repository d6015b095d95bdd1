/**
 * A confusion matrix, of what tfjs-vis describes to Vega-Lite as a heat map: right answers and
 * mistakes in colours of their own, shaded by their share of the class, with their counts.
 */

import type { ClassLabel } from "../domain/class-label";
import type { CellDress, Vegalite } from "./chart-slot";
import { type ChartSpec, framed } from "./dress-spec";

/** As tfjs-vis writes it: x counts the predicted class, y the true one. */
interface HeatRow {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

type Rows = Pick<ChartSpec, "width" | "height" | "config"> & {
  readonly data: { readonly values: readonly HeatRow[] };
};

export interface CellRow {
  readonly truth: number;
  readonly predicted: number;
  readonly label: string;
  readonly readAs: string;
  readonly count: number;
  readonly kind: "right" | "mistake";
  /** 0 to 1. */
  readonly shade: number;
}

export interface CellSpec extends Omit<Rows, "data"> {
  readonly data: { readonly values: readonly CellRow[] };
  readonly encoding: Vegalite;
  readonly layer: readonly Vegalite[];
}

/** A mistake of a tenth of the class already gets the full colour. */
const FULL_COLOUR_SHARE = 0.1;

/** Weak enough that the figures can be read on the full colour. */
const STRONGEST = 0.45;

/** With more classes the figures would run into each other. */
const MAX_FIGURES = 16;

export function dressCells(spec: Rows, dress: CellDress): CellSpec {
  const { theme, labels, titles } = dress;
  const values = cellRows(spec.data.values, labels);
  const figures = {
    mark: { type: "text", color: theme.text },
    encoding: {
      text: {
        // Without its type, Vega-Lite says in the console that it is missing.
        condition: { test: "datum.count > 0", field: "count", type: "quantitative" },
        value: "",
      },
    },
  };
  const frame = framed(spec, values);
  return {
    ...frame,
    config: spec.config,
    data: { ...frame.data, values },
    encoding: {
      x: axisOf("readAs", titles.predicted),
      y: axisOf("label", titles.truth),
      tooltip: [
        { field: "label", type: "nominal", title: titles.truth },
        { field: "readAs", type: "nominal", title: titles.predicted },
        { field: "count", type: "quantitative", title: titles.count, format: ",d" },
      ],
    },
    layer: [
      {
        mark: { type: "rect", cursor: "pointer" },
        encoding: {
          fill: {
            field: "kind",
            type: "nominal",
            legend: null,
            scale: { domain: ["right", "mistake"], range: [theme.training, theme.validation] },
          },
          fillOpacity: {
            field: "shade",
            type: "quantitative",
            legend: null,
            scale: { domain: [0, 1], range: [0, STRONGEST] },
          },
        },
      },
      ...(labels.length <= MAX_FIGURES ? [figures] : []),
    ],
  };
}

export function cellRows(
  rows: readonly HeatRow[],
  labels: readonly ClassLabel[],
): readonly CellRow[] {
  const images = new Map<number, number>();
  for (const { y, value } of rows) images.set(y, (images.get(y) ?? 0) + value);
  return rows.map(({ x, y, value }) => {
    const share = value / Math.max(1, images.get(y) ?? 0);
    const shade = x === y ? share : Math.min(1, share / FULL_COLOUR_SHARE);
    return {
      truth: y,
      predicted: x,
      label: String(labels[y] ?? y),
      readAs: String(labels[x] ?? x),
      count: value,
      kind: x === y ? "right" : "mistake",
      shade: Math.sqrt(shade),
    };
  });
}

function axisOf(field: string, title: string): Vegalite {
  return {
    field,
    type: "ordinal",
    sort: null,
    title,
    axis: { labelAngle: 0, labelOverlap: true },
  };
}
