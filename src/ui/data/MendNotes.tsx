import { Button } from "@mantine/core";
import { MENDED_NAME, mendedText } from "#words/likeness-text";
import { UNDO } from "#words/loading-text";
import type { DataMend } from "../../domain/likeness";
import { inverseOfAll, type Mend } from "../../domain/mend";
import { useActions, useSession } from "../use-session";
import styles from "./Notes.module.css";

const NONE: readonly Mend[] = [];

/** What was done to the pixels of the data in use, and the way back. */
export function MendNotes() {
  const training = useSession((session) => session.training?.mends ?? NONE);
  const test = useSession((session) => session.test?.mends ?? NONE);
  return (
    <div role="status" aria-label={MENDED_NAME} className={styles.notes}>
      {training.length > 0 && <MendNote of="training" mends={training} />}
      {test.length > 0 && <MendNote of="test" mends={test} />}
    </div>
  );
}

function MendNote(mended: DataMend) {
  const isIdle = useSession(({ loading, run }) => loading.phase === "idle" && run.phase === "idle");
  const { mendData } = useActions();
  const back = { of: mended.of, mends: inverseOfAll(mended.mends) };
  return (
    <div className={styles.note}>
      <p>{mendedText(mended)}</p>
      <Button
        variant="default"
        size="compact-sm"
        disabled={!isIdle}
        onClick={() => void mendData([back])}
      >
        {UNDO}
      </Button>
    </div>
  );
}
