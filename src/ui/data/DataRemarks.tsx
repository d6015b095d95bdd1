import { noteText, warningWords } from "#words/data-text";
import { counted } from "#words/formats";
import type { DataWarning } from "../../domain/dataset-summary";
import { joined } from "../parts/joined";
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
      <div role="status" aria-label="What was done with the files" className={styles.notes}>
        {[...new Set(notes.map(noteText))].map((text) => (
          <p key={text} className={styles.note}>
            {text}
          </p>
        ))}
      </div>
      <Replacements />
      <Warnings of="training data" warnings={training} />
      <Warnings of="test data" warnings={test} />
    </>
  );
}

interface WarningsProps {
  readonly of: string;
  readonly warnings: readonly DataWarning[];
}

function Warnings({ of, warnings }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <details className={joined("disclosure", own.warnings)}>
      <summary>
        {counted(warnings.length, "remark")} on the {of}
      </summary>
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
