import { Fragment } from "react";
import { liveChangeText } from "#words/live-text";
import { NETWORK_WRONG, NUMBER_OF, readyHints, STUDY_HINTS, trainedHints } from "#words/stage-text";
import { withSubjectText } from "#words/training-text";
import { isSameData } from "../../session/same-data";
import { crossJudgement } from "../../session/score-claim";
import type { SessionState } from "../../session/session-state";
import { useNetwork } from "../model/use-network";
import { useTrainingSeconds } from "../model/use-run-cost";
import { useSession } from "../use-session";
import styles from "./Stage.module.css";
import { newestUnlearned, type StageNumber } from "./stage-number";

interface StageHintProps {
  readonly of: StageNumber["of"] | null;
  readonly isNetworkWrong: boolean;
}

/** What the number is of, what it was learned from, and what comes next, or what is missing. */
export function StageHint({ of, isNetworkWrong }: StageHintProps) {
  const network = useNetwork();
  const seconds = useTrainingSeconds(network.isValid ? network.network : null);
  const text = useSession((session) => hints(session, of, isNetworkWrong, seconds).join("\n"));
  if (text === "") return null;
  const sentences = text.split("\n");
  return (
    <p className={styles.hint} title={sentences.join(" ")}>
      {sentences.map((sentence, index) => (
        <Fragment key={sentence}>
          {index > 0 && " "}
          <span>{sentence}</span>
        </Fragment>
      ))}
    </p>
  );
}

function hints(
  session: SessionState,
  of: StageNumber["of"] | null,
  isNetworkWrong: boolean,
  seconds: number | null,
): readonly string[] {
  const { run, training, test, full, model, understanding, live, loading, standIns } = session;
  const { study } = understanding;
  if (study.phase === "running") return [STUDY_HINTS[study.kind]];
  if (run.phase !== "idle") {
    const subject = withSubjectText(run.subject);
    return of === null ? [subject] : [NUMBER_OF[of], subject];
  }
  if (isNetworkWrong) return [NETWORK_WRONG];
  // What then is to be done stands in the status.
  if (newestUnlearned(session) !== null) return [];
  if (live.change !== null) return [liveChangeText(live.change)];
  const reader = full ?? model;
  const isWriting = loading.phase === "samples" || standIns.phase === "being-made";
  if (reader === null) return readyHints(training, seconds, isWriting);
  const isSame = isSameData(reader.subject.data, training);
  return trainedHints(reader, { training, test, isSameData: isSame }, crossJudgement(session));
}
