import { toFailure } from "../domain/failure";
import type { LoadedData, Slot } from "../protocol/messages";
import type { SessionStore } from "./session-store";
import type { Send } from "./trainer-client";

/** The first of the sample digits' seeds; the same digits for everybody. */
const SAMPLE_SEED = 1;

/** Where somebody put a file. */
export type FilePlace = Slot;

export interface DataActions {
  readonly loadFiles: (files: readonly File[], place: FilePlace) => Promise<void>;
  readonly makeSampleDigits: () => Promise<void>;
  readonly cancelLoading: () => Promise<void>;
  readonly showOtherDigits: (of: "training" | "test") => Promise<void>;
  /** The data in use as a CSV file; null where that failed. */
  readonly writeCsv: (of: "training" | "test") => Promise<Blob | null>;
}

export function dataActions(store: SessionStore, send: Send): DataActions {
  let exampleSeed = 1;

  function fail(error: unknown): void {
    const failure = toFailure(error);
    if (failure.code === "worker-crashed") return;
    store.dispatch({ kind: "failed", area: "data", failures: [failure] });
  }

  async function load(what: "files" | "samples", ask: () => Promise<LoadedData>): Promise<void> {
    if (store.get().loading.phase !== "idle") {
      store.dispatch({ kind: "failed", area: "data", failures: [{ code: "busy" }] });
      return;
    }
    store.dispatch({ kind: "loading-started", what });
    let wasCancelled = false;
    try {
      store.dispatch({ kind: "loaded", data: await ask() });
    } catch (error) {
      wasCancelled = toFailure(error).code === "cancelled";
      if (!wasCancelled) fail(error);
    }
    store.dispatch({ kind: "loading-ended", wasCancelled });
  }

  return {
    loadFiles: async (files, place) => {
      if (files.length > 0) await load("files", () => send("load-files", { files, slot: place }));
    },
    makeSampleDigits: () =>
      load("samples", () => send("make-sample-digits", { seed: SAMPLE_SEED })),
    cancelLoading: async () => {
      await send("cancel-loading", {}).catch(fail);
    },
    showOtherDigits: async (of) => {
      exampleSeed += 1;
      try {
        const examples = await send("pick-examples", { of, seed: exampleSeed });
        store.dispatch({ kind: "examples-picked", of, examples });
      } catch (error) {
        fail(error);
      }
    },
    writeCsv: async (of) => {
      try {
        return await send("write-csv", { of });
      } catch (error) {
        fail(error);
        return null;
      }
    },
  };
}
