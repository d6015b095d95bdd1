import { ReadBy } from "../arena/ReadBy";
import { useSession } from "../use-session";
import { CheckedSubmission } from "./CheckedSubmission";
import { EarlierComparison } from "./EarlierComparison";
import { KnownResults } from "./KnownResults";
import { LearnOnceMore } from "./LearnOnceMore";
import { MissingGrounds } from "./MissingGrounds";

interface SubmissionDetailsProps {
  /** Whether the test images could be read now. */
  readonly isReady: boolean;
}

/** Which score to expect and why, what is in the file, and how it differs from one made before. */
export function SubmissionDetails({ isReady }: SubmissionDetailsProps) {
  const submission = useSession((session) => session.submission);
  const earlier = useSession((session) => session.earlier);
  return (
    <>
      {isReady && <KnownResults />}
      <ReadBy />
      {isReady && <MissingGrounds />}
      {isReady && <LearnOnceMore />}
      {submission.phase === "checked" && <CheckedSubmission submission={submission} />}
      {earlier !== null && <EarlierComparison submission={submission} earlier={earlier} />}
    </>
  );
}
