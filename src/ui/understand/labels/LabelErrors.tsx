import { LABELS_HOW, LABELS_METHOD } from "#words/labels-text";
import parts from "../../parts/shared.module.css";
import { useSession } from "../../use-session";
import { ExclusionBar } from "./ExclusionBar";
import { ExclusionResult } from "./ExclusionResult";
import styles from "./LabelErrors.module.css";
import { LabelSearch } from "./LabelSearch";
import { SuspectList } from "./SuspectList";

/** Labels that look wrong: found, looked through, left out, and whether that helped. */
export function LabelErrors() {
  const check = useSession((session) => session.understanding.labelCheck);
  const hasExcluded = useSession((session) => session.understanding.excluded.length > 0);
  return (
    <div className={styles.labels}>
      <p>{LABELS_HOW}</p>
      <LabelSearch />
      {check !== null && check.suspects.length > 0 && (
        // Another search begins at the top of its list.
        <SuspectList key={check.images} suspects={check.suspects} />
      )}
      {(hasExcluded || (check !== null && check.suspects.length > 0)) && <ExclusionBar />}
      <ExclusionResult />
      <p className={parts.hint}>{LABELS_METHOD}</p>
    </div>
  );
}
