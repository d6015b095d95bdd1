import { exclusionText, IS_LEARNING, LEFT_OUT_STATUS, trainText } from "#words/labels-text";
import { whatIsInTheWay } from "#words/study-text";
import { isSameList } from "../../../domain/understand/compare-readings";
import { isSameData } from "../../../session/same-data";
import type { SessionState } from "../../../session/session-state";
import { useNetwork } from "../../model/use-network";
import { joined } from "../../parts/joined";
import parts from "../../parts/shared.module.css";
import { RestingButton } from "../../RestingButton";
import { useActions, useSession } from "../../use-session";
import styles from "./Exclusion.module.css";

/** How many are left out, and the way to see what that does. */
export function ExclusionBar() {
  const excluded = useSession((session) => session.understanding.excluded);
  const isLearned = useSession(isWhatWasLearned);
  const obstacle = useSession((session) => whatIsInTheWay(session, null));
  const isTraining = useSession((session) => session.run.phase !== "idle");
  const hasModel = useSession((session) => session.model !== null);
  const { train } = useActions();
  const { isValid } = useNetwork();
  const hint = isTraining ? IS_LEARNING : obstacle;
  return (
    <div className={styles.bar}>
      <p className={styles.status} role="status" aria-label={LEFT_OUT_STATUS}>
        {exclusionText(excluded.length, isLearned)}
      </p>
      <div className={joined(parts.buttonRow, styles.act)}>
        <RestingButton
          isResting={isLearned || obstacle !== "" || !isValid}
          onClick={() => void train()}
        >
          {trainText(hasModel, excluded.length === 0 && !isLearned)}
        </RestingButton>
        {!isLearned && <span className={parts.hint}>{hint}</span>}
      </div>
    </div>
  );
}

/** Whether the network, if there is one for this data, learned from just what is chosen now. */
function isWhatWasLearned({ model, training, understanding }: SessionState): boolean {
  const isOfThis = model !== null && isSameData(model.subject.data, training);
  return isSameList(understanding.excluded, isOfThis ? model.subject.excluded : []);
}
