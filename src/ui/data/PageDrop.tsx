import { DROP_HERE } from "#words/data-step-text";
import styles from "./PageDrop.module.css";
import { useFileDrop } from "./use-file-drop";

/** The whole page takes files; while they hover over it, it says so. */
export function PageDrop() {
  const isHovered = useFileDrop();
  if (!isHovered) return null;
  return (
    <div className={styles.over} aria-hidden="true">
      <p>{DROP_HERE}</p>
    </div>
  );
}
