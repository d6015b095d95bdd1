import { useEffect } from "react";
import { type TabProgress, tabTitle } from "#words/page-text";
import type { SessionState } from "../../session/session-state";
import { useSession } from "../use-session";

/** A hidden tab shows how far the training is. */
export function usePageTitle(): void {
  const progress = useSession(tabProgress);
  useEffect(() => {
    document.title = tabTitle(progress);
  }, [progress]);
}

function tabProgress({ run, full, model }: SessionState): TabProgress {
  if (run.phase === "idle") return (full ?? model) === null ? "none" : "trained";
  if (run.phase === "paused") return "paused";
  const { step, steps } = run.pace ?? { step: 0, steps: 1 };
  return Math.floor((100 * step) / steps);
}
