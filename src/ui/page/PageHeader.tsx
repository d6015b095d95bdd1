import { PAGE_NAME } from "#words/page-text";
import { Logo } from "./Logo";
import styles from "./PageHeader.module.css";
import { StepNavigation } from "./StepNavigation";
import { ThemeToggle } from "./ThemeToggle";

export function PageHeader() {
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <Logo />
        <h1>{PAGE_NAME}</h1>
      </div>
      <StepNavigation />
      <div className={styles.tools}>
        <ThemeToggle />
      </div>
    </header>
  );
}
