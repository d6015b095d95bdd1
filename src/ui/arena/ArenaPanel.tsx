import { useState } from "react";
import { late } from "../late";
import { joined } from "../parts/joined";
import panel from "../parts/Panel.module.css";

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
    <section className={joined(panel.panel, "arena")} aria-labelledby="arena-heading">
      <details onToggle={(event) => open(event.currentTarget.open)}>
        <summary>
          <h2 id="arena-heading">Compare algorithms</h2>
          <span className="hint">
            Neighbours, support vectors, networks: who reads best, and at what price?
          </span>
        </summary>
        {wasOpened && <ArenaContents.Part isOpen={isOpen} />}
      </details>
    </section>
  );
}
