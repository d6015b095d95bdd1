import { SURENESS } from "#words/draw-text";
import { firstLookText } from "#words/training-text";
import { ReadBy } from "../arena/ReadBy";
import { useSession } from "../use-session";

/** What the bars are of: by whom, or from what it was learned by a first stroke. */
export function WhoReads() {
  const hasReaders = useSession(
    ({ run, understanding }) => run.phase === "idle" && understanding.readers !== null,
  );
  const learned = useSession(({ full, model, run }) => {
    const reader = full ?? model;
    return reader === null || run.phase !== "idle" ? "" : firstLookText(reader);
  });
  if (hasReaders) return <ReadBy />;
  const text = learned === "" ? SURENESS : learned;
  return <p title={text}>{text}</p>;
}
