import { readByText } from "#words/arena-panel-text";
import { contestantOf } from "../../domain/arena/contestants";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";

/** Who reads instead of the trained network; nothing as long as it is the network. */
export function ReadBy() {
  const readers = useSession(({ run, understanding }) =>
    // A network in training reads the drawing itself.
    run.phase === "idle" ? understanding.readers : null,
  );
  if (readers === null) return null;
  return <p className={parts.hint}>{readByText(readers.ids.map(contestantOf))}</p>;
}
