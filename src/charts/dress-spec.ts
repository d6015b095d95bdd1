/**
 * A line chart as tfjs-vis describes it to Vega-Lite, with what tfjs-vis leaves out put in:
 * real x values, formats of numbers, dashes and dots, words for tooltips.
 */

import type { AxisDress, ChartDress, LineDress, Vegalite } from "./chart-slot";

/** What we touch of the specifications that tfjs-vis 1.5.1 writes. */
export interface ChartSpec {
  readonly width: number;
  readonly height: number;
  /** Sizes of text. */
  readonly config?: Vegalite | undefined;
  readonly data: { readonly values: readonly object[] };
  readonly encoding: { readonly x: Vegalite };
  /** One for each series, then one for the pointer. */
  readonly layer: readonly ChartLayer[];
}

type Size = Pick<ChartSpec, "width" | "height">;

interface ChartLayer {
  readonly mark: string | Vegalite;
  readonly encoding: {
    readonly y?: Vegalite & { readonly field: string };
    readonly color: Vegalite & { readonly field?: string };
  };
}

/** The name of the data in the drawing, by which later draws replace it. */
export const ROWS = "rows";

/**
 * Around the plot, in CSS pixels: title and labels left and below, the legend above. Fixed, since
 * Vega's own fitting moves the plot when a label changes, and runs every chart twice.
 */
const FRAME = { left: 58, right: 16, top: 30, bottom: 42 };

/** Around a chart without titles and legend. */
const BARE_FRAME = { left: 44, right: 14, top: 8, bottom: 24 };

/** Points beyond a dot's radius from the frame are cut off with their line. */
const DOT_AREA = 40;

export function dressSpec(spec: ChartSpec, dress: ChartDress): ChartSpec {
  const isBare = dress.isBare === true;
  const x = { ...spec.encoding.x, ...encodingOf(dress.x, isBare) };
  const dressed = { ...spec, ...framed(spec, rowsOf(spec, dress), isBare), encoding: { x } };

  const seriesNames = spec.layer.flatMap((layer) => layer.encoding.y?.field ?? []);
  const pointed = seriesNames.filter((_, index) => dress.lines[index]?.isGhost !== true);
  const tooltip = [
    { field: "x", type: "quantitative", title: dress.x.title, format: dress.x.tooltipFormat },
    ...pointed.map((field) => ({
      field,
      type: "quantitative",
      title: field,
      format: dress.y.tooltipFormat,
    })),
  ];
  const layer = spec.layer.map((layer, index) => {
    const line = dress.lines[index];
    if (line !== undefined) return dressLine(layer, line, dress, seriesNames);
    const transform = pointed.map((field) => ({ filter: { field, valid: true } }));
    return { ...layer, transform, encoding: { ...layer.encoding, tooltip } };
  });
  return { ...dressed, layer };
}

/** What all charts share: the frame, the size that it leaves, and rows that can be replaced. */
export function framed({ width, height }: Size, values: readonly object[], isBare = false) {
  return {
    padding: frameOf(isBare),
    autosize: "none",
    width: plotWidth(width, isBare),
    height: plotHeight(height, isBare),
    data: { name: ROWS, values },
  };
}

/** @param chartWidth of the plot and what stands around it */
export function plotWidth(chartWidth: number, isBare = false): number {
  const { left, right } = frameOf(isBare);
  return Math.max(1, chartWidth - left - right);
}

/** @param chartHeight of the plot and what stands around it */
export function plotHeight(chartHeight: number, isBare = false): number {
  const { top, bottom } = frameOf(isBare);
  return Math.max(1, chartHeight - top - bottom);
}

function frameOf(isBare: boolean): typeof FRAME {
  return isBare ? BARE_FRAME : FRAME;
}

function rowsOf(spec: ChartSpec, { xs }: ChartDress): readonly object[] {
  return spec.data.values.map((row, index) => ({ ...row, x: xs[index] }));
}

function encodingOf({ title, axis, scale }: AxisDress, isBare = false): Vegalite {
  return { axis: { ...axis, title: isBare ? null : title }, scale };
}

/** Dashes follow the colour's field, so that Vega-Lite shows both in one legend. */
function dressLine(
  layer: ChartLayer,
  line: LineDress,
  dress: ChartDress,
  seriesNames: readonly string[],
): ChartLayer {
  const isBare = dress.isBare === true;
  const dashes = dress.lines.map(({ dash }) => dash);
  const legend = isBare ? null : { values: seriesNames, title: null };
  return {
    mark: {
      type: "line",
      clip: true,
      strokeWidth: line.width,
      ...(line.hasDots ? { point: { size: DOT_AREA } } : {}),
    },
    encoding: {
      ...layer.encoding,
      color: {
        ...layer.encoding.color,
        ...(isBare ? { legend } : {}),
        // Else the names would take the colours in the order of the alphabet.
        scale: { ...scaleOf(layer.encoding.color), domain: seriesNames },
      },
      ...(layer.encoding.y ? { y: { ...layer.encoding.y, ...encodingOf(dress.y, isBare) } } : {}),
      ...{
        strokeDash: {
          field: layer.encoding.color.field,
          type: "nominal",
          legend,
          scale: { domain: seriesNames, range: dashes },
        },
      },
    },
  };
}

function scaleOf(color: ChartLayer["encoding"]["color"]): object {
  const { scale } = color;
  return typeof scale === "object" && scale !== null ? scale : {};
}
