import { FOOTER } from "#words/page-text";
import styles from "./PageFooter.module.css";

export function PageFooter() {
  return (
    <footer className={styles.footer}>
      <p>{FOOTER.privacy}</p>
      <p>
        <a href="third-party-notices.txt">{FOOTER.licences}</a>
      </p>
    </footer>
  );
}
