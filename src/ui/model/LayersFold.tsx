import { type ReactNode, useEffect, useId, useState } from "react";
import { LAYERS_AND_SETTINGS } from "#words/setting-text";
import styles from "./LayersFold.module.css";

interface LayersFoldProps {
  /** What is wrong must be seen, and can only be mended in here. */
  readonly isWrong: boolean;
  readonly children: ReactNode;
}

/** Behind one press where there is little room; always there where there is enough. */
export function LayersFold({ isWrong, children }: LayersFoldProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  return (
    <>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {LAYERS_AND_SETTINGS}
      </button>
      <div id={id} className={styles.body} data-open={isOpen}>
        {children}
      </div>
    </>
  );
}
