import { Button } from "@mantine/core";
import type { MouseEvent } from "react";
import { STOP, TRAIN_BUTTON } from "#words/stage-text";
import { isRunOwn, nextPress } from "../../session/next-press";
import { useActions, useSession } from "../use-session";
import styles from "./TrainButtons.module.css";

interface TrainButtonsProps {
  /** The network is none that could be trained. */
  readonly isNetworkWrong: boolean;
}

/** Only what can be done now. */
export function TrainButtons({ isNetworkWrong }: TrainButtonsProps) {
  // What a stroke began is in nobody's way.
  const phase = useSession((session) => (isRunOwn(session) ? session.run.phase : "idle"));
  const next = useSession(nextPress);
  const hasData = useSession(({ training }) => training !== null);
  const isLoading = useSession(({ loading }) => loading.phase !== "idle");
  const isPredicting = useSession(({ submission }) => submission.phase === "predicting");
  const isStudying = useSession(({ understanding }) => understanding.study.phase !== "idle");
  const { train, pause, resume, stop } = useActions();

  const isBlocked = isLoading || isNetworkWrong || isPredicting || isStudying;

  if (phase === "idle" && !hasData) return null;
  return (
    <>
      {/* One button that changes its word: so the focus stays where it is. */}
      {phase !== "stopping" && (
        <Button
          variant={next === "train" || next === "resume" ? "seal" : "default"}
          className={styles.button}
          data-alone={phase === "idle"}
          disabled={phase === "idle" && isBlocked}
          onClick={onSingleClick({ idle: train, training: pause, paused: resume }[phase])}
        >
          {TRAIN_BUTTON[phase]}
        </Button>
      )}
      {(phase === "training" || phase === "paused") && (
        <Button className={styles.button} variant="default" onClick={onSingleClick(stop)}>
          {STOP}
        </Button>
      )}
    </>
  );
}

/** The second click of a double click would meet another button than the first: Stop, after Train. */
function onSingleClick(act: () => Promise<void>) {
  return ({ detail }: MouseEvent): void => {
    if (detail < 2) void act();
  };
}
