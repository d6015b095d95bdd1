import type { ReactNode } from "react";
import { joined } from "./joined";
import styles from "./Panel.module.css";

interface PanelProps {
  /** Of the section; its heading is `<id>-heading`, for links. */
  readonly id: string;
  readonly title: string;
  /** Stands at the right of the heading. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** A part of the page with a name, in a frame. */
export function Panel({ id, title, aside, className, children }: PanelProps) {
  return (
    <section className={joined(styles.panel, className)} id={id} aria-labelledby={`${id}-heading`}>
      <header className={styles.head}>
        <h2 id={`${id}-heading`} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** A frame within a section that has its heading elsewhere. */
export function Frame({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return <div className={joined(styles.panel, className)}>{children}</div>;
}
