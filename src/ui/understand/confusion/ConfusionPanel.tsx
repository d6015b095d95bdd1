import { useMemo, useState } from "react";
import type { ValidationResult } from "../../../domain/training/progress";
import { cellReadings } from "../../../domain/understand/cell-readings";
import { cellTitle } from "../../words/understand-text";
import { ReadingCards } from "../ReadingCards";
import { ClassMetricsTable } from "./ClassMetricsTable";
import { ConfusionHeatMap } from "./ConfusionHeatMap";
import { ConfusionTable } from "./ConfusionTable";

interface ConfusionPanelProps {
  readonly result: ValidationResult;
}

export interface ChosenCell {
  /** Positions in the class labels. */
  readonly truth: number;
  readonly predicted: number;
}

const VIEWS = ["Table", "Heat map"] as const;

/** Which digits are taken for which; each cell opens the images behind it. */
export function ConfusionPanel({ result }: ConfusionPanelProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]>("Table");
  const [cell, setCell] = useState<ChosenCell | null>(null);
  const { readings, classLabels } = result;
  return (
    <div className="understand-panel">
      <fieldset className="view-choice">
        <legend className="visually-hidden">Show the confusion matrix as</legend>
        {VIEWS.map((name) => (
          <label key={name} className="tick">
            <input
              type="radio"
              name="confusion-view"
              checked={view === name}
              onChange={() => setView(name)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {view === "Table" ? (
        <ConfusionTable result={result} chosen={cell} onChoose={setCell} />
      ) : (
        <ConfusionHeatMap result={result} onChoose={setCell} />
      )}
      {cell === null ? (
        <p className="hint">Choose a cell to see the images in it, the most confident first.</p>
      ) : (
        <CellImages
          // Another cell begins at its first page.
          key={`${cell.truth} ${cell.predicted}`}
          cell={cell}
          readings={readings}
          title={(images) =>
            cellTitle(classLabels[cell.truth] ?? 0, classLabels[cell.predicted] ?? 0, images)
          }
        />
      )}
      <ClassMetricsTable result={result} />
    </div>
  );
}

interface CellImagesProps {
  readonly cell: ChosenCell;
  readonly readings: ValidationResult["readings"];
  readonly title: (images: number) => string;
}

function CellImages({ cell, readings, title }: CellImagesProps) {
  const indices = useMemo(() => cellReadings(readings, cell), [readings, cell]);
  return (
    <section className="cell-images" aria-label="Images in the cell">
      <h3 aria-live="polite">{title(indices.length)}</h3>
      <ReadingCards title={title(indices.length)} readings={readings} indices={indices} />
    </section>
  );
}
