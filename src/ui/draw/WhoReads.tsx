import { surenessText } from "#words/draw-text";
import { firstLookText } from "#words/training-text";
import type { ClassLabel } from "../../domain/class-label";
import { ReadBy } from "../arena/ReadBy";
import { useSession } from "../use-session";

/** What the bars are of: by whom, or from what it was learned by a first stroke. */
export function WhoReads({ classLabels }: { readonly classLabels: readonly ClassLabel[] }) {
  const hasReaders = useSession(
    ({ run, understanding }) => run.phase === "idle" && understanding.readers !== null,
  );
  const learned = useSession(({ full, model, run }) => {
    const reader = full ?? model;
    return reader === null || run.phase !== "idle" ? "" : firstLookText(reader);
  });
  if (hasReaders) return <ReadBy />;
  const text = learned === "" ? surenessText(classLabels) : learned;
  return <p title={text}>{text}</p>;
}
