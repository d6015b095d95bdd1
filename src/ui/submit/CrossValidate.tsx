import {
  CROSS_VALIDATE,
  CROSS_VALIDATE_HINT,
  CROSS_VALIDATING,
  STOP_CROSS_VALIDATING,
} from "#words/cross-validation-text";
import { NETWORK_WRONG } from "#words/stage-text";
import { whatIsInTheWay } from "#words/study-text";
import { useNetwork } from "../model/use-network";
import { LongTask } from "../parts/LongTask";
import { useActions, useSession } from "../use-session";

/** Judges by all labelled images, where too few were held out. */
export function CrossValidate() {
  const { isValid } = useNetwork();
  const study = useSession((session) => session.understanding.study);
  const obstacle = useSession((session) => whatIsInTheWay(session, "cross-validation"));
  const { crossValidate, cancelStudy } = useActions();
  const isRunning = study.phase === "running" && study.kind === "cross-validation";
  return (
    <LongTask
      isRunning={isRunning}
      start={CROSS_VALIDATE}
      stop={STOP_CROSS_VALIDATING}
      obstacle={isValid ? obstacle : NETWORK_WRONG}
      share={study.phase === "running" ? study.share : 0}
      progress={CROSS_VALIDATING}
      hint={CROSS_VALIDATE_HINT}
      onStart={() => void crossValidate()}
      onStop={() => void cancelStudy()}
    />
  );
}
