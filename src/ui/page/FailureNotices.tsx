import { CloseButton } from "@mantine/core";
import { useActions, useSession } from "../use-session";
import { failureText } from "../words/failure-text";
import styles from "./FailureNotices.module.css";

/** Every failure that has not been dismissed, newest first: laid over the page, which stays still. */
export function FailureNotices() {
  const failures = useSession((session) => session.failures);
  const { dismissFailure } = useActions();
  return (
    <div className={styles.notices}>
      {failures.toReversed().map(({ id, failure, kept }) => (
        <div key={id} className={styles.notice} role="alert">
          <p>{failureText(failure, kept)}</p>
          <CloseButton aria-label="Dismiss" onClick={() => dismissFailure(id)} />
        </div>
      ))}
    </div>
  );
}
