import { CloseButton } from "@mantine/core";
import {
  DISMISS,
  type FailureParts,
  failureParts,
  moreFailuresText,
  NOTHING_LOST,
} from "#words/failure-text";
import { useActions, useSession } from "../use-session";
import styles from "./Notices.module.css";

/** More would cover the page that they lie over. */
const SHOWN = 4;

/** The newest failures that have not been dismissed: laid over the page, which stays still. */
export function Notices() {
  const failures = useSession((session) => session.failures);
  const training = useSession((session) => session.training);
  const test = useSession((session) => session.test);
  const { dismissFailure } = useActions();
  const hidden = failures.length - SHOWN;
  return (
    <div className={styles.notices}>
      {failures
        .slice(-SHOWN)
        .toReversed()
        .map(({ id, failure, kept }) => (
          <Notice
            key={id}
            parts={failureParts(failure, kept, { training, test })}
            onDismiss={() => dismissFailure(id)}
          />
        ))}
      {hidden > 0 && <p className={styles.more}>{moreFailuresText(hidden)}</p>}
    </div>
  );
}

interface NoticeProps {
  readonly parts: FailureParts;
  readonly onDismiss: () => void;
}

function Notice({ parts: { what, detail, kept }, onDismiss }: NoticeProps) {
  return (
    <div className={styles.notice} role="alert">
      {/* The spaces are for whoever reads it as one text. */}
      <div className={styles.words}>
        <p>
          <strong>{what}</strong>
        </p>{" "}
        {detail !== "" && <p className={styles.detail}>{detail}</p>}{" "}
        {kept !== "" && (
          <p className={styles.detail}>
            <strong>{NOTHING_LOST}</strong> {kept}
          </p>
        )}
      </div>
      <CloseButton aria-label={DISMISS} onClick={onDismiss} />
    </div>
  );
}
