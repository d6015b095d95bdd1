import { useState } from "react";
import { ARENA_PANEL } from "#words/arena-panel-text";
import { late } from "../late";
import panel from "../parts/Panel.module.css";
import parts from "../parts/shared.module.css";
import styles from "./ArenaPanel.module.css";

const ArenaContents = late(async () => (await import("./ArenaContents")).ArenaContents);

/** Other ways to read digits, on the same split: beside the six steps, and closed at first. */
export function ArenaPanel() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);

  function open(isNow: boolean): void {
    setOpen(isNow);
    if (isNow) setOpened(true);
  }

  return (
    <section className={panel.panel} aria-labelledby="arena-heading">
      <details onToggle={(event) => open(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <h2 id="arena-heading">{ARENA_PANEL.title}</h2>
          <span className={parts.hint}>{ARENA_PANEL.lead}</span>
        </summary>
        {wasOpened && <ArenaContents.Part isOpen={isOpen} />}
      </details>
    </section>
  );
}
