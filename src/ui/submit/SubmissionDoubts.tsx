import { isOneToTen } from "../../domain/kaggle-advice";
import type { Submission } from "../../session/session-state";
import { knownImagesText, ONE_TO_TEN_TEXT, surenessText } from "../words/advice-text";

interface SubmissionDoubtsProps {
  readonly submission: Extract<Submission, { phase: "checked" }>;
}

/** What speaks against what was read, or against handing it in. */
export function SubmissionDoubts({ submission }: SubmissionDoubtsProps) {
  const { known, surenessFall, classLabels } = submission;
  return (
    <>
      {known !== null && <p className="leak">{knownImagesText(known)}</p>}
      {surenessFall !== null && <p className="leak">{surenessText(surenessFall)}</p>}
      {isOneToTen(classLabels) && <p className="leak">{ONE_TO_TEN_TEXT}</p>}
    </>
  );
}
