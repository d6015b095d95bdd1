/**
 * What a container holds: how its chart is to look, and the chart that stands there.
 *
 * training-charts.ts says how, vega-embed.ts reads it; tfjs-vis between them has no option for
 * most of it. Kept at the element under a registered symbol, and not in a map of this module:
 * Vite's dev server bundles vega-embed.ts into its copy of tfjs-vis, so the module exists twice.
 */

import type { ClassLabel } from "../domain/class-label";
import type { ChartTheme } from "./chart-theme";

/** Vega-Lite's own properties; see vega.github.io/vega-lite/docs. */
export type Vegalite = Readonly<Record<string, unknown>>;

export interface AxisDress {
  readonly title: string;
  readonly axis: Vegalite;
  readonly scale: Vegalite;
  /** Of the values under the pointer, as d3-format writes it. */
  readonly tooltipFormat: string;
}

export interface LineDress {
  readonly width: number;
  /** Lengths of ink and gap; `[1, 0]` is solid. */
  readonly dash: readonly number[];
  /** Whether each value is marked by a dot. */
  readonly hasDots: boolean;
  /** Of the run before: the pointer finds no value of it. */
  readonly isGhost?: boolean;
}

export interface ChartDress {
  readonly theme: ChartTheme;
  /** The chart in words, for those who cannot see it. */
  readonly description: string;
  readonly x: AxisDress;
  readonly y: AxisDress;
  /** Where each point stands on the x axis; tfjs-vis counts 0, 1, 2… instead. */
  readonly xs: readonly number[];
  /** One a series. */
  readonly lines: readonly LineDress[];
  /** What titles and legend would tell stands around the chart; it is as high as its container. */
  readonly isBare?: boolean;
}

/** Points, each with a name, a mark beside it, and an interval; see dress-points.ts. */
export interface PointDress {
  readonly theme: ChartTheme;
  readonly description: string;
  readonly x: AxisDress;
  readonly y: AxisDress;
  /** What the points' names are names of. */
  readonly nameTitle: string;
}

/** The cells of a confusion matrix; see dress-cells.ts. */
export interface CellDress {
  readonly theme: ChartTheme;
  readonly description: string;
  /** Of the classes, in the order of rows and columns. */
  readonly labels: readonly ClassLabel[];
  /** Of what a cell is: its true class, the predicted one, and how many images are in it. */
  readonly titles: {
    readonly truth: string;
    readonly predicted: string;
    readonly count: string;
  };
  /** Told which cell was clicked, by positions in `labels`. */
  readonly onSelect: (truth: number, predicted: number) => void;
}

export interface LiveChart {
  /** Everything about the drawing except its data, width and description. */
  readonly key: string;
  readonly update: (rows: readonly object[], width: number, description: string) => Promise<void>;
  readonly remove: () => void;
}

export interface ChartSlot {
  dress: ChartDress | PointDress | CellDress | undefined;
  chart: LiveChart | undefined;
  /** Settles when the draws that were asked for so far have ended; draws take turns. */
  turn: Promise<void>;
}

const SLOT = Symbol.for("digit-dojo.chart-slot");

export function slotOf(container: HTMLElement): ChartSlot {
  const holder = container as HTMLElement & { [SLOT]?: ChartSlot };
  holder[SLOT] ??= { dress: undefined, chart: undefined, turn: Promise.resolve() };
  return holder[SLOT];
}

/** Takes the chart out of `container`, with its listeners; call it before the container goes. */
export async function removeChart(container: HTMLElement): Promise<void> {
  const slot = slotOf(container);
  slot.turn = slot.turn.then(() => {
    slot.chart?.remove();
    slot.chart = undefined;
  });
  await slot.turn;
}
