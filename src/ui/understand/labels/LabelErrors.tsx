import "./labels.css";
import { useSession } from "../../use-session";
import { ExclusionBar } from "./ExclusionBar";
import { ExclusionResult } from "./ExclusionResult";
import { LabelSearch } from "./LabelSearch";
import { SuspectList } from "./SuspectList";

/** Labels that look wrong: found, looked through, left out, and whether that helped. */
export function LabelErrors() {
  const check = useSession((session) => session.understanding.labelCheck);
  const hasExcluded = useSession((session) => session.understanding.excluded.length > 0);
  return (
    <div className="label-errors">
      <p>
        Three networks each learn from two thirds of the training data and read the rest, so that
        every label is judged by a network that never saw it. Labels that all evidence speaks
        against are listed for you to look at.
      </p>
      <LabelSearch />
      {check !== null && check.suspects.length > 0 && (
        // Another search begins at the top of its list.
        <SuspectList key={check.images} suspects={check.suspects} />
      )}
      {(hasExcluded || (check !== null && check.suspects.length > 0)) && <ExclusionBar />}
      <ExclusionResult />
      <p className="hint">
        The method is confident learning: Northcutt, Jiang &amp; Chuang, 2021, arXiv:1911.00068.
      </p>
    </div>
  );
}
