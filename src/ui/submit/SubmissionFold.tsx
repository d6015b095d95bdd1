import type { ReactNode } from "react";
import { ABOUT_FILE, ABOUT_FILE_LATER, WHY_NO_SCORE } from "#words/submit-text";
import parts from "../parts/shared.module.css";
import { useNarrow } from "../use-narrow";
import styles from "./SubmissionFold.module.css";
import { useMissingGrounds } from "./use-reader-score";

interface SubmissionFoldProps {
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** Where what comes by itself would push what lies below, it is behind one press. */
export function SubmissionFold({ isEmpty, children }: SubmissionFoldProps) {
  const isNarrow = useNarrow();
  const lacksGround = useMissingGrounds().length > 0;
  if (!isNarrow) return children;
  return (
    <details className={parts.disclosure}>
      <summary>{lacksGround && !isEmpty ? WHY_NO_SCORE : ABOUT_FILE}</summary>
      <div className={styles.body}>
        {isEmpty ? <p className={parts.hint}>{ABOUT_FILE_LATER}</p> : children}
      </div>
    </details>
  );
}
