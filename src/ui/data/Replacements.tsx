import { Button } from "@mantine/core";
import { useRef } from "react";
import { DATA_NAMES } from "#words/data-step-text";
import { UNDO } from "#words/loading-text";
import { replacementText } from "#words/placing-text";
import type { Replacement } from "../../domain/placing-note";
import { useFocusHeir } from "../use-focus-heir";
import { useActions, useSession } from "../use-session";
import styles from "./Notes.module.css";

/** What took the place of what, and the way back. */
export function Replacements() {
  const replacements = useSession((session) => session.replacements);
  return (
    <div role="status" aria-label={DATA_NAMES.replaced} className={styles.notes}>
      {replacements.map((replacement) => (
        <ReplacementNote key={replacement.of} replacement={replacement} />
      ))}
    </div>
  );
}

interface ReplacementNoteProps {
  readonly replacement: Replacement;
}

function ReplacementNote({ replacement }: ReplacementNoteProps) {
  const { undoLoading } = useActions();
  const button = useRef<HTMLButtonElement>(null);
  const { of } = replacement;
  useFocusHeir(button, () => [document.querySelector(`[data-slot="${of}"] input`)]);
  return (
    <div className={styles.note}>
      <p>{replacementText(replacement)}</p>
      <Button ref={button} variant="default" size="compact-sm" onClick={() => void undoLoading(of)}>
        {UNDO}
      </Button>
    </div>
  );
}
