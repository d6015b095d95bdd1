import { useId } from "react";
import { LEFT_OUT, rowText, shapeText, timeShareText } from "#words/layer-text";
import { networkFailureText } from "#words/network-failure-text";
import parts from "../parts/shared.module.css";
import { type EditedRow, LayerEditor } from "./LayerEditor";
import styles from "./LayerRow.module.css";

interface LayerRowProps extends EditedRow {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One layer: what it is, what leaves it, and under it its share of the time. Pressed, it is edited. */
export function LayerRow({ isOpen, onToggle, ...others }: LayerRowProps) {
  const { row } = others;
  const { output, problem, timeShare, layer } = row;
  const id = useId();
  return (
    <li className={styles.item} style={{ "--share": timeShare }}>
      <button
        type="button"
        className={styles.row}
        data-part="row"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={styles.name}>{rowText(row)}</span>
        <span className={styles.shape}>{output && shapeText(output)}</span>
        <span className={parts.heard}>{timeShareText(timeShare)}</span>
      </button>
      {problem && (
        <p className={styles.problem}>{networkFailureText(problem.token, problem.reason)}</p>
      )}
      {layer && !problem && !output && <p className={styles.problem}>{LEFT_OUT}</p>}
      <div id={id} className={styles.editor} hidden={!isOpen}>
        {isOpen && <LayerEditor {...others} />}
      </div>
    </li>
  );
}
