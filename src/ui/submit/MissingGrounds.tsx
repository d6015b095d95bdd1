import { Button } from "@mantine/core";
import { CROSS_VALIDATION, crossValidationText } from "#words/cross-validation-text";
import { missingText, NO_EXPECTED_SCORE, trainOnText } from "#words/ground-text";
import { whatIsInTheWay } from "#words/study-text";
import { WHY_NO_SCORE } from "#words/submit-text";
import { crossValidatedNow } from "../../session/score-claim";
import { useNetwork } from "../model/use-network";
import parts from "../parts/shared.module.css";
import { useActions, useSession } from "../use-session";
import { CrossValidate } from "./CrossValidate";
import styles from "./Grounds.module.css";
import { useMissingGrounds } from "./use-reader-score";

/** Why no score is promised, what to do, and the button that does it where there is one. */
export function MissingGrounds() {
  const missing = useMissingGrounds();
  const crossValidation = useSession(crossValidatedNow);
  const crossed = crossValidation !== null && (
    <p role="status" aria-label={CROSS_VALIDATION}>
      {crossValidationText(crossValidation.judgement, crossValidation.folds)}
    </p>
  );
  if (missing.length === 0) return crossed;
  return (
    <section className={styles.grounds} aria-label={WHY_NO_SCORE}>
      <p className={parts.problem}>{NO_EXPECTED_SCORE}</p>
      {missing.map((ground) => (
        <p key={ground.code}>{missingText(ground)}</p>
      ))}
      {missing.some(({ code }) => code === "other-data") && <TrainNow />}
      {missing.some(({ code }) => code === "few-images" || code === "not-validated") && (
        <CrossValidate />
      )}
      {crossed}
    </section>
  );
}

/** Named apart from step 3's button, which does the same. */
function TrainNow() {
  const isBusy = useSession((session) => whatIsInTheWay(session, null) !== "");
  const data = useSession(({ training }) => training);
  const { isValid } = useNetwork();
  const { train } = useActions();
  if (data === null) return null;
  return (
    <div className={parts.buttonRow}>
      <Button variant="default" disabled={isBusy || !isValid} onClick={() => void train()}>
        {trainOnText(data)}
      </Button>
    </div>
  );
}
