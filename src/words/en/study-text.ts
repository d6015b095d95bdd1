/** Why something that takes the whole worker cannot begin now. */
import type { SessionState } from "../../session/session-state";
import type { StudyKind } from "../../session/understanding";

const STUDIES: Readonly<Record<StudyKind, string>> = {
  arena: "the comparison of algorithms",
  map: "the map",
  "label-errors": "the search for label errors",
  "cross-validation": "the cross-validation",
};

type Busy = Pick<SessionState, "run" | "loading" | "submission" | "understanding">;

/**
 * @param kind the study that is to begin; null for a training run
 * @returns a sentence; empty if nothing is in the way, or that very study goes on
 */
export function whatIsInTheWay(
  { run, loading, submission, understanding: { study } }: Busy,
  kind: StudyKind | null,
): string {
  if (loading.phase !== "idle") return "When the data is loaded, this can begin.";
  if (run.phase !== "idle") return "When the training has ended, this can begin.";
  if (submission.phase === "predicting") return "When the test images are read, this can begin.";
  if (study.phase === "running" && study.kind !== kind) {
    return `Wait for ${STUDIES[study.kind]}, or stop it.`;
  }
  return "";
}
