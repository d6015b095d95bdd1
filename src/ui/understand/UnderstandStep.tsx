import { useEffect } from "react";
import { crossValidationText } from "#words/cross-validation-text";
import { readRightText } from "#words/ground-text";
import {
  commonMistakesText,
  OF_THE_RUN_BEFORE,
  UNDERSTAND_FULL,
  UNDERSTAND_LATER,
} from "#words/understand-text";
import { missingInImages } from "../../domain/score-ground";
import { commonMistakes } from "../../domain/training/confusion";
import { judgementOf } from "../../domain/training/progress";
import { crossValidatedNetwork } from "../../session/score-claim";
import { late } from "../late";
import { Step } from "../page/Step";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";

const SHOWN_MISTAKES = 3;

const Views = late(async () => (await import("./Views")).Views);

export function UnderstandStep() {
  const outcome = useSession(({ model }) => model?.outcome ?? null);
  const isTraining = useSession(({ run }) => run.phase !== "idle");
  useEffect(() => {
    if (isTraining) Views.prefetch();
  }, [isTraining]);
  const hasFull = useSession(({ full }) => full !== null);
  const crossed = useSession(crossValidatedNetwork);
  const judged = crossed && crossValidationText(crossed.judgement, crossed.folds);
  if (outcome === null) {
    return (
      <Step id="understand">
        <p className={parts.hint}>
          {judged !== null && `${judged} `}
          {hasFull ? UNDERSTAND_FULL : UNDERSTAND_LATER}
        </p>
      </Step>
    );
  }
  const result = outcome.validation;
  const [lack] = missingInImages(judgementOf(outcome));
  const isMended = judged !== null && lack?.code === "few-images";
  const right = Math.round(result.accuracy * result.images);
  return (
    <Step id="understand">
      {hasFull && <p className={parts.hint}>{OF_THE_RUN_BEFORE}</p>}
      <p className={parts.hint}>
        {judged !== null && `${judged} `}
        {readRightText(right, result.images, isMended ? undefined : lack)}{" "}
        {commonMistakesText(commonMistakes(result, SHOWN_MISTAKES))}
      </p>
      <Views.Part result={result} />
    </Step>
  );
}
