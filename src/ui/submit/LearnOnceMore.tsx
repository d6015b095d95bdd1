import { Button } from "@mantine/core";
import { LEARN_ONCE_MORE, learnOnceMoreText } from "#words/score-text";
import { whatIsInTheWay } from "#words/study-text";
import { isFirstLook } from "../../session/first-look";
import { isSameData } from "../../session/same-data";
import { crossValidatedNow } from "../../session/score-claim";
import type { SessionState } from "../../session/session-state";
import parts from "../parts/shared.module.css";
import { useActions, useSession } from "../use-session";
import styles from "./Grounds.module.css";
import { useMissingGrounds } from "./use-reader-score";

/** Before a submission: the images that were held out can be learned from as well. */
export function LearnOnceMore() {
  const heldOut = useSession(imagesHeldOut);
  const isBusy = useSession((session) => whatIsInTheWay(session, null) !== "");
  const hasGround = useMissingGrounds().length === 0;
  const isCrossed = useSession((session) => crossValidatedNow(session) !== null);
  const { trainOnAll } = useActions();
  if (heldOut === null || !hasGround) return null;
  return (
    <div className={styles.grounds}>
      <p className={parts.hint}>{learnOnceMoreText(heldOut, isCrossed)}</p>
      <Button
        variant="default"
        size="compact-xs"
        disabled={isBusy}
        onClick={() => void trainOnAll()}
      >
        {LEARN_ONCE_MORE}
      </Button>
    </div>
  );
}

/** Null where there is nothing to be learned once more. */
function imagesHeldOut({ model, full, training, understanding }: SessionState): number | null {
  if (model === null || full !== null || understanding.readers !== null) return null;
  if (isFirstLook(model.subject)) return null;
  const isWhole = model.outcome.reason === "finished";
  const isInUse = isSameData(model.subject.data, training);
  return isWhole && isInUse ? model.outcome.validation.images : null;
}
