import { CloseButton } from "@mantine/core";
import { useActions, useSession } from "../use-session";
import { failureText } from "../words/failure-text";

/** Every failure that has not been dismissed, newest first. */
export function FailureNotices() {
  const failures = useSession((session) => session.failures);
  const { dismissFailure } = useActions();
  return (
    <div className="failures">
      {failures.toReversed().map(({ id, failure, kept }) => (
        <div key={id} className="failure" role="alert">
          <p>{failureText(failure, kept)}</p>
          <CloseButton aria-label="Dismiss" onClick={() => dismissFailure(id)} />
        </div>
      ))}
    </div>
  );
}
