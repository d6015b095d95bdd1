import type { BackendChoice, BackendReport, RememberedBackend } from "../domain/backend";
import { toFailure } from "../domain/failure";
import type { BackendState } from "./session-state";
import type { SessionStore } from "./session-store";
import { readStoredBackend, storeBackend } from "./stored-backend";
import type { Send } from "./trainer-client";

export interface BackendActions {
  readonly chooseBackend: (backend: BackendChoice) => void;
}

interface BackendStarts {
  /** Starts the backend that the settings ask for. */
  readonly startBackend: () => Promise<void>;
  /**
   * Starts the backend that the settings ask for, where that has not been done: the URL may ask
   * for another one while a run goes on. Resolves when the start has ended, good or bad.
   */
  readonly backendReady: () => Promise<void>;
}

export function backendActions(store: SessionStore, send: Send): BackendActions & BackendStarts {
  let starting: Promise<void> = Promise.resolve();
  let asked: BackendChoice | null = null;

  /** @param before what was in use, and stays so where the worker is busy with it */
  async function start(
    choice: BackendChoice,
    before: BackendState,
    remembered: RememberedBackend | null,
  ): Promise<void> {
    try {
      const report = await send("start-backend", {
        choice,
        remembered,
        hyperparameters: store.get().settings.hyperparameters,
      });
      // A later choice has been made meanwhile; its answer is the one that counts.
      if (store.get().settings.backend !== choice) return;
      store.dispatch({ kind: "backend-started", report });
      remember(report);
    } catch (error) {
      const failure = toFailure(error);
      // The crash itself is reported once, by the session.
      if (failure.code === "worker-crashed") return;
      if (failure.code === "busy" && before.phase === "ready") {
        // Whoever comes next asks again.
        asked = null;
        store.dispatch({ kind: "backend-started", report: before.report });
        return;
      }
      store.dispatch({ kind: "backend-failed" });
      store.dispatch({ kind: "failed", area: "backend", failures: [failure] });
    }
  }

  function startBackend(remembered = readStoredBackend()): Promise<void> {
    const { settings, backend: before } = store.get();
    store.dispatch({ kind: "backend-starting" });
    asked = settings.backend;
    starting = start(settings.backend, before, remembered);
    return starting;
  }

  return {
    startBackend: () => startBackend(),
    backendReady: () => (asked === store.get().settings.backend ? starting : startBackend()),
    chooseBackend: (backend) => {
      const { settings } = store.get();
      if (settings.backend === backend) return;
      store.dispatch({ kind: "settings-changed", settings: { ...settings, backend } });
      // Who asks for the fastest wants it measured: the machine may have another card by now.
      void startBackend(null);
    },
  };
}

/** Not plain JavaScript: what kept the faster ones from starting may be gone at the next visit. */
function remember({ reason, name, flopsPerSecond }: BackendReport): void {
  const isWorth = reason === "measured" && name !== "cpu";
  if (isWorth && flopsPerSecond !== null) storeBackend({ name, flopsPerSecond });
}
