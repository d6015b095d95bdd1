import { toFailure } from "../domain/failure";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

/** The first of the sample digits' seeds; the same digits for everybody. */
export const SAMPLE_SEED = 1;

/** Makes sample digits that nobody asked for, to be in use where nothing else is. */
export function standIns(store: SessionStore, send: Send): () => Promise<void> {
  return async () => {
    store.dispatch({ kind: "stand-ins-asked" });
    try {
      const data = await send("make-stand-ins", { seed: SAMPLE_SEED });
      store.dispatch({ kind: "data-changed", data });
    } catch (error) {
      const failure = toFailure(error);
      // Somebody's own file came in between; a crash is reported once, by the session.
      if (["cancelled", "worker-crashed"].includes(failure.code)) return;
      store.dispatch({ kind: "failed", area: "data", failures: [failure] });
    } finally {
      store.dispatch({ kind: "stand-ins-ended" });
    }
  };
}
