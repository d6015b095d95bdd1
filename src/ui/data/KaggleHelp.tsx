import { KAGGLE_HELP } from "#words/data-step-text";
import parts from "../parts/shared.module.css";
import styles from "./KaggleHelp.module.css";

/** How to get the files from Kaggle. */
export function KaggleHelp() {
  const { title, signIn, rules, download } = KAGGLE_HELP;
  return (
    <details className={parts.disclosure}>
      <summary>{title}</summary>
      <ol className={styles.steps}>
        <li>{signIn}</li>
        <li>
          {rules.before}
          <a href="https://www.kaggle.com/c/digit-recognizer/data" target="_blank" rel="noreferrer">
            {rules.link}
          </a>
          {rules.after}
        </li>
        <li>{download}</li>
      </ol>
    </details>
  );
}
