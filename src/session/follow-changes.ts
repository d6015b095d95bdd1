/** Live's hands: after the last of some quick changes, does what `live.ts` decides. */
import { liveDecision } from "./live";
import type { SessionStore } from "./session-store";
import type { TrainingActions } from "./training-actions";

/** So long after a change another one may follow. */
const PAUSE_MS = 400;

type Training = Pick<TrainingActions, "train" | "retrain" | "abandon">;

export function followChanges(store: SessionStore, { train, retrain, abandon }: Training): void {
  let timer: ReturnType<typeof setTimeout> | null = null;

  store.api.subscribe(({ live, settings }, before) => {
    if (!live.isDue) {
      rest();
    } else if (settings !== before.settings) {
      rest();
      timer = setTimeout(() => {
        timer = null;
        act();
      }, PAUSE_MS);
    } else if (timer === null) {
      // What was in the way may be gone.
      act();
    }
  });

  function rest(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function act(): void {
    switch (liveDecision(store.get())) {
      case "train":
        void train();
        break;
      case "replace":
        void retrain();
        break;
      case "cancel":
        void abandon();
        break;
      case "settle":
        store.dispatch({ kind: "live-settled" });
        break;
      default:
    }
  }
}
