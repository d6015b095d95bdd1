import styles from "./KaggleHelp.module.css";

/** How to get the files from Kaggle. */
export function KaggleHelp() {
  return (
    <details className="disclosure">
      <summary>How to get Kaggle's files</summary>
      <ol className={styles.steps}>
        <li>
          Sign in on kaggle.com first: whoever is signed out gets a web page instead of the file.
        </li>
        <li>
          Open{" "}
          <a href="https://www.kaggle.com/c/digit-recognizer/data" target="_blank" rel="noreferrer">
            kaggle.com/c/digit-recognizer/data
          </a>{" "}
          and accept the rules.
        </li>
        <li>Choose “Download All”, and drop the zip here. It need not be unpacked.</li>
      </ol>
    </details>
  );
}
