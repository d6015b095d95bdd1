import { useEffect } from "react";
import type { SessionState } from "../../session/session-state";
import { useSession } from "../use-session";

const NAME = "Digit Dojo";
const TITLE = `${NAME}: train a digit recognizer in your browser`;

/** A hidden tab shows how far the training is. */
export function usePageTitle(): void {
  const progress = useSession(progressText);
  useEffect(() => {
    document.title = progress === "" ? TITLE : `${progress} · ${NAME}`;
  }, [progress]);
}

function progressText({ run, full, model }: SessionState): string {
  if (run.phase === "idle") return (full ?? model) === null ? "" : "Trained";
  if (run.phase === "paused") return "Paused";
  const { step, steps } = run.pace ?? { step: 0, steps: 1 };
  return `${Math.floor((100 * step) / steps)}%`;
}
