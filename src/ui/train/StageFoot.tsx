import type { ReactNode } from "react";
import { BackendStatus } from "./BackendStatus";
import styles from "./StageFoot.module.css";

/** Below what is watched: how it is trained, and what computes. */
export function StageFoot({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.foot}>
      <div className={styles.switches}>{children}</div>
      <BackendStatus />
    </div>
  );
}
