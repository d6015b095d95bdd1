import { Button } from "@mantine/core";
import {
  NOT_UPRIGHT_NAME,
  notUprightText,
  PROBABLY_TRANSPOSED,
  TURN_WORDS,
  turnVerb,
} from "#words/likeness-text";
import type { TrainingSummary } from "../../domain/dataset-summary";
import { isProbablyEmnist } from "../../domain/emnist";
import type { DataMend } from "../../domain/likeness";
import { TURNS, type Turn } from "../../domain/turn";
import parts from "../parts/shared.module.css";
import { useActions, useSession } from "../use-session";
import styles from "./Remark.module.css";

const REAL_TURNS = TURNS.filter((turn) => turn !== "none");

/**
 * Turns all images, the training and the test images together, so that people see them upright.
 */
export function TurnChoice() {
  const training = useSession((session) => session.training);
  const isSample = training?.origin === "sample";
  if (training === null || isSample) return null;
  const remark = remarkOf(training);
  return (
    <>
      {remark !== null && (
        <section className={styles.remark} aria-label={NOT_UPRIGHT_NAME}>
          <p>{remark.text}</p>
          <div className={parts.buttonRow}>
            <TurnButton turn={remark.turn} />
          </div>
        </section>
      )}
      <details className={parts.disclosure}>
        <summary>{TURN_WORDS.title}</summary>
        <p className={parts.hint}>{TURN_WORDS.hint}</p>
        <div className={parts.buttonRow}>
          {REAL_TURNS.map((turn) => (
            <TurnButton key={turn} turn={turn} />
          ))}
        </div>
      </details>
    </>
  );
}

/** What makes the images stand, and why; null where they stand, or nobody knows. */
function remarkOf(training: TrainingSummary) {
  const { uprightBy, drawingStyle } = training;
  if (uprightBy !== null && uprightBy !== "none") {
    return { turn: uprightBy, text: notUprightText(uprightBy, drawingStyle.turn !== "none") };
  }
  const isEmnist = isProbablyEmnist(training);
  return isEmnist ? { turn: "transpose" as const, text: PROBABLY_TRANSPOSED } : null;
}

function TurnButton({ turn }: { readonly turn: Exclude<Turn, "none"> }) {
  const isIdle = useSession(({ loading, run }) => loading.phase === "idle" && run.phase === "idle");
  const test = useSession((session) => session.test);
  const { mendData } = useActions();
  const mends = [{ kind: "turn", turn }] as const;
  // Test images that already stand otherwise have a remark and a button of their own.
  const isTogether = test !== null && (test.likeness?.isAlike ?? true);
  const sides: readonly DataMend["of"][] = isTogether ? ["training", "test"] : ["training"];
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={!isIdle}
      onClick={() => void mendData(sides.map((of) => ({ of, mends })))}
    >
      {turnVerb(turn)}
    </Button>
  );
}
