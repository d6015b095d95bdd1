import { useEffect, useMemo, useRef, useState } from "react";
import { CONFUSION_WORDS, cellTitle } from "#words/confusion-text";
import type { ValidationResult } from "../../../domain/training/progress";
import { type ConfusionCell, cellReadings } from "../../../domain/understand/cell-readings";
import { Segments } from "../../parts/Segments";
import parts from "../../parts/shared.module.css";
import { ReadingCards } from "../ReadingCards";
import panel from "../Views.module.css";
import { ClassMetricsTable } from "./ClassMetricsTable";
import { ConfusionHeatMap } from "./ConfusionHeatMap";
import styles from "./ConfusionPanel.module.css";
import { ConfusionTable } from "./ConfusionTable";

interface ConfusionPanelProps {
  readonly result: ValidationResult;
}

type View = "table" | "heat-map";

const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: "table", label: CONFUSION_WORDS.table },
  { value: "heat-map", label: CONFUSION_WORDS.heatMap },
];

/** Which digits are taken for which; each cell opens the images behind it. */
export function ConfusionPanel({ result }: ConfusionPanelProps) {
  const [view, setView] = useState<View>("table");
  const [cell, setCell] = useState<ConfusionCell | null>(null);
  return (
    <div className={panel.panel}>
      <div className={styles.choice}>
        <Segments
          label={CONFUSION_WORDS.choice}
          name="confusion-view"
          options={VIEWS}
          value={view}
          onChoose={setView}
        />
      </div>
      {/* Outside of what scrolls; with the table, a screen reader has its caption. */}
      <p className={parts.hint} aria-hidden="true">
        {CONFUSION_WORDS.caption}
      </p>
      {view === "table" ? (
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
  const section = useRef<HTMLElement>(null);
  // The list may begin below the table's room.
  useEffect(() => {
    if (cell !== null) revealWithin(section.current);
  }, [cell]);
  return (
    <section ref={section} className={styles.images} aria-label={CONFUSION_WORDS.images}>
      {/* There before its first words, and the same element for all of them: so they are heard. */}
      <div role="status" aria-label={CONFUSION_WORDS.cell}>
        {cell === null ? <p className={parts.hint}>{CONFUSION_WORDS.noCell}</p> : <h3>{title}</h3>}
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

/** Scrolls the view that it is in, and never the page. */
function revealWithin(section: HTMLElement | null): void {
  const view = section?.closest("[role=tabpanel]");
  if (!section || !view) return;
  const below = section.getBoundingClientRect().top - view.getBoundingClientRect().bottom;
  // So much that the first row of images is seen.
  const missing = below + view.clientHeight / 3;
  if (missing > 0) view.scrollBy({ top: missing });
}
