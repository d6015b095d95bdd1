import type { BackendState } from "../../session/session-state";
import { useSession } from "../use-session";

/** FLOP a second of a training step, as the backend in use was measured; null until it was. */
export function useSpeed(): number | null {
  return useSession((session) => flopsPerSecond(session.backend));
}

function flopsPerSecond(backend: BackendState): number | null {
  if (backend.phase !== "ready") return null;
  const { name, trials } = backend.report;
  const trial = trials.find((one) => one.name === name);
  return trial?.started ? trial.flopsPerSecond : null;
}
