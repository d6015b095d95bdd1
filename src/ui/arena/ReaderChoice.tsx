import { Checkbox } from "@mantine/core";
import { contestantName } from "#words/contestant-text";
import { rightText } from "#words/leaderboard-text";
import { networkReadsText, READER_CHOICE, votedText } from "#words/reader-choice-text";
import type { ContestantId } from "../../domain/arena/contestants";
import { contestantOf } from "../../domain/arena/contestants";
import type { Arena } from "../../session/understanding";
import parts from "../parts/shared.module.css";
import { RestingButton } from "../RestingButton";
import { useSession } from "../use-session";
import styles from "./ReaderChoice.module.css";
import { useChosenReaders } from "./use-chosen-readers";

/** Whom drawings and the test images are given to: the network, one of these, or several. */
export function ReaderChoice() {
  const arena = useSession(({ understanding }) => understanding.arena);
  const readers = useSession(({ understanding }) => understanding.readers);
  const hasModel = useSession(({ full, model }) => (full ?? model) !== null);
  const isPredicting = useSession(({ submission }) => submission.phase === "predicting");
  const { chosen, tick, untickAll } = useChosenReaders();
  return (
    <fieldset className={styles.readers} disabled={isPredicting}>
      <legend className={parts.fieldLabel}>{READER_CHOICE.title}</legend>
      <p className={parts.hint}>{READER_CHOICE.hint}</p>
      <div className={styles.names}>
        {inOrder(arena).map(({ id, accuracy }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            disabled={accuracy === null || isPredicting}
            label={
              <>
                {contestantName(contestantOf(id))}{" "}
                <span className={parts.hint}>
                  {accuracy === null ? "–" : rightText(accuracy, arena.ground)}
                </span>
              </>
            }
            onChange={(event) => tick(id, event.currentTarget.checked)}
          />
        ))}
      </div>
      <div className={styles.row}>
        <p role="status" aria-label={READER_CHOICE.name}>
          {readers === null ? networkReadsText(hasModel) : votedText(readers, contestantOf)}
        </p>
        <RestingButton size="compact-sm" isResting={chosen.length === 0} onClick={untickAll}>
          {READER_CHOICE.back}
        </RestingButton>
      </div>
    </fieldset>
  );
}

interface Candidate {
  readonly id: ContestantId;
  /** Null as long as it has not been judged. */
  readonly accuracy: number | null;
}

/** In the order in which they are judged, so that none moves away under the pointer. */
function inOrder({ results, waiting }: Arena): readonly Candidate[] {
  const unjudged = waiting.filter((id) => results.every((result) => result.id !== id));
  return [...results, ...unjudged.map((id) => ({ id, accuracy: null }))];
}
