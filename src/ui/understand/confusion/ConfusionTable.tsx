import { CONFUSION_WORDS, cellTitle } from "#words/confusion-text";
import { count, percent } from "#words/formats";
import type { ClassLabel } from "../../../domain/class-label";
import type { ValidationResult } from "../../../domain/training/progress";
import type { ConfusionCell } from "../../../domain/understand/cell-readings";
import { classMetrics } from "../../../domain/understand/class-metrics";
import parts from "../../parts/shared.module.css";
import styles from "./ConfusionTable.module.css";

interface ConfusionTableProps {
  readonly result: ValidationResult;
  readonly chosen: ConfusionCell | null;
  readonly onChoose: (cell: ConfusionCell) => void;
}

/** How often each class was read as each: right ones on the diagonal, mistakes beside it. */
export function ConfusionTable({ result, chosen, onChoose }: ConfusionTableProps) {
  const { classLabels, confusion } = result;
  const size = classLabels.length;
  const metrics = classMetrics(result);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many classes scroll, by keyboard too
    <section className={styles.scroll} aria-label={CONFUSION_WORDS.matrix} tabIndex={0}>
      <table>
        <caption className={parts.heard}>{CONFUSION_WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={parts.heard}>{CONFUSION_WORDS.corner}</span>
            </th>
            {classLabels.map((label) => (
              <th key={label} scope="col">
                <Name label={label} />
              </th>
            ))}
            <th scope="col">{CONFUSION_WORDS.right}</th>
          </tr>
        </thead>
        <tbody>
          {metrics.map(({ label, images, recall }, row) => (
            <tr key={label}>
              <th scope="row">
                <Name label={label} />
              </th>
              {classLabels.map((readAs, column) => (
                <Cell
                  key={readAs}
                  value={confusion[row * size + column] ?? 0}
                  images={images}
                  isRight={row === column}
                  name={cellTitle(label, readAs, confusion[row * size + column] ?? 0)}
                  isChosen={chosen?.truth === row && chosen.predicted === column}
                  onChoose={() => onChoose({ truth: row, predicted: column })}
                />
              ))}
              <td className={styles.recall}>{recall === null ? "–" : percent(recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Name({ label }: { readonly label: ClassLabel }) {
  return (
    <span className={styles.name} title={String(label)}>
      {label}
    </span>
  );
}

interface CellProps {
  readonly value: number;
  /** Of the same true class. */
  readonly images: number;
  readonly isRight: boolean;
  /** What a screen reader says. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A mistake of a tenth of the class already gets the full colour. */
const FULL_COLOUR_SHARE = 0.1;

function Cell({ value, images, isRight, name, isChosen, onChoose }: CellProps) {
  const share = images === 0 ? 0 : value / images;
  const shade = isRight ? share : Math.min(1, share / FULL_COLOUR_SHARE);
  return (
    <td
      className={isRight ? styles.right : styles.mistake}
      data-zero={value === 0}
      style={{ "--shade": Math.sqrt(shade) }}
    >
      {value === 0 ? (
        count(value)
      ) : (
        <button type="button" aria-label={name} aria-pressed={isChosen} onClick={onChoose}>
          {count(value)}
        </button>
      )}
    </td>
  );
}
