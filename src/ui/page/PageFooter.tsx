import styles from "./PageFooter.module.css";

export function PageFooter() {
  return (
    <footer className={styles.footer}>
      <p>
        Everything happens in this tab: your files, your drawings and the network never leave your
        computer.
      </p>
      <p>
        <a href="third-party-notices.txt">Licences of the libraries</a>
      </p>
    </footer>
  );
}
