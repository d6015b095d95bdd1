/** A confusion matrix as a heat map, drawn by tfjs-vis. */

import { HEAT_MAP_WORDS } from "#words/confusion-text";
import type { ClassLabel } from "../domain/class-label";
import { slotOf } from "./chart-slot";
import type { ChartTheme } from "./chart-theme";
import { loadTfvis } from "./tfvis";

export interface ConfusionCells {
  readonly classLabels: readonly ClassLabel[];
  /** `[classes * classes]`, row-major; rows count the true class, columns the predicted. */
  readonly confusion: Uint32Array;
}

/** In CSS pixels. */
const CHART_HEIGHT = 400;
const FONT_SIZE = 12;

/** @param onSelect is told which cell was clicked, by positions in `classLabels` */
export async function drawHeatMap(
  container: HTMLElement,
  { classLabels, confusion }: ConfusionCells,
  theme: ChartTheme,
  onSelect: (truth: number, predicted: number) => void,
): Promise<void> {
  const { render } = await loadTfvis();
  slotOf(container).dress = {
    theme,
    labels: classLabels,
    titles: HEAT_MAP_WORDS,
    description: HEAT_MAP_WORDS.description,
    onSelect,
  };
  const places = classLabels.map((_, place) => place);
  // Plain numbers, column by column: tensors would leak two a drawing (tfjs #7961).
  const values = places.map((predicted) =>
    places.map((truth) => confusion[truth * places.length + predicted] ?? 0),
  );
  await render.heatmap(container, { values }, { height: CHART_HEIGHT, fontSize: FONT_SIZE });
}
