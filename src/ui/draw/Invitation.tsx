import { INVITATION, WAYS_TO_DRAW } from "#words/draw-text";
import styles from "./Invitation.module.css";

/** Stands on the paper until the first stroke; who cannot see it has the pad's name and description. */
export function Invitation() {
  return (
    <div className={styles.invitation} aria-hidden="true">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <path d="M28 26C42 8 76 14 70 36 66 48 52 50 46 50c14 0 30 8 28 24-3 22-36 22-48 6" />
      </svg>
      <strong>{INVITATION}</strong>
      <span className={styles.ways}>{WAYS_TO_DRAW}</span>
    </div>
  );
}
