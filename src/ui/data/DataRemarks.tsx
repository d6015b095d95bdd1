import { DATA_NAMES, remarksText } from "#words/data-step-text";
import { noteText, warningWords } from "#words/data-text";
import type { DataWarning } from "../../domain/dataset-summary";
import type { Place } from "../../domain/placing-note";
import { joined } from "../parts/joined";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import own from "./DataRemarks.module.css";
import styles from "./Notes.module.css";
import { Replacements } from "./Replacements";

const NONE: readonly DataWarning[] = [];

/** What was done with the files, and what is worth knowing about them. */
export function DataRemarks() {
  const notes = useSession((session) => session.notes);
  const training = useSession((session) => session.training?.warnings ?? NONE);
  const test = useSession((session) => session.test?.warnings ?? NONE);
  return (
    <>
      <div role="status" aria-label={DATA_NAMES.notes} className={styles.notes}>
        {[...new Set(notes.map(noteText))].map((text) => (
          <p key={text} className={styles.note}>
            {text}
          </p>
        ))}
      </div>
      <Replacements />
      <Warnings of="training" warnings={training} />
      <Warnings of="test" warnings={test} />
    </>
  );
}

interface WarningsProps {
  readonly of: Place;
  readonly warnings: readonly DataWarning[];
}

function Warnings({ of, warnings }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <details className={joined(parts.disclosure, own.warnings)}>
      <summary>{remarksText(warnings.length, of)}</summary>
      <dl>
        {warnings.map(warningWords).map(({ title, detail }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
