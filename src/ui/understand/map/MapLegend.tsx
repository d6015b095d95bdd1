import { classText, MAP_WORDS } from "#words/map-text";
import type { ClassLabel } from "../../../domain/class-label";
import parts from "../../parts/shared.module.css";
import { colourName } from "./class-colours";
import styles from "./MapLegend.module.css";

interface MapLegendProps {
  readonly classLabels: readonly ClassLabel[];
  /** Classes that are asked for, as positions in `classLabels`; none: all of them. */
  readonly chosen: ReadonlySet<number>;
  readonly isOnlyMistakes: boolean;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly onOnlyMistakes: (isOnly: boolean) => void;
}

/** The colours of the classes; pressed ones stand out on the map. */
export function MapLegend(props: MapLegendProps) {
  const { classLabels, chosen, isOnlyMistakes, onChoose, onOnlyMistakes } = props;

  function toggle(classIndex: number): void {
    const next = new Set(chosen);
    if (!next.delete(classIndex)) next.add(classIndex);
    onChoose(next);
  }

  return (
    <div className={styles.legend}>
      <p className={parts.hint} id="map-legend-title">
        {MAP_WORDS.classes}
      </p>
      <ul aria-labelledby="map-legend-title">
        {classLabels.map((label, classIndex) => (
          <li key={label}>
            <button
              type="button"
              aria-label={classText(label)}
              aria-pressed={chosen.has(classIndex)}
              style={{ "--class": `var(${colourName(classIndex)})` }}
              onClick={() => toggle(classIndex)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      <div className={parts.buttonRow}>
        <button
          type="button"
          aria-pressed={isOnlyMistakes}
          onClick={() => onOnlyMistakes(!isOnlyMistakes)}
        >
          {MAP_WORDS.onlyMistakes}
        </button>
        <button
          type="button"
          // Disabled, it would drop the focus of whoever pressed it.
          aria-disabled={chosen.size === 0 && !isOnlyMistakes}
          onClick={() => {
            onChoose(new Set());
            onOnlyMistakes(false);
          }}
        >
          {MAP_WORDS.all}
        </button>
      </div>
    </div>
  );
}
