import { useSession } from "../use-session";
import { CheckedSubmission } from "./CheckedSubmission";
import { EarlierComparison } from "./EarlierComparison";

/** What is in the file, and how it differs from one made before. */
export function SubmissionDetails() {
  const submission = useSession((session) => session.submission);
  const earlier = useSession((session) => session.earlier);
  return (
    <>
      {submission.phase === "checked" && <CheckedSubmission submission={submission} />}
      {earlier !== null && <EarlierComparison submission={submission} earlier={earlier} />}
    </>
  );
}
