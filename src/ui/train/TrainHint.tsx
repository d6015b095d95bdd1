import { isSameData } from "../../session/same-data";
import type { SessionState } from "../../session/session-state";
import { useSession } from "../use-session";
import { liveChangeText } from "../words/live-text";
import { copiesText, subjectText } from "../words/training-text";

/** Why nothing can be trained just now. */
const STUDY_HINTS = {
  arena: "Algorithms are being compared; training waits until that ends or is stopped.",
  map: "The map is being drawn; training waits until that ends or is stopped.",
  "label-errors": "Labels are being checked; training waits until that ends or is stopped.",
} as const;

interface TrainHintProps {
  readonly isNetworkWrong: boolean;
}

/** Always one line, so that nothing moves: what is missing, or what the model was trained on. */
export function TrainHint({ isNetworkWrong }: TrainHintProps) {
  const hint = useSession((session) => hintText(session, isNetworkWrong));
  return <p className="hint train-hint">{hint}</p>;
}

function hintText(session: SessionState, isNetworkWrong: boolean): string {
  const { run, training, full, understanding, live } = session;
  const { study } = understanding;
  if (study.phase === "running") return STUDY_HINTS[study.kind];
  if (run.phase !== "idle") return `With ${subjectText(run.subject)}.`;
  if (isNetworkWrong) return "The network of step 2 cannot be built; mend it first.";
  if (live.change !== null) return liveChangeText(live.change);
  const reader = full ?? session.model;
  if (reader !== null) {
    const { subject, outcome } = reader;
    const other = isSameData(subject.data, training) ? "" : " The data in use now is other data.";
    const copies = "copies" in outcome ? copiesText(outcome.copies) : "";
    return `Trained with ${subjectText(subject)}.${copies}${other}`;
  }
  return training !== null
    ? "The network sees every digit a few times and corrects itself after each batch."
    : "Step 1 comes first: load your files, or use the sample digits.";
}
