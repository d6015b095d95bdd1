import { count } from "#words/formats";
import { classesText, timeShareText } from "#words/layer-text";
import parts from "../parts/shared.module.css";
import styles from "./LayerRow.module.css";
import { useClassCount } from "./use-network";

/** The last layer, one output a class: the data decide it. */
export function ClassesRow({ timeShare }: { readonly timeShare: number }) {
  const classes = useClassCount();
  return (
    <li className={styles.item} style={{ "--share": timeShare }}>
      <div className={styles.row}>
        <span className={styles.name}>{classesText(classes)}</span>
        <span className={styles.shape}>{count(classes)}</span>
        <span className={parts.heard}>{timeShareText(timeShare)}</span>
      </div>
    </li>
  );
}
