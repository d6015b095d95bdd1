import type { BackendState } from "../../session/session-state";
import { useSession } from "../use-session";

/** FLOP a second of a training step, as it was measured last; null until it was. */
export function useSpeed(): number | null {
  return useSession((session) => flopsPerSecond(session.backend));
}

function flopsPerSecond(backend: BackendState): number | null {
  return backend.phase === "ready" ? backend.flopsPerSecond : null;
}
