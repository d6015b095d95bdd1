import { type ChangeEvent, useId, useState } from "react";
import { CHOOSE_FILE, FILE_HINTS, slotStatusName } from "#words/data-step-text";
import { PLACES } from "#words/placing-text";
import type { Place } from "../../domain/placing-note";
import { useActions, useSession } from "../use-session";
import styles from "./FileField.module.css";
import { refusedPlace } from "./refused-place";

interface FileFieldProps {
  readonly slot: Place;
  /** How much is loaded. */
  readonly status: string;
  /** Which file that is; empty where there is none. */
  readonly origin: string;
}

const NONE: readonly string[] = [];

/** A native file input over a slot that can be pressed, dropped on, and shows what it holds. */
export function FileField({ slot, status, origin }: FileFieldProps) {
  const { loadFiles } = useActions();
  const [chosen, setChosen] = useState(NONE);
  const failures = useSession((session) => session.failures);
  const id = useId();
  const isRefused = failures.some((shown) => refusedPlace(shown, { slot, names: chosen }) === slot);

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const files = [...(currentTarget.files ?? [])];
    setChosen(files.map(({ name }) => name));
    void loadFiles(files, slot);
    // So that the same file can be chosen again after it was mended.
    currentTarget.value = "";
  }

  return (
    <div className={styles.slot} data-slot={slot} data-refused={isRefused}>
      <div className={styles.name}>
        <label htmlFor={id}>{PLACES[slot]}</label>
        <span className={styles.origin} title={origin}>
          {origin === "" ? FILE_HINTS[slot] : origin}
        </span>
      </div>
      <div
        className={styles.status}
        data-empty={origin === ""}
        role="status"
        aria-label={slotStatusName(slot)}
        title={status}
      >
        {status}
      </div>
      <span className={styles.choose} aria-hidden="true">
        {CHOOSE_FILE}
      </span>
      {/* Without `accept`, which would grey out IDX files: their names have no ending. */}
      <input id={id} type="file" multiple onChange={choose} />
    </div>
  );
}
