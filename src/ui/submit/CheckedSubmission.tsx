import { expectedScore } from "../../domain/expected-score";
import type { Submission, TrainedModel } from "../../session/session-state";
import { ClassColumns } from "../ClassColumns";
import { useSession } from "../use-session";
import { count, counted } from "../words/formats";

interface CheckedSubmissionProps {
  readonly submission: Extract<Submission, { phase: "checked" }>;
}

/** What was checked, what to expect, and where to go with it. */
export function CheckedSubmission({ submission }: CheckedSubmissionProps) {
  const { imageCount, classLabels, counts } = submission;
  const model = useSession((session) => session.model);
  return (
    <>
      <p className="checked" role="status" aria-label="Submission status">
        Checked: {counted(imageCount, "row")}, ids 1 to {count(imageCount)}, every label known.
      </p>
      {model !== null && <p>{scoreText(model)}</p>}
      <ClassColumns
        title="How often each was predicted"
        classLabels={classLabels}
        counts={counts}
      />
      <p>
        What next: on{" "}
        <a href="https://www.kaggle.com/c/digit-recognizer/submit" target="_blank" rel="noreferrer">
          kaggle.com/c/digit-recognizer/submit
        </a>
        , drop the file and press Submit.
      </p>
    </>
  );
}

function scoreText({ subject, outcome }: TrainedModel): string {
  const { accuracy, images } = outcome.validation;
  const { low, likely, high } = expectedScore(accuracy, images);
  const score = (share: number) => Math.min(1, share).toFixed(4);
  const text = `Expected score ${score(likely)}, between ${score(low)} and ${score(high)} (95% interval from ${counted(images, "validation image")})`;
  return subject.data.origin === "sample"
    ? `${text}, on digits like the samples; Kaggle's digits are others.`
    : `${text}.`;
}
