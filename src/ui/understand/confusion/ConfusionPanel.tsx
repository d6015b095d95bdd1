import { useMemo, useState } from "react";
import type { ValidationResult } from "../../../domain/training/progress";
import { type ConfusionCell, cellReadings } from "../../../domain/understand/cell-readings";
import { cellTitle } from "../../words/understand-text";
import { ReadingCards } from "../ReadingCards";
import { ClassMetricsTable } from "./ClassMetricsTable";
import { ConfusionHeatMap } from "./ConfusionHeatMap";
import { ConfusionTable } from "./ConfusionTable";

interface ConfusionPanelProps {
  readonly result: ValidationResult;
}

const VIEWS = ["Table", "Heat map"] as const;

/** Which digits are taken for which; each cell opens the images behind it. */
export function ConfusionPanel({ result }: ConfusionPanelProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]>("Table");
  const [cell, setCell] = useState<ConfusionCell | null>(null);
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
      <CellImages result={result} cell={cell} />
      <ClassMetricsTable result={result} />
    </div>
  );
}

interface CellImagesProps {
  readonly result: ValidationResult;
  readonly cell: ConfusionCell | null;
}

function CellImages({ result: { readings, classLabels }, cell }: CellImagesProps) {
  const indices = useMemo(
    () => (cell === null ? [] : cellReadings(readings, cell)),
    [readings, cell],
  );
  const title =
    cell === null
      ? ""
      : cellTitle(classLabels[cell.truth] ?? 0, classLabels[cell.predicted] ?? 0, indices.length);
  return (
    <section className="cell-images" aria-label="Images in the cell">
      {/* There before its first words, and the same element for all of them: so they are heard. */}
      <div role="status" aria-label="Chosen cell">
        {cell === null ? (
          <p className="hint">Choose a cell to see the images in it, the most confident first.</p>
        ) : (
          <h3>{title}</h3>
        )}
      </div>
      {cell !== null && (
        <ReadingCards
          // Another cell begins at its first page.
          key={`${cell.truth} ${cell.predicted}`}
          title={title}
          readings={readings}
          indices={indices}
        />
      )}
    </section>
  );
}
