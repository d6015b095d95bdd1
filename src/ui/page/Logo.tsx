import styles from "./Logo.module.css";

/** A crossed seven, brushed in one stroke, crossed with the seal's red. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path d="M8.5 8h14.5c-4.6 5-7.4 10.4-8.6 17" className={styles.ink} />
      <path d="M11.5 16.2h9.6" className={styles.seal} />
    </svg>
  );
}
